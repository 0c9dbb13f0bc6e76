import type { DraftFindingView } from '#api/drafts/schema.ts'
import type { RefusalView } from '../client/problem.ts'
import type { Mark } from './body/numbers.ts'

/** What stands below a field: what the rules say of its place. */
export const saidAt = (findings: readonly DraftFindingView[], ...places: readonly string[]): RefusalView[] =>
  findings
    .filter(({ at, citation }) => places.includes(at) && citation.strength !== 'RECOMMEND')
    .map(({ id, message, citation }) => ({ code: id, detail: message, citation }))

/** What the rules say of the lines of a part. */
export const findingsBelow = (findings: readonly DraftFindingView[], part: string): DraftFindingView[] =>
  findings.filter(({ at }) => at.startsWith(`${part}.`))

/** The blocks of a part that a finding speaks of, each with the hardest one. */
export function marksOf(findings: readonly DraftFindingView[], part: string): Mark[] {
  return findings.flatMap(({ at, citation }) => {
    const block = at.startsWith(`${part}.`) ? Number(at.slice(part.length + 1)) : Number.NaN
    return Number.isInteger(block) ? [{ block, strength: citation.strength }] : []
  })
}
