/** The three languages every word a person sees exists in; Simplified Chinese is the source. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type Text = Record<Language, string>

/** Picks the language a request asks for (RFC 9110 Accept-Language), Simplified Chinese when nothing fits. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? ''
    if (tag.startsWith('zh-hant') || tag === 'zh-tw' || tag === 'zh-hk' || tag === 'zh-mo') return 'zh-Hant'
    if (tag.startsWith('zh')) return 'zh-Hans'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-Hans'
}

/** Replaces `{name}` by the parameter of that name; an absent one stays visible so that the fault is seen. */
export function fill(template: string, params: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    return value === undefined || value === null ? whole : JSON.stringify(value)
  })
}

/** The same said in each language. */
export function inEach(say: (language: Language) => string): Text {
  const [hans, hant, en] = LANGUAGES.map(say)
  return { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' }
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  LANGUAGES.every(language => typeof (value as Partial<Text>)[language] === 'string')

/** Parameters for a sentence in that language: one that is itself said in all three is said in it. */
export const inLanguage = (
  params: Readonly<Record<string, unknown>>,
  language: Language,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isText(value) ? value[language] : value]))
