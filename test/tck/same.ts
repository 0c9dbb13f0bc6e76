import { askExpression } from '#rules/feel/feelin.ts'
import { kindOf } from '#rules/feel/kind.ts'
import type { Feel, Scope } from '#rules/feel/value.ts'

/** The TCK compares numbers to eight places. */
const TOLERANCE = 1e-8

/** Whether a decision came to what a case expects. */
export function isSame(actual: Feel, expected: Feel): boolean {
  const kind = kindOf(expected)
  if (kindOf(actual) !== kind) return false
  switch (kind) {
    case 'null':
      return true
    case 'number':
      return Math.abs(Number(actual) - Number(expected)) <= TOLERANCE * Math.max(1, Math.abs(Number(expected)))
    case 'boolean':
    case 'string':
      return actual === expected
    case 'list': {
      const [left, right] = [actual as Feel[], expected as Feel[]]
      return left.length === right.length && right.every((element, at) => isSame(left[at], element))
    }
    case 'context': {
      const [left, right] = [actual as Scope, expected as Scope]
      const names = Object.keys(right)
      return (
        names.length === Object.keys(left).length &&
        names.every(name => name in left && isSame(left[name], right[name]))
      )
    }
    default:
      return String(actual) === String(expected) || askExpression('a = b', { a: actual, b: expected }).value === true
  }
}
