/** What stands somewhere, by what it stands at: its name for a reader, and what is there. */
export type Lines = ReadonlyMap<string, { what: string; text: string }>

export interface Found {
  kind: 'added' | 'removed' | 'changed'
  what: string
  from: string
  to: string
}

/** What one has and the other has not, and what they have otherwise. */
export function differences(was: Lines, is: Lines): Found[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Found[] => {
    const [old, now] = [was.get(key), is.get(key)]
    if (old?.text === now?.text) return []
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
    return [{ kind, what: now?.what ?? old?.what ?? key, from: old?.text ?? '', to: now?.text ?? '' }]
  })
}
