import {
  duration,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelFunction,
  FeelRange,
  FeelTime,
  parseDate,
  parseDateTime,
  parseTime,
} from 'feelin'
import type { Feel } from './value.ts'

export type Kind =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function'

/** The FEEL type of a value. */
export function kindOf(value: Feel): Kind {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return typeof value as 'boolean' | 'number' | 'string'
  if (Array.isArray(value)) return 'list'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof FeelDateTime) return 'date and time'
  if (value instanceof FeelDuration) return value.yearsMonths ? 'years and months duration' : 'days and time duration'
  if (value instanceof FeelRange) return 'range'
  return value instanceof FeelFunction || typeof value === 'function' ? 'function' : 'context'
}

const TEMPORAL: Readonly<Partial<Record<Kind, (text: string) => Feel>>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  'days and time duration': duration,
  'years and months duration': duration,
}

/** A day, time or duration from its ISO 8601 text; `undefined` when the text is none of that kind. */
export function temporalOf(text: string, kind: Kind): Feel {
  try {
    const value = TEMPORAL[kind]?.(text)
    return kindOf(value) === kind ? value : undefined
  } catch {
    // feelin throws at years before our era.
    return undefined
  }
}

/**
 * A function that FEEL texts can call.
 * @param call gets one value per parameter, `undefined` where none was given
 */
export const functionOf = (parameters: readonly string[], call: (...values: Feel[]) => Feel): Feel =>
  new FeelFunction(call, [...parameters])

/** The elements of a list, or of a range of whole numbers or days; `undefined` when there are none to go through. */
export function elementsOf(value: Feel): readonly Feel[] | undefined {
  if (Array.isArray(value)) return value
  if (!(value instanceof FeelRange)) return undefined
  try {
    return value.map((element: Feel) => element)
  } catch {
    return undefined
  }
}

/** A type that `instance of` can ask for by name. */
export const typeOf = (isOne: (value: Feel) => boolean): Feel =>
  class {
    static [Symbol.hasInstance](value: Feel): boolean {
      return value !== null && value !== undefined && isOne(value)
    }
  }
