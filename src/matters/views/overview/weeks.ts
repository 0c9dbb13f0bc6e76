import { addDays, instantOf, weekday } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'

/** A week from Monday to Sunday, as days of the office and as instants; `isAhead` once it begins later than today. */
export interface Week {
  from: Day
  to: Day
  begins: string
  ends: string
  isAhead: boolean
}

/** Weeks behind today, this one among them, and weeks ahead: two months of fact and one of forecast. Ours. */
export const WEEKS_BEHIND = 8
export const WEEKS_AHEAD = 4

/** The weeks an overview shows, the oldest first. @param today a day of the office in that zone */
export function weeksAround(today: Day, zone: string): Week[] {
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  return Array.from({ length: WEEKS_BEHIND + WEEKS_AHEAD }, (_, index) => {
    const from = addDays(monday, 7 * (index + 1 - WEEKS_BEHIND))
    return {
      from,
      to: addDays(from, 6),
      begins: instantOf(from, '00:00', zone).toISOString(),
      ends: instantOf(addDays(from, 7), '00:00', zone).toISOString(),
      isAhead: from > today,
    }
  })
}
