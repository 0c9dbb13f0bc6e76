import type { Inputs, Value } from '../types.ts'
import { kindOf } from './kind.ts'
import type { Feel } from './value.ts'

/** A value as data, with days, times and durations as ISO 8601 texts; `undefined` for functions and ranges. */
export function toValue(value: Feel): Value | undefined {
  switch (kindOf(value)) {
    case 'null':
      return null
    case 'boolean':
    case 'number':
    case 'string':
      return value as Value
    case 'list': {
      const list = (value as Feel[]).map(toValue)
      return list.includes(undefined) ? undefined : (list as Value[])
    }
    case 'context': {
      const entries = Object.entries(value as Inputs).map(([key, entry]) => [key, toValue(entry)] as const)
      return entries.some(([, entry]) => entry === undefined) ? undefined : (Object.fromEntries(entries) as Inputs)
    }
    case 'function':
    case 'range':
      return undefined
    default:
      return String(value)
  }
}
