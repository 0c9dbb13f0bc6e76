import { isDay } from '#calendar/day.ts'
import type { Marks } from './scan.ts'
import type { Feel } from './value.ts'

/** The types of a table's columns. `date` is an ISO day, `money` a whole number of 分; `any` is every other FEEL type. */
export type Type = 'string' | 'number' | 'money' | 'boolean' | 'date' | 'null' | 'any'

export interface Literal {
  type: Exclude<Type, 'any' | 'money'>
  value: string | number | boolean | null
}

/** Reads a literal: a text in quotes, a number, `true`, `false`, `null` or `date("2026-01-01")`. */
export function readLiteral(marks: Marks): Literal | undefined {
  if (marks.take('true')) return { type: 'boolean', value: true }
  if (marks.take('false')) return { type: 'boolean', value: false }
  if (marks.take('null')) return { type: 'null', value: null }
  if (marks.take('date')) return readDate(marks)
  const negative = marks.take('-')
  const mark = marks.next()
  if (mark?.kind === 'number') return { type: 'number', value: negative ? -mark.value : mark.value }
  return mark?.kind === 'string' && !negative ? { type: 'string', value: mark.value } : undefined
}

function readDate(marks: Marks): Literal | undefined {
  if (!marks.take('(')) return undefined
  const day = marks.next()
  return marks.take(')') && day?.kind === 'string' && isDay(day.value) ? { type: 'date', value: day.value } : undefined
}

/** Whether a value is of a type. A day is written as a text, so it is of both. */
export function isOf(value: Feel, type: Type): boolean {
  switch (type) {
    case 'any':
      return value !== undefined
    case 'null':
      return value === null || value === undefined
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'money':
      return Number.isSafeInteger(value)
    default:
      return typeof value === type
  }
}
