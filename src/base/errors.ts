import type { Citation } from './citation.ts'
import { ERRORS } from './error-list.ts'
import { fill, inLanguage, LANGUAGES, type Language, type Text } from './language.ts'

export type ErrorCode = keyof typeof ERRORS

/** Whether a text, kept or from elsewhere, is one of our codes. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(ERRORS, text)

/** One unmet condition of a refused act. A refusal lists all of them, never only the first. */
export interface Refusal {
  code: ErrorCode
  params?: Record<string, unknown>
  /** The input field the condition is about, as a JSON pointer without the slash (`fields.title`). */
  field?: string
  citation?: Citation
}

/** Anything a caller did that cannot be done, as RFC 9457 wants it told. Everything else thrown is a fault of ours. */
export class Problem extends Error {
  readonly code: ErrorCode
  readonly params: Record<string, unknown>
  readonly field: string | undefined
  readonly citation: Citation | undefined
  readonly refusals: readonly Refusal[]

  constructor(
    code: ErrorCode,
    options: {
      params?: Record<string, unknown>
      field?: string
      citation?: Citation
      refusals?: readonly Refusal[]
    } = {},
  ) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = options.params ?? {}
    this.field = options.field
    this.citation = options.citation
    this.refusals = options.refusals ?? []
  }

  get status(): number {
    return ERRORS[this.code].status
  }
}

/** The sentence for an error in a person's language. */
export function sentence(code: ErrorCode, language: Language, params: Readonly<Record<string, unknown>> = {}): string {
  return fill(ERRORS[code][language], inLanguage(params, language))
}

/** The sentence for an error in all three languages. */
export function sentences(code: ErrorCode, params: Readonly<Record<string, unknown>> = {}): Text {
  const [hans, hant, en] = LANGUAGES.map(language => sentence(code, language, params))
  return { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' }
}
