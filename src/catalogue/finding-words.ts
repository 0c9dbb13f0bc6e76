import type { Text } from '#base/language.ts'

/** A finding's sentence in the three languages. */
export const finding = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
