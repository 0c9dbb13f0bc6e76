import { toValue } from './feel/json.ts'
import { Exhausted, newRun } from './feel/run.ts'
import { compileText, type Part } from './feel/text.ts'
import type { Inputs, Value } from './types.ts'

/** Compiled expressions by text; they come from service folders, so there are few. Bounded all the same. */
const compiled = new Map<string, Part>()
const MOST_COMPILED = 4096

/**
 * The value of a FEEL expression over a matter's variables.
 * @returns the value (days, times and durations as ISO 8601 texts), or `undefined` when a name is missing, a type does
 * not fit, or the text is not FEEL: never a guess
 */
export function evaluateFeel(expression: string, variables: Inputs): Value | undefined {
  try {
    const value = compiledOf(expression)(variables, newRun('', 'ask', variables))
    return value === undefined ? undefined : toValue(value)
  } catch (error) {
    if (error instanceof Exhausted) return undefined
    throw error
  }
}

function compiledOf(expression: string): Part {
  let found = compiled.get(expression)
  if (!found) {
    if (compiled.size >= MOST_COMPILED) compiled.clear()
    compiled.set(expression, (found = compileText(expression)))
  }
  return found
}
