import { addDays, instantOf } from '#calendar/day.ts'
import type { MatterFilter } from '#matters/views/search.ts'
import { defined } from '../defined.ts'
import type { MatterQuery } from './schema.ts'

/** A list's filter: days of the office's zone become instants, the last day included. */
export function filterOf(query: Omit<MatterQuery, 'page' | 'size'>, zone: string): MatterFilter {
  const { from, to, ...rest } = defined(query)
  return {
    ...rest,
    ...(from === undefined ? {} : { from: instantOf(from, '00:00', zone).toISOString() }),
    ...(to === undefined ? {} : { to: instantOf(addDays(to, 1), '00:00', zone).toISOString() }),
  }
}
