import { addDays, instantOf } from '#calendar/day.ts'
import type { Acting } from '#matters/acting.ts'
import { servicesOfVoice } from '#matters/views/voices.ts'
import type { MatterFilter } from '#matters/views/search.ts'
import { defined } from '../defined.ts'
import type { MatterQuery } from './inputs.ts'

/** What the address of a list says, as its filter: days of the office's zone become instants, the last day included. */
export function filterOf(query: Omit<MatterQuery, 'page' | 'size'>, { zone, services }: Acting): MatterFilter {
  const { from, to, closedFrom, closedTo, dueFrom, dueTo, voice, ...rest } = defined(query)
  const begins = { from, closedFrom, dueFrom }
  const ends = { to, closedTo, dueTo }
  return {
    ...rest,
    ...(voice === undefined ? {} : { services: servicesOfVoice(services, voice) }),
    ...instants(begins, day => instantOf(day, '00:00', zone)),
    ...instants(ends, day => instantOf(addDays(day, 1), '00:00', zone)),
  }
}

const instants = (days: Readonly<Record<string, string | undefined>>, at: (day: string) => Date) =>
  Object.fromEntries(
    Object.entries(days).flatMap(([name, day]) => (day === undefined ? [] : [[name, at(day).toISOString()]])),
  )
