import { addDays } from '#calendar/day.ts'
import { defined } from '../defined.ts'
import type { MatterQuery } from '../matters/inputs.ts'
import type { Overview } from './schema.ts'

type Query = Partial<Omit<MatterQuery, 'page' | 'size'>>

/** A number, and the query of the register that lists exactly what it counts. */
export function opening(count: number, query: Query): Overview['active'] {
  return { count, opens: new URLSearchParams(defined(query)).toString() }
}

/** Everything before a day. */
export const before = (day: string): string => addDays(day, -1)
