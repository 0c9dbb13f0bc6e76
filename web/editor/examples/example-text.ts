import { isCollection, isMap, isSeq, parseDocument } from 'yaml'
import type { Example } from '#catalogue/example.ts'

export type Path = readonly (string | number)[]

/** An example as a form shows it: what a file may leave out is empty. */
export type Drafted = Partial<Omit<Example, 'when'>> & { when?: readonly DraftedAct[] }

/** An act while it is written. */
export interface DraftedAct {
  on?: string
  step?: string
  outcome?: string
  opinion?: string
  fields?: Readonly<Record<string, unknown>>
  for?: string
  timer?: string
  answer?: string
  closed?: string
  expect?: Example['expect']
}

// The core schema keeps days as text, as the check reads them.
const read = (yaml: string) => parseDocument(yaml, { schema: 'core' })

/** Takes an example apart; null while its text cannot be read, so that only the text is shown. */
export function draftedIn(yaml: string): Drafted | null {
  const document = read(yaml)
  if (document.errors.length > 0 || !isMap(document.contents)) return null
  const drafted = document.toJS() as Drafted
  return Array.isArray(drafted.when ?? []) ? drafted : null
}

/**
 * Writes a value into an example; what is not touched stays as it is written, remarks included.
 * @param value undefined takes it away, and what is empty without it
 */
export function withValue(yaml: string, path: Path, value: unknown): string {
  const document = read(yaml)
  if (value === undefined) {
    for (let at = path; at.length > 0 && document.hasIn(at); at = at.slice(0, -1)) {
      document.deleteIn(at)
      const left = document.getIn(at.slice(0, -1))
      if (!isCollection(left) || left.items.length > 0) break
    }
  } else document.setIn(path, document.createNode(value, { flow: path.length > 1 }))
  return document.toString({ lineWidth: 0 })
}

/** Puts an act behind the others. */
export function withAct(yaml: string, act: DraftedAct): string {
  const document = read(yaml)
  const when = document.get('when')
  if (isSeq(when)) {
    when.flow = false
    when.add(document.createNode(act, { flow: true }))
  } else document.set('when', document.createNode([act]))
  return document.toString({ lineWidth: 0 })
}
