import { addDays } from '#calendar/day.ts'
import { readCell, type CellTest } from '../feel/cell-test.ts'
import { looksAt, predicate } from '../feel/compile-cell.ts'
import type { Literal } from '../feel/literal.ts'
import type { Table, Value } from '../types.ts'

/**
 * One input of a table cut into regions within which no cell can tell values apart, and which regions each row takes.
 * Comparing rows region by region is exact for the simple cells, however large the input's own domain is.
 */
export interface Regions {
  /** One value for each region. */
  values: readonly Value[]
  /** Per row and region; `undefined` for a row whose cell only FEEL can read. */
  takes: readonly (readonly boolean[] | undefined)[]
  /** The region of all values that no row names, where they cannot be listed: nobody is expected to answer them. */
  other: number | undefined
}

/** Stands for every text that no row names. */
const OTHER = '\u0000'

export function regionsOf(table: Table, input: number): Regions {
  const { type, allowed } = table.inputs[input] ?? { type: 'any' }
  const tests = table.rows.map(row => readCell(row.cells[input] ?? '-'))
  const named = tests.flatMap(test => (test ? literalsOf(test) : [])).filter(literal => literal.type !== 'null')
  const booleans = type === 'boolean' || named.some(literal => literal.type === 'boolean')
  const listed = allowed ?? (booleans ? [true, false] : undefined)
  const values: readonly Value[] = listed ?? [...new Set(named.flatMap(around)), OTHER]
  return {
    values,
    takes: tests.map(test => test && values.map(taker(test))),
    other: listed ? undefined : values.length - 1,
  }
}

function taker(test: CellTest): (value: Value) => boolean {
  const holds = predicate(test)
  const types = looksAt(test)
  return value => holds(value) && (types.size === 0 || value !== null || types.has('null'))
}

function literalsOf(test: CellTest): Literal[] {
  switch (test.kind) {
    case 'any':
      return []
    case 'equal':
      return [test.literal]
    case 'compare':
      return [test.bound]
    case 'range':
      return [test.low, test.high]
    case 'one-of':
      return test.tests.flatMap(literalsOf)
    case 'not':
      return literalsOf(test.test)
  }
}

/** A value and, where values have an order, the nearest ones on both sides: what a bound tells apart. */
function around({ type, value }: Literal): Value[] {
  if (typeof value === 'number') {
    // Between two neighbouring numbers that a table names lies the region a comparison leaves open.
    const step = Math.max(Math.abs(value) * 1e-9, 1e-9)
    return [value - step, value, value + step]
  }
  if (type === 'date' && typeof value === 'string') return [addDays(value, -1), value, addDays(value, 1)]
  return [value]
}
