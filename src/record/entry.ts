import canonicalize from 'canonicalize'

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

/** The text that is kept and hashed: canonical JSON (RFC 8785), because only the same bytes give the same hash. */
export function entryText(entry: Entry): string {
  const text = canonicalize({ v: 1, ...entry })
  if (text === undefined) throw new Error('an entry is an object')
  return text
}
