import { evaluate, unaryTest, type Warning } from 'feelin'
import type { Inputs, Value } from './types.ts'

/** Warnings after which an answer must not be trusted: a name that is not there, an operand of the wrong type. */
const UNDECIDED: readonly string[] = [
  'NO_VARIABLE_FOUND',
  'NO_PROPERTY_FOUND',
  'NO_FUNCTION_FOUND',
  'INVALID_TYPE',
  'NOT_COMPARABLE',
]

const trusted = (warnings: readonly Warning[]): boolean => !warnings.some(warning => UNDECIDED.includes(warning.type))

/**
 * The one seam to FEEL.
 * @returns the value, or `undefined` when a name is missing, a type does not fit or the text is no FEEL: never a guess
 */
export function evaluateFeel(expression: string, variables: Inputs): Value | undefined {
  try {
    const { value, warnings } = evaluate(expression, { ...variables })
    return trusted(warnings) ? (value as Value) : undefined
  } catch {
    return undefined
  }
}

/** A cell's test by FEEL itself; `undefined` when it cannot be decided. */
export function testFeel(test: string, value: Value, variables: Inputs): boolean | undefined {
  try {
    const answer = unaryTest(test, { ...variables, '?': value })
    return trusted(answer.warnings) && answer.value !== null ? answer.value : undefined
  } catch {
    return undefined
  }
}
