import { isWorkday } from './calendar.ts'
import { addDays, dayOf, instantOf } from './day.ts'
import type { Calendar, Day, WorkHours } from './types.ts'

/** When offices are open where nobody says otherwise: a convention, set by each office for itself. */
export const USUAL_HOURS: WorkHours = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
]

export const hoursOf = ({ hours }: Calendar): WorkHours => hours ?? USUAL_HOURS

/** The working spans of a day as instants in milliseconds; none on a day off. */
function spansOf(calendar: Calendar, day: Day, zone: string): { from: number; to: number }[] {
  if (!isWorkday(calendar, day)) return []
  return hoursOf(calendar).map(({ from, to }) => ({
    from: instantOf(day, from, zone).getTime(),
    to: instantOf(day, to, zone).getTime(),
  }))
}

/**
 * The instant at which so much working time has passed: nights, breaks and days off do not count.
 * @param at where counting begins, in milliseconds
 * @param amount working time in milliseconds, not negative
 */
export function addWorkTime(calendar: Calendar, at: number, amount: number, zone: string): number {
  let left = amount
  let day = dayOf(new Date(at), zone)
  for (;;) {
    for (const { from, to } of spansOf(calendar, day, zone)) {
      const begins = Math.max(from, at)
      const open = to - begins
      if (open <= 0) continue
      // What is to end with the working day ends there, not at the opening of the next one.
      if (left <= open) return begins + left
      left -= open
    }
    day = addDays(day, 1)
  }
}

/** Working time between two instants, in milliseconds; 0 when the second is not later. */
export function workTimeBetween(calendar: Calendar, from: number, to: number, zone: string): number {
  let passed = 0
  const last = dayOf(new Date(to), zone)
  for (let day = dayOf(new Date(from), zone); day <= last; day = addDays(day, 1))
    for (const span of spansOf(calendar, day, zone))
      passed += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  return passed
}
