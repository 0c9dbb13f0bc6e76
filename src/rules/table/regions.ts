import { addDays } from '#calendar/day.ts'
import { readCell, type CellTest } from '../feel/cell-test.ts'
import { looksAt, predicate } from '../feel/compile-cell.ts'
import type { Literal } from '../feel/literal.ts'
import type { Table, TableInput, Value } from '../types.ts'

/**
 * One input of a table cut into regions within which no cell can tell values apart, and which regions each row takes.
 * Comparing rows region by region is exact for the simple cells, however large the input's own domain is.
 */
export interface Regions {
  /** One value for each region. */
  values: readonly Value[]
  /** Per row and region; `undefined` for a row whose cell only FEEL can read. */
  takes: readonly (readonly boolean[] | undefined)[]
  /** The region of all texts that no row names, where they cannot be listed: nobody is expected to answer them. */
  other: number | undefined
}

/** Stands for every text that no row names. */
export const OTHER = '\u0000'

export function regionsOf(table: Table, input: number): Regions {
  const column = table.inputs[input] ?? { name: '', type: 'any' }
  const tests = table.rows.map(row => readCell(row.cells[input] ?? '-'))
  const within = readCell(column.within ?? '-') ?? { kind: 'any' }
  const named = [...tests, within].flatMap(test => (test ? literalsOf(test) : []))
  const values = valuesOf(column, named).filter(value => value === OTHER || taker(within)(value))
  return {
    values,
    takes: tests.map(test => test && values.map(taker(test))),
    other: values.includes(OTHER) ? values.indexOf(OTHER) : undefined,
  }
}

/** A value for each region that the named values cut out. */
function valuesOf({ type, allowed }: TableInput, literals: readonly Literal[]): readonly Value[] {
  if (allowed) return allowed
  const named = literals.filter(literal => literal.type !== 'null')
  const types = new Set([...named.map(literal => literal.type), ...(type === 'boolean' ? [type] : [])])
  const [only] = types
  if (types.size !== 1) return [...new Set(named.map(literal => literal.value)), OTHER]
  if (only === 'boolean') return [true, false]
  if (only === 'number')
    return numbers(
      named.map(literal => Number(literal.value)),
      type === 'money',
    )
  if (only === 'date') return days(named.map(literal => String(literal.value)))
  return [...new Set(named.map(literal => literal.value)), OTHER]
}

/** The numbers that are named, one between each two, and one beyond each end. Money has none between 100 and 101. */
function numbers(named: readonly number[], whole: boolean): number[] {
  const bounds = [...new Set(named)].toSorted((a, b) => a - b)
  return bounds.flatMap((bound, at) => {
    const next = bounds[at + 1]
    const after = Math.floor(bound) + 1
    const between = next === undefined || after < next ? after : (bound + next) / 2
    const before = at === 0 ? [Math.ceil(bound) - 1] : []
    return [...before, bound, ...(whole && !Number.isInteger(between) ? [] : [between])]
  })
}

/** The days that are named, one between each two, and one beyond each end. */
function days(named: readonly string[]): string[] {
  const bounds = [...new Set(named)].toSorted()
  return bounds.flatMap((bound, at) => {
    const after = addDays(bound, 1)
    return [...(at === 0 ? [addDays(bound, -1)] : []), bound, ...(after === bounds[at + 1] ? [] : [after])]
  })
}

function taker(test: CellTest): (value: Value) => boolean {
  const holds = predicate(test)
  const types = looksAt(test)
  return value => holds(value) && (types.size === 0 || value !== null || types.has('null'))
}

/** Every value a test names. */
export function literalsOf(test: CellTest): Literal[] {
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
