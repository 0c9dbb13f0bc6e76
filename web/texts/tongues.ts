import type { Language } from '#base/language.ts'

/** Each language by its own name: whoever looks for it may not read the one that is shown. */
export const TONGUES: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}
