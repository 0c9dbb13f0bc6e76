import type { Text } from '#base/language.ts'
import kinds from '../../catalogue/_shared/standards.json' with { type: 'json' }

/** What a kind of standard is: who keeps it, what its amounts are of, the rule it serves, and for whom it differs. */
export interface StandardKind {
  /** The duty whose posts fill it in. */
  keeper: string
  rule: string
  name: Text
  /** What one amount is for: yuan a room and night. */
  unit: Text
  /** What the office has to go by when it fills in amounts. */
  basis: string
  grades: Readonly<Record<string, Text>>
}

/** The kinds of standards an office fills in (住宿费、用餐 …): data of the catalogue; the amounts are the office's. */
export const STANDARD_KINDS: Readonly<Record<string, StandardKind>> = kinds

export const isStandardKind = (kind: string): boolean => Object.hasOwn(STANDARD_KINDS, kind)
