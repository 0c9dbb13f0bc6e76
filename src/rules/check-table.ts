import { readCell } from './feel/cell-test.ts'
import { looksAt } from './feel/compile-cell.ts'
import { evaluateFeel } from './feel.ts'
import { regionsOf, type Regions } from './table/regions.ts'
import type { Row, Table, Value } from './types.ts'

/** Something about a table that its author should see before it decides about anybody. */
export interface TableFinding {
  kind: 'overlap' | 'shadowed' | 'gap' | 'wrong-type' | 'not-allowed' | 'not-cited'
  /** The row's id, or the decision's where no single row is to blame. */
  element: string
  /** Every row it is about. */
  rows: readonly string[]
  detail: string
}

/** Gaps are looked for in at most so many combinations of inputs, and shown up to the second number. */
const MAX_COMBINATIONS = 20_000
const MAX_GAPS = 5

/**
 * Finds rows that contradict each other or can never answer, combinations of inputs nobody answers, cells of the wrong
 * type and rows without a citation. Says only what is sure: cells that only FEEL can read are left out.
 */
export function checkTable(table: Table): TableFinding[] {
  const regions = table.inputs.map((_, input) => regionsOf(table, input))
  return [...table.rows.flatMap(row => rowFindings(table, row)), ...pairs(table, regions), ...gaps(table, regions)]
}

function rowFindings(table: Table, row: Row): TableFinding[] {
  const finding = (kind: TableFinding['kind'], detail: string): TableFinding => ({
    kind,
    element: row.id,
    rows: [row.id],
    detail,
  })
  const found = row.citation ? [] : [finding('not-cited', 'the row has no citation')]
  for (const [input, text] of row.cells.entries()) {
    const { name, type, allowed } = table.inputs[input] ?? { name: '', type: 'any' }
    const test = readCell(text)
    if (!test) continue
    const wrong = [...looksAt(test)].filter(looked => looked !== type && looked !== 'null' && type !== 'any')
    if (wrong.length > 0) found.push(finding('wrong-type', `${name} is a ${type}; ${text} looks at a ${wrong.join()}`))
    const parts = test.kind === 'one-of' ? test.tests : [test]
    for (const part of parts)
      if (part.kind === 'equal' && part.literal.value !== null && allowed && !allowed.includes(part.literal.value))
        found.push(finding('not-allowed', `${name} can never be ${text}`))
  }
  for (const [index, name] of table.outputs.entries()) {
    const [type, usual] = [row, table.rows[0]].map(other => typeof evaluateFeel(other?.outputs[index] ?? '', {}))
    if (type !== usual && type !== 'undefined' && usual !== 'undefined')
      found.push(finding('wrong-type', `${name} is a ${type} here and a ${usual} in the first row`))
  }
  return found
}

const sameTime = (a: Row, b: Row): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? '9999-12-31') && (b.validFrom ?? '') <= (a.validTo ?? '9999-12-31')

/** Whether a row exists at least as long as the other. */
const outlasts = (a: Row, b: Row): boolean =>
  (a.validFrom ?? '') <= (b.validFrom ?? '') && (a.validTo ?? '9999-12-31') >= (b.validTo ?? '9999-12-31')

function pairs(table: Table, regions: readonly Regions[]): TableFinding[] {
  const { hitPolicy, rows } = table
  const found: TableFinding[] = []
  for (const [later, row] of rows.entries())
    for (const [earlier, before] of rows.slice(0, later).entries()) {
      const both = [before.id, row.id]
      const contradicts =
        hitPolicy === 'UNIQUE' || (hitPolicy === 'ANY' && row.outputs.join('\n') !== before.outputs.join('\n'))
      if (contradicts && sameTime(before, row) && regions.every(region => meet(region, earlier, later)))
        found.push({ kind: 'overlap', element: row.id, rows: both, detail: `rows ${both.join(' and ')} both apply` })
      if (hitPolicy === 'FIRST' && outlasts(before, row) && regions.every(region => covers(region, earlier, later)))
        found.push({ kind: 'shadowed', element: row.id, rows: both, detail: `row ${before.id} always answers before` })
    }
  return found
}

function meet({ takes }: Regions, a: number, b: number): boolean {
  const [left, right] = [takes[a], takes[b]]
  return left !== undefined && right !== undefined && left.some((taken, region) => taken && right[region])
}

function covers({ takes }: Regions, a: number, b: number): boolean {
  const [left, right] = [takes[a], takes[b]]
  return left !== undefined && right !== undefined && right.every((taken, region) => !taken || left[region])
}

/** Combinations of what the rows name that no row answers, among the rows that were last put in force. */
function gaps(table: Table, regions: readonly Regions[]): TableFinding[] {
  if (['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(table.hitPolicy)) return []
  const combinations = regions.reduce((product, { values }) => product * values.length, 1)
  if (combinations > MAX_COMBINATIONS) return []
  const on = table.rows.map(row => row.validFrom ?? '').reduce((last, day) => (day > last ? day : last), '')
  const inForce = [...table.rows.keys()].filter(index => (table.rows[index]?.validTo ?? '9999-12-31') >= on)
  const missed: string[] = []
  for (let number = 0; number < combinations; number += 1) {
    const at = placesOf(number, regions)
    if (regions.some(({ other, values }, input) => at[input] === other && values.length > 1)) continue
    const answered = inForce.some(row => regions.every(({ takes }, input) => takes[row]?.[at[input] ?? 0] ?? true))
    if (!answered) missed.push(at.map((place, input) => told(table, input, regions[input]?.values[place])).join(', '))
  }
  const rest = missed.length > MAX_GAPS ? ` and ${missed.length - MAX_GAPS} more` : ''
  const detail = `no row answers ${missed.slice(0, MAX_GAPS).join('; ')}${rest}`
  return missed.length === 0 ? [] : [{ kind: 'gap', element: table.id, rows: [], detail }]
}

/** The regions of the combination with that number. */
function placesOf(number: number, regions: readonly Regions[]): number[] {
  let left = number
  return regions.map(({ values }) => {
    const place = left % values.length
    left = Math.floor(left / values.length)
    return place
  })
}

function told(table: Table, input: number, value: Value | undefined): string {
  const name = table.inputs[input]?.name ?? ''
  if (typeof value !== 'number') return `${name} = ${JSON.stringify(value)}`
  // The region beside a bound is told by the bound.
  const near = Number(value.toFixed(6))
  return `${name} ${near === value ? '=' : value > near ? '>' : '<'} ${near}`
}
