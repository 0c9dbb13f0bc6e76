import { evaluate, unaryTest, type Warning } from 'feelin'
import type { Text } from '#base/language.ts'
import { compileExpression } from './expression.ts'
import { faultWords, READS_CLOCK } from './fault-words.ts'
import { functionsFor } from './functions.ts'
import { kindOf } from './kind.ts'
import { withLoopsHeld } from './loops.ts'
import { Exhausted, type Run } from './run.ts'
import type { Feel, Scope } from './value.ts'

/** What feelin made of a text. */
export interface Asked {
  /** FEEL's value, null where something was wrong. */
  value: Feel
  /** Whether nothing was amiss: every name was found, every type fitted, and the text is FEEL. */
  sure: boolean
  /** The names that were not found. */
  missing: readonly string[]
}

const UNSURE: Asked = { value: null, sure: false, missing: [] }

/** feelin's own `now()` and `today()` read the machine's clock, which this room does not have. */
const CLOCK = /\b(now|today)\s*\(/g

/** Whether a text reads the clock by a function that the scope does not have in its place. */
const readsClock = (text: string, scope: Scope): boolean =>
  [...text.matchAll(CLOCK)].some(([, name = '']) => !(name in scope))

/**
 * Asks feelin for the value of an expression.
 * @param doubts with `ask` an empty name counts as missing: feelin compares with it and says no
 */
export function askExpression(text: string, scope: Scope, doubts: Run['doubts'] = 'null'): Asked {
  return ask(text, namedIn(text, scope, doubts), surroundings => evaluate(text, surroundings))
}

/** Asks feelin whether the value `?` of the scope passes a cell's test; `doubts` as for expressions. */
export function askTest(text: string, scope: Scope, doubts: Run['doubts'] = 'null'): Asked {
  return ask(text, namedIn(text, scope, doubts), surroundings => unaryTest(text, surroundings))
}

/** Why a text is not an expression (or, with `cell`, not a cell) that rules may use; `undefined` when it is one. */
export function faultOf(text: string, cell: boolean): Text | undefined {
  if (!cell && compileExpression(text)) return undefined
  if (readsClock(text, {})) return READS_CLOCK
  try {
    withLoopsHeld(text, {}, () => (cell ? unaryTest(text, {}) : evaluate(text, {})))
    return undefined
  } catch (error) {
    return faultWords(error)
  }
}

function ask(
  text: string,
  scope: Scope,
  run: (scope: Record<string, Feel>) => { value: unknown; warnings: readonly Warning[] },
): Asked {
  const surroundings = { ...functionsFor(text), ...scope }
  if (readsClock(text, surroundings)) return UNSURE
  try {
    const { value, warnings } = withLoopsHeld(text, surroundings, () => run(surroundings))
    if (typeof value === 'number' && !Number.isFinite(value)) return UNSURE
    return { value: settled(value), sure: warnings.length === 0, missing: namesOf(text, warnings) }
  } catch (error) {
    if (isEndless(error)) throw new Exhausted()
    return UNSURE
  }
}

const isEndless = (error: unknown): boolean =>
  error instanceof Exhausted || (error instanceof RangeError && error.message.includes('call stack'))

/** feelin copies the whole of what it is given at every call: it is given what the text can name at all. */
function namedIn(text: string, scope: Scope, doubts: Run['doubts']): Scope {
  const named: Record<string, Feel> = {}
  // A text that speaks of null asks whether something is empty.
  const skipsEmpty = doubts === 'ask' && !text.includes('null')
  for (const name in scope) {
    const value = scope[name]
    if ((text.includes(firstWord(name)) || name === '?') && !(skipsEmpty && value === null)) named[name] = value
  }
  return named
}

const firstWord = (name: string): string => (name.includes(' ') ? (name.trim().split(/\s/)[0] ?? name) : name)

function namesOf(text: string, warnings: readonly Warning[]): string[] {
  const missing = warnings.filter(warning => warning.type === 'NO_VARIABLE_FOUND')
  return [...new Set(missing.map(({ position }) => text.slice(position.from, position.to)))]
}

/** FEEL knows no NaN and no infinity, in which feelin's arithmetic ends where operands do not fit. */
function settled(value: unknown): Feel {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(settled)
  if (kindOf(value) !== 'context') return value ?? null
  return Object.fromEntries(Object.entries(value as Scope).map(([name, entry]) => [name, settled(entry)]))
}
