/** What stands somewhere, by what it stands at: its name for a reader, and what is there, in parts. */
export type Lines = ReadonlyMap<string, Line>

export interface Line {
  what: string
  parts: readonly string[]
}

export interface Found {
  kind: 'added' | 'removed' | 'changed'
  what: string
  from: string
  to: string
}

/** What one has and the other has not, and what they have otherwise: of a changed line only the parts that changed. */
export function differences(was: Lines, is: Lines): Found[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Found[] => {
    const [old, now] = [was.get(key), is.get(key)]
    const what = now?.what ?? old?.what ?? key
    if (!old || !now) return [{ kind: old ? 'removed' : 'added', what, from: said(old?.parts), to: said(now?.parts) }]
    if (said(old.parts) === said(now.parts)) return []
    const from = old.parts.filter(part => !now.parts.includes(part))
    const to = now.parts.filter(part => !old.parts.includes(part))
    return [{ kind: 'changed', what, from: said(from), to: said(to) }]
  })
}

const said = (parts: readonly string[] = []): string => parts.filter(Boolean).join(' · ')
