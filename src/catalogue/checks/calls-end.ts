import type { ServiceParts } from '../parts.ts'
import { check, type Neighbours } from './check.ts'

/** The services a procedure calls and waits for, with the element that calls. */
export const callsOf = ({ graph }: Pick<ServiceParts, 'graph'>): { element: string; service: string }[] =>
  [...(graph?.nodes.values() ?? [])].flatMap(({ id, kind, opening }) =>
    kind === 'call' && opening ? [{ element: id, service: opening.service }] : [],
  )

/** A called service does not, however indirectly, call the one that waits for it: neither would ever end. */
export const callsEnd = check('calls-end', (parts, found, neighbours) => {
  for (const { element, service } of callsOf(parts)) {
    const path = pathTo(parts.id, service, neighbours, [parts.id])
    if (path) found('CALL_CIRCLE', { file: 'procedure.bpmn', element }, { path: path.join(' → ') })
  }
})

function pathTo(wanted: string, from: string, neighbours: Neighbours, path: readonly string[]): string[] | undefined {
  if (from === wanted) return [...path, from]
  if (path.includes(from)) return undefined
  for (const next of neighbours.get(from)?.calls ?? []) {
    const found = pathTo(wanted, next, neighbours, [...path, from])
    if (found) return found
  }
  return undefined
}
