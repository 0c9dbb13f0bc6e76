import { readCell, type CellTest } from './cell-test.ts'
import { askTest } from './feelin.ts'
import { temporalOf } from './kind.ts'
import { isOf, type Type } from './literal.ts'
import type { Run } from './run.ts'
import { compileText } from './text.ts'
import type { Feel, Scope } from './value.ts'

/**
 * A compiled cell: true, false, or undefined when its input is missing or of a type the cell cannot look at. Where doubts
 * are null it is never undefined: null is then a value like others.
 */
export type Cell = (value: Feel, scope: Scope, run: Run) => boolean | undefined

/**
 * Compiles a cell once per version: the simple forms become closures, because feelin parses anew at every call;
 * everything else goes to it. An empty cell and `-` are `undefined`: nothing has to be asked.
 * @param type the input's declared type; dates are compared as days only where the input is a date
 */
export function compileCell(text: string, type: Type = 'any'): Cell | undefined {
  const test = readCell(text)
  if (test?.kind === 'any') return undefined
  const asked = byName(text, type) ?? byFeelin(text, type)
  if (!test || (type !== 'date' && looksAt(test).has('date'))) return asked
  const own = compile(test)
  return (value, scope, run) => {
    const answer = own(value)
    return answer === undefined && run.doubts === 'null' ? asked(value, scope, run) : answer
  }
}

/** The names that a cell left to feelin would need and that are not there. */
export function lacksOfCell(text: string, type: Type, value: Feel, scope: Scope): readonly string[] {
  return askTest(text, { ...scope, '?': given(value, type) }, 'ask').missing
}

/** A date is kept as an ISO day, and given to FEEL as what FEEL knows. */
const given = (value: Feel, type: Type): Feel =>
  (type === 'date' && typeof value === 'string' ? temporalOf(value, 'date') : value) ?? null

/** What a cell names, and whether it is `not(…)` of it. */
const NAME = /^(not\()?\s*([\p{L}_][\p{L}\p{N}_ .]*)\)?$/u

/** A cell that is a name asks for equality; feelin takes a boolean that it finds under the name for the answer itself. */
function byName(text: string, type: Type): Cell | undefined {
  const [, negated, name = ''] = NAME.exec(text) ?? []
  if (name === '' || text.endsWith(')') !== (negated !== undefined)) return undefined
  const named = compileText(name)
  const other = byFeelin(text, type)
  return (value, scope, run) => {
    const before = run.lacks.length
    const wanted = named(scope, run)
    run.lacks.length = before
    if (typeof wanted !== 'boolean' || typeof value !== 'boolean') return other(value, scope, run)
    return (value === wanted) !== (negated !== undefined)
  }
}

function byFeelin(text: string, type: Type): Cell {
  return (value, scope, run) => {
    if (run.doubts === 'ask' && value === undefined) return undefined
    const before = run.lacks.length
    const answer = askTest(text, { ...scope, '?': given(value, type) }, run.doubts)
    if (run.doubts === 'null') return answer.value === true
    const unsure = !answer.sure || run.lacks.length > before
    // Whether it matters is for the table to say, which then asks for the names.
    run.lacks.length = before
    return unsure || typeof answer.value !== 'boolean' ? undefined : answer.value
  }
}

/** The types a test can look at; a value of another type leaves it undecided. */
export function looksAt(test: CellTest): ReadonlySet<Type> {
  switch (test.kind) {
    case 'any':
      return new Set()
    case 'equal':
      return new Set([test.literal.type])
    case 'compare':
      return new Set([test.bound.type])
    case 'range':
      return new Set([test.low.type])
    case 'one-of':
      return new Set(test.tests.flatMap(part => [...looksAt(part)]))
    case 'not':
      return looksAt(test.test)
  }
}

function compile(test: CellTest): (value: Feel) => boolean | undefined {
  const holds = predicate(test)
  const types = [...looksAt(test)]
  const [only] = types
  // A test for null answers for every value, and a missing one is what it asks about.
  if (types.includes('null')) return value => holds(value ?? null)
  if (types.length === 1 && only !== undefined && only !== 'date')
    return value => (typeof value === only ? holds(value) : undefined)
  return value => (value !== undefined && types.some(type => isOf(value, type)) ? holds(value) : undefined)
}

export type Predicate = (value: Feel) => boolean

/** Whether a value of the right type passes a test. */
export function predicate(test: CellTest): Predicate {
  switch (test.kind) {
    case 'any':
      return () => true
    case 'equal': {
      const { value: wanted } = test.literal
      return value => value === wanted
    }
    case 'compare':
      return comparison(test.operator, test.bound.value)
    case 'range': {
      const above = comparison(test.closedLow ? '>=' : '>', test.low.value)
      const below = comparison(test.closedHigh ? '<=' : '<', test.high.value)
      return value => above(value) && below(value)
    }
    case 'one-of': {
      const literals = test.tests.flatMap(part => (part.kind === 'equal' ? [part.literal.value] : []))
      if (literals.length === test.tests.length) return value => literals.some(literal => literal === value)
      const parts = test.tests.map(predicate)
      return value => parts.some(part => part(value))
    }
    case 'not': {
      const inner = predicate(test.test)
      return value => !inner(value)
    }
  }
}

/** Numbers are compared as they are; days as texts, whose order is that of the calendar. */
function comparison(operator: '<' | '<=' | '>' | '>=', bound: string | number | boolean | null): Predicate {
  if (typeof bound === 'number') {
    const compare: Record<typeof operator, (value: number) => boolean> = {
      '<': value => value < bound,
      '<=': value => value <= bound,
      '>': value => value > bound,
      '>=': value => value >= bound,
    }
    const holds = compare[operator]
    return value => typeof value === 'number' && holds(value)
  }
  const day = String(bound)
  const compare: Record<typeof operator, (value: string) => boolean> = {
    '<': value => value < day,
    '<=': value => value <= day,
    '>': value => value > day,
    '>=': value => value >= day,
  }
  const holds = compare[operator]
  return value => typeof value === 'string' && holds(value)
}
