import { readCell } from '../feel/cell-test.ts'
import type { Feel } from '../feel/value.ts'
import type { Row } from '../types.ts'

/** Finds the rows that can apply at all by the one input that tells most rows apart. */
export interface RowIndex<Found> {
  /** The input's number; -1 when no input tells rows apart by listed texts. */
  input: number
  /** @param value a usable text: for anything else every row has to be looked at */
  at(value: Feel): readonly Found[]
}

/**
 * Legal tables name a step or a kind in one column: with an index over it a table of a hundred rows costs what its few
 * possible rows cost. Rows keep their order.
 * @param items what to hand out for each row
 */
export function indexOf<Found>(rows: readonly Row[], items: readonly Found[]): RowIndex<Found> {
  const inputs = [...(rows[0]?.cells.keys() ?? [])]
  const told = inputs.map(input => rows.filter(row => textsOf(row.cells[input])).length)
  const most = Math.max(0, ...told)
  const input = most < 2 ? -1 : told.indexOf(most)
  const named = new Set(rows.flatMap(row => textsOf(row.cells[input]) ?? []))
  const pick = (value: string | undefined): Found[] =>
    items.filter((_, index) => {
      const listed = textsOf(rows[index]?.cells[input])
      return listed === undefined || (value !== undefined && listed.includes(value))
    })
  const byText = new Map([...named].map(text => [text, pick(text)]))
  const others = pick(undefined)
  return {
    input,
    at: value => (input >= 0 && typeof value === 'string' ? (byText.get(value) ?? others) : items),
  }
}

/** The texts of a cell that is a list of texts and nothing else. */
function textsOf(text = '-'): readonly string[] | undefined {
  const test = readCell(text)
  const parts = test?.kind === 'one-of' ? test.tests : test ? [test] : []
  const values = parts.map(part => (part.kind === 'equal' ? part.literal.value : undefined))
  const texts = values.filter(value => typeof value === 'string')
  const dated = parts.some(part => part.kind === 'equal' && part.literal.type === 'date')
  return texts.length === 0 || texts.length < values.length || dated ? undefined : texts
}
