import { fill, type Language } from '#base/language.ts'
import { FINDINGS } from './finding-list.ts'
import type { Finding } from './types.ts'

export function makeFinding(finding: Omit<Finding, 'message'>): Finding {
  return { ...finding, message: fill(FINDINGS[finding.code]['zh-Hans'], finding.params) }
}

/** A finding's sentence in a person's language. */
export const messageOf = (finding: Finding, language: Language): string =>
  fill(FINDINGS[finding.code][language], finding.params)
