import { canonical } from '#base/canonical.ts'

/** One line of the record before it is written. */
export interface Entry {
  id: string
  office: number
  /** Null for changes of the office itself. */
  matter: string | null
  version: number | null
  /** A noun and a past tense: `matter.registered`. */
  kind: string
  at: string
  actor: { person: string; post: string; cover?: string } | 'system'
  body: Readonly<Record<string, unknown>>
}

/**
 * The text that is kept and hashed: canonical JSON, because only the same bytes give the same hash.
 * @throws TypeError for a number that is not finite or a string with half a character: neither has a JSON text
 */
export const entryText = (entry: Entry): string => canonical({ v: 1, ...entry })
