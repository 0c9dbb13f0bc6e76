/** A stretch of the text as it was given. */
export interface Where {
  /** Offset of the first UTF-16 unit. */
  start: number
  /** Offset after the last UTF-16 unit. */
  end: number
  /** Line of `start`, counted from 1. */
  line: number
}

/**
 * How far a reading may be relied on. `sure` is a promise: two independent signs agree, or the text says so in the one
 * place and form the regulation gives. Everything else that was found is `doubtful` and waits for a person.
 */
export type Confidence = 'sure' | 'doubtful' | 'absent'

export interface Field {
  /** The reading; null when absent. */
  value: string | null
  confidence: Confidence
  where: Where | null
  /** What stands in the text, where the value is a normalised form of it. */
  raw?: string
}

export const FIELD_NAMES = [
  'title',
  'number',
  'kind',
  'from',
  'to',
  'cc',
  'date',
  'urgency',
  'secrecy',
  'signer',
  'contact',
  'phone',
  'attachments',
  'printedBy',
  'printedOn',
  'asker',
  'place',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

export type Fields = Record<FieldName, Field>

/** A value that differs from what stands in the text, so that a person can see what was changed. */
export interface Normalisation {
  field: FieldName
  raw: string
  value: string
}

export interface Extraction {
  fields: Fields
  /** A state-secret mark: nothing else of the text is returned, and nothing of it may be kept (SEC-10). */
  secret: { where: Where } | null
  normalised: readonly Normalisation[]
}
