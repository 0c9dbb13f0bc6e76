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

/**
 * The text that is kept and hashed: canonical JSON (RFC 8785), because only the same bytes give the same hash.
 * @throws Error for a number that is not finite or a string with half a character: neither has a JSON text
 */
export function entryText(entry: Entry): string {
  const text = canonicalize(plain({ v: 1, ...entry }))
  if (text === undefined) throw new Error('an entry is an object')
  return text
}

/** What JSON keeps of a value. `canonicalize` alone writes a function as `undefined`, which nobody can read again. */
function plain(value: object): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) throw new Error('an entry holds finite numbers only')
      return part
    }),
  )
}
