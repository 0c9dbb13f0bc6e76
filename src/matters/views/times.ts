import { addWorkdays } from '#calendar/calendar.ts'
import { instantOf } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import type { ViewTimes } from './search.ts'

/** A date is near in its last three working days (the yellow of a supervision list; a convention of offices). */
const NEAR_WORKDAYS = 3
/** Work that nobody has opened for a whole working day lies (积压); a convention of ours. */
const PILED_WORKDAYS = 1

/** The instants that separate red from yellow from green, the same for marks, lists, badges and exports. */
export function viewTimes({ now, zone, calendar, directory }: Acting, today: string): ViewTimes {
  return {
    now: now.toISOString(),
    nearUntil: instantOf(addWorkdays(calendar, today, NEAR_WORKDAYS), '24:00', zone).toISOString(),
    piledSince: instantOf(addWorkdays(calendar, today, -PILED_WORKDAYS), '24:00', zone).toISOString(),
    orphanPost: directory.orphanPost(),
  }
}

export type Colour = 'green' | 'yellow' | 'red'

/** Red is late, yellow is near, green is in order: by the very instants the lists are cut by. */
export function colourOf(dueAt: string, times: ViewTimes): Colour {
  if (dueAt <= times.now) return 'red'
  return dueAt <= times.nearUntil ? 'yellow' : 'green'
}
