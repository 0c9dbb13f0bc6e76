import { rowsOf, tableOf, type Dmn, type DmnElement } from './dmn.ts'
import { quote, valuesOf } from './feel.ts'
import type { RowView } from './view.ts'

/** What a row says beside its cells. */
export type RowWords = Partial<Omit<RowView, 'id' | 'cells' | 'outputs'>>

/** Changes the cell of a row. @param column inputs first, then outputs */
export function setCell({ root }: Dmn, decision: string, row: string, column: number, text: string): void {
  const { inputEntry = [], outputEntry = [] } = rowOf(root, decision, row)
  const entry = [...inputEntry, ...outputEntry][column]
  if (entry) entry.text = text
}

/** Changes what a row says beside its cells; an empty word is taken away. */
export function setWords({ root }: Dmn, decision: string, row: string, words: RowWords): void {
  const element = rowOf(root, decision, row) as unknown as Record<string, unknown>
  for (const [name, word] of Object.entries(words)) {
    if (word === '') delete element[name]
    else element[name] = word
  }
}

/**
 * Adds a row after another one, or at the end: what it asks does not matter yet, and it gives what the one before gives.
 * @returns the id of the new row
 */
export function addRow(dmn: Dmn, decision: string, after: string | null, words: RowWords = {}): string {
  const table = requireTable(dmn.root, decision)
  const rows = rowsOf(table)
  const at = after === null ? rows.length - 1 : rows.findIndex(row => row.id === after)
  const before = rows[at]
  const id = freeId(rows, decision)
  const row = dmn.create('dmn:DecisionRule', { id }, table)
  const entry = (type: string, name: string, text: string) => dmn.create(type, { id: name, text }, row)
  row.inputEntry = (table.input ?? []).map((_, column) => entry('dmn:UnaryTests', `${id}_in_${column + 1}`, '-'))
  row.outputEntry = (table.output ?? []).map((output, column) =>
    entry('dmn:LiteralExpression', `${id}_out_${column + 1}`, before?.outputEntry?.[column]?.text ?? emptyOf(output)),
  )
  table.rule = [...rows.slice(0, at + 1), row, ...rows.slice(at + 1)]
  setWords(dmn, decision, id, { ...citationOf(before), ...words })
  return id
}

export function removeRow({ root }: Dmn, decision: string, row: string): void {
  const table = requireTable(root, decision)
  table.rule = rowsOf(table).filter(one => one.id !== row)
}

/** Moves a row: where the first one that fits answers, the order decides. @param by -1 up, 1 down */
export function moveRow({ root }: Dmn, decision: string, row: string, by: -1 | 1): void {
  const table = requireTable(root, decision)
  const rows = [...rowsOf(table)]
  const at = rows.findIndex(one => one.id === row)
  const other = rows[at + by]
  const own = rows[at]
  if (!other || !own) return
  rows[at] = other
  rows[at + by] = own
  table.rule = rows
}

/** Lets an input have one more value, where the table lists those that it may have. */
export function allowValue({ root }: Dmn, decision: string, input: string, value: string): void {
  const column = requireTable(root, decision).input?.find(one => one.inputExpression?.text === input)
  const known = valuesOf(column?.inputValues?.text)
  if (!column?.inputValues || !known || known.includes(value)) return
  column.inputValues.text = [...known, value].map(quote).join(', ')
}

export function requireTable(root: DmnElement, decision: string): DmnElement {
  const table = tableOf(root, decision)
  if (!table) throw new Error(`there is no table ${decision}`)
  return table
}

function rowOf(root: DmnElement, decision: string, row: string): DmnElement {
  const found = rowsOf(requireTable(root, decision)).find(one => one.id === row)
  if (!found) throw new Error(`the table ${decision} has no row ${row}`)
  return found
}

function freeId(rows: readonly DmnElement[], decision: string): string {
  const numbers = rows.map(row => Number(/_(\d+)$/.exec(row.id ?? '')?.[1] ?? 0))
  return `${decision}_${Math.max(0, ...numbers) + 1}`
}

/** What an office decides for itself has no article; whoever has one writes it. */
function citationOf(before: DmnElement | undefined): RowWords {
  if (!before || typeof before.rule !== 'string')
    return { rule: 'OWN-01', source: '本机关设定', strength: 'LOCAL', evidence: 'convention' }
  const { rule, source = '', strength = '', evidence = '' } = before
  return { rule, source, strength, evidence }
}

function emptyOf({ typeRef }: DmnElement): string {
  if (typeRef === 'boolean') return 'false'
  return typeRef === 'number' ? '0' : '""'
}
