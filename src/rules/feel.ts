import { evaluate, FeelDate, FeelDateTime, FeelDuration, FeelTime, parseDate, unaryTest, type Warning } from 'feelin'
import { compileExpression, NeedsFeel, type Expression } from './expression.ts'
import { isOf, type Type } from './literal.ts'
import type { Inputs, Value } from './types.ts'

/** feelin's `now()` and `today()` read the machine's clock; a rule is given the day as the variable `today`. */
const READS_CLOCK = /\b(now|today)\s*\(/

/** Compiled expressions by text; they come from service folders, so there are few. Bounded all the same. */
const compiled = new Map<string, Expression | null>()

function compiledOf(expression: string): Expression | null {
  let found = compiled.get(expression)
  if (found === undefined) {
    if (compiled.size >= 4096) compiled.clear()
    compiled.set(expression, (found = compileExpression(expression) ?? null))
  }
  return found
}

/**
 * The one seam to FEEL.
 * @returns the value (days, times and durations as ISO 8601 texts), or `undefined` when a name is missing, a type does
 * not fit, or the text is not FEEL: never a guess
 */
export function evaluateFeel(expression: string, variables: Inputs): Value | undefined {
  const fast = compiledOf(expression)
  if (fast)
    try {
      return fast(variables)
    } catch (error) {
      if (!(error instanceof NeedsFeel)) throw error
    }
  const answer = askFeelin(expression, variables)
  return answer?.warnings.length === 0 ? answer.value : undefined
}

/**
 * The names that an expression would have needed and that are not there.
 * @param value where the text is a cell: the value of its input
 */
export function missingNames(text: string, variables: Inputs, value?: Value): string[] {
  try {
    const { warnings } =
      value === undefined ? evaluate(text, { ...variables }) : unaryTest(text, { ...variables, '?': value })
    const missing = warnings.filter(warning => warning.type === 'NO_VARIABLE_FOUND')
    return [...new Set(missing.map(({ position }) => text.slice(position.from, position.to)))]
  } catch {
    return []
  }
}

/** What feelin itself says, with its warnings; `undefined` when the text is not FEEL or reads the machine's clock. */
export function askFeelin(
  expression: string,
  variables: Inputs,
): { value: Value | undefined; warnings: readonly Warning[] } | undefined {
  if (READS_CLOCK.test(expression)) return undefined
  try {
    const { value, warnings } = evaluate(expression, { ...variables })
    return { value: toValue(value), warnings }
  } catch {
    return undefined
  }
}

/**
 * A cell's test by feelin, with the input's value as `?`; `undefined` when it cannot be decided.
 * @param type a `date` input is given to FEEL as a day, not as the text it is kept as
 */
export function testFeel(
  test: string,
  value: Value | undefined,
  variables: Inputs,
  type: Type = 'any',
): boolean | undefined {
  if (value === undefined || (type !== 'any' && !isOf(value, type)) || READS_CLOCK.test(test)) return undefined
  try {
    const asked = type === 'date' && typeof value === 'string' ? parseDate(value) : value
    const answer = unaryTest(test, { ...variables, '?': asked })
    return answer.warnings.length === 0 ? (answer.value ?? undefined) : undefined
  } catch {
    return undefined
  }
}

/** Why a text is not an expression (or, with `cell`, not a cell) that rules may use; `undefined` when it is one. */
export function feelProblem(text: string, cell = false): string | undefined {
  if (READS_CLOCK.test(text)) return 'now() and today() read the clock of the machine; use the variable today'
  try {
    if (cell) unaryTest(text, {})
    else evaluate(text, {})
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function toValue(value: unknown): Value | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (Array.isArray(value)) {
    const list = value.map(toValue)
    return list.includes(undefined) ? undefined : (list as Value[])
  }
  for (const Temporal of [FeelDate, FeelTime, FeelDateTime, FeelDuration])
    if (value instanceof Temporal) return value.toString()
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return undefined
  const entries = Object.entries(value).map(([key, entry]) => [key, toValue(entry)] as const)
  return entries.some(([, entry]) => entry === undefined) ? undefined : (Object.fromEntries(entries) as Inputs)
}
