import type { Language } from '#base/language.ts'

/** The language a request wants: the first of Accept-Language that is ours; Simplified Chinese when none is. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? ''
    if (/^zh-(?:hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant'
    if (/^zh\b/.test(tag)) return 'zh-Hans'
    if (/^en\b/.test(tag)) return 'en'
  }
  return 'zh-Hans'
}
