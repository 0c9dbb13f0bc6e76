import { readCell } from '../feel/cell-test.ts'
import { askExpression, askTest } from '../feel/feelin.ts'
import { toValue } from '../feel/json.ts'
import { temporalOf } from '../feel/kind.ts'
import { isOf } from '../feel/literal.ts'
import { literalsOf } from './regions.ts'
import type { Feel } from '../feel/value.ts'
import type { Row, Table, TableInput } from '../types.ts'
import type { TableFinding } from './finding.ts'

/** What is wrong with the cells of a row by themselves: their types, values that never come, and a missing citation. */
export function cellsOf(table: Table, row: Row): TableFinding[] {
  const finding = (kind: TableFinding['kind'], params: TableFinding['params']): TableFinding => ({
    kind,
    element: row.id,
    rows: [row.id],
    params,
  })
  const found = row.citation ? [] : [finding('not-cited', {})]
  for (const [input, cell] of row.cells.entries()) {
    const column = table.inputs[input] ?? { name: '', type: 'any' }
    const about = { input: column.name, type: column.type, cell }
    if (!fitsColumn(cell, column)) found.push(finding('wrong-type', about))
    else if (!canCome(cell, column)) found.push(finding('not-allowed', about))
  }
  for (const [at, output] of table.outputs.entries()) {
    const [cell, first] = [row, table.rows[0]].map(other => other?.outputs[at] ?? '')
    const declared = table.outputTypes[at] ?? 'any'
    const type = declared === 'any' ? typeof constant(first) : declared
    const value = constant(cell)
    const fits = declared === 'any' ? typeof value === type : isOf(value, declared)
    if (value !== undefined && value !== null && type !== 'undefined' && !fits)
      found.push(finding('wrong-type', { input: output, type, cell: cell ?? '' }))
  }
  return found
}

/** The value of an output that needs no input. */
function constant(text = ''): Feel {
  const { value, sure } = askExpression(text, {})
  return sure ? toValue(value) : undefined
}

/** Whether a cell looks at values of its column's type; of a cell that needs other names nothing is said. */
function fitsColumn(cell: string, { type, allowed }: TableInput): boolean {
  if (type === 'any') return true
  const test = readCell(cell)
  if (test) {
    const literals = literalsOf(test).filter(literal => literal.type !== 'null')
    return literals.every(({ type: looked, value }) => looked === type || (type === 'money' && isOf(value, 'money')))
  }
  const samples: Readonly<Record<string, Feel>> = { string: 'x', boolean: true, date: temporalOf('2026-01-01', 'date') }
  const { sure, missing } = askTest(cell, { '?': allowed?.[0] ?? samples[type] ?? 1 })
  return sure || missing.length > 0
}

/** Whether the values that a cell lists are among those its column may have. */
function canCome(cell: string, { allowed }: TableInput): boolean {
  const test = readCell(cell)
  const parts = test?.kind === 'one-of' ? test.tests : test ? [test] : []
  return parts.every(
    part => part.kind !== 'equal' || part.literal.value === null || !allowed || allowed.includes(part.literal.value),
  )
}
