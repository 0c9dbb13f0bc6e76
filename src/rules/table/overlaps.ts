import type { Inputs, Row, Table } from '../types.ts'
import { asks, END_OF_TIME, nameOf, type TableFinding } from './finding.ts'
import { OTHER, type Regions } from './regions.ts'

/** Rows that contradict each other, and rows that can never answer, two by two; with a case in which both apply. */
export function overlapsOf(table: Table, regions: readonly Regions[]): TableFinding[] {
  const { hitPolicy, rows } = table
  return rows.flatMap((row, later) =>
    rows.slice(0, later).flatMap((before, earlier): TableFinding[] => {
      const both = { element: row.id, rows: [before.id, row.id], params: {} }
      const contradicts =
        hitPolicy === 'UNIQUE' || (hitPolicy === 'ANY' && row.outputs.join('\n') !== before.outputs.join('\n'))
      if (contradicts && sameTime(before, row)) {
        const example = caseOfBoth(table, regions, earlier, later)
        const on = [before.validFrom ?? '', row.validFrom ?? ''].toSorted().at(-1)
        if (example) return [{ kind: 'overlap', ...both, example, ...(on ? { on } : {}) }]
      }
      if (hitPolicy === 'FIRST' && outlasts(before, row) && regions.every(region => covers(region, earlier, later)))
        return [{ kind: 'shadowed', ...both }]
      return []
    }),
  )
}

const sameTime = (a: Row, b: Row): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? END_OF_TIME) && (b.validFrom ?? '') <= (a.validTo ?? END_OF_TIME)

/** Whether a row exists at least as long as the other. */
const outlasts = (a: Row, b: Row): boolean =>
  (a.validFrom ?? '') <= (b.validFrom ?? '') && (a.validTo ?? END_OF_TIME) >= (b.validTo ?? END_OF_TIME)

/** Inputs with which both rows apply; `undefined` when there are none, or only FEEL can tell. */
function caseOfBoth(table: Table, regions: readonly Regions[], a: number, b: number): Inputs | undefined {
  const example: Record<string, Inputs[string]> = {}
  for (const [input, { takes, values }] of regions.entries()) {
    const [left, right] = [takes[a], takes[b]]
    if (!left || !right) return undefined
    const shared = values.filter((_, region) => left[region] && right[region])
    const value = shared.find(one => one !== OTHER) ?? shared[0]
    if (value === undefined) return undefined
    const asked = [table.rows[a], table.rows[b]].some(row => row && asks(row, input))
    if (asked && value !== OTHER) example[nameOf(table, input)] = value
  }
  return example
}

function covers({ takes }: Regions, a: number, b: number): boolean {
  const [left, right] = [takes[a], takes[b]]
  return left !== undefined && right !== undefined && right.every((taken, region) => !taken || left[region])
}
