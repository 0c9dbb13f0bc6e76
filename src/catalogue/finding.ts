import { fill, inEach, inLanguage, type Language, type Text } from '#base/language.ts'
import { FINDINGS } from './finding-list.ts'
import type { Finding } from './types.ts'

export function makeFinding(finding: Omit<Finding, 'message'>): Finding {
  return { ...finding, message: messageOf(finding, 'zh-Hans') }
}

/** A finding's sentence in a person's language. */
export const messageOf = ({ code, params }: Pick<Finding, 'code' | 'params'>, language: Language): string =>
  fill(FINDINGS[code][language], inLanguage(params, language))

/** A finding's sentence in all three. */
export const messagesOf = (finding: Finding): Text => inEach(language => messageOf(finding, language))
