import { isProvisional } from './calendar.ts'
import { dayOf } from './day.ts'
import { inDays } from './in-days.ts'
import { inTime } from './in-time.ts'
import type { Calendar, ClockEvent, ClockUnit, Day, Due, Limit } from './types.ts'

/** Days and working days end with a day; hours and minutes at an instant. */
export const isTimeUnit = (unit: ClockUnit): unit is 'hour' | 'minute' => unit === 'hour' || unit === 'minute'

/**
 * Law 3: a due date is a pure function of the clock's events, the rule's limit and a calendar version.
 * Days and working days do not count the first day (民法典第二百零一条) and end at 24:00 of the last; hours and minutes
 * start at once and never pause for weekends (CAL-09). A suspension moves the date by the time it really took, an
 * extension comes on top, and only then does a last day that is off move on (民法典第二百零三条).
 * @param events in order; the first is `started`
 * @param zone the office's zone, an IANA name or a fixed offset such as `+08:00`
 */
export function dueOf(events: readonly ClockEvent[], limit: Limit, calendar: Calendar, zone: string): Due {
  const started = events[0]
  if (started?.kind !== 'started') throw new Error('a clock begins with its start')
  const first = dayOf(new Date(started.at), zone)
  const { at, day, lines } = isTimeUnit(limit.unit)
    ? inTime(events, Date.parse(started.at), limit.amount, limit.unit, calendar, zone)
    : inDays(events, first, { ...limit, unit: limit.unit }, calendar, zone)
  const years = looksAtCalendar(events, limit) ? provisionalYears(calendar, first, day) : []
  return {
    at,
    day,
    provisional: years.length > 0,
    calendar: calendar.version,
    limit,
    lines: [
      { kind: 'start', day: first, at: started.at },
      ...lines,
      ...(years.length > 0 ? [{ kind: 'provisional' as const, years }] : []),
    ],
  }
}

/** Plain days and hours are the same in every calendar: they are never provisional. */
function looksAtCalendar(events: readonly ClockEvent[], limit: Limit): boolean {
  return (
    limit.unit === 'workday' ||
    (limit.rollForward && !isTimeUnit(limit.unit)) ||
    events.some(event => event.kind === 'extended' && event.by.unit === 'workday')
  )
}

function provisionalYears(calendar: Calendar, from: Day, to: Day): number[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (isProvisional(calendar, `${year}-01-01`)) years.push(year)
  return years
}
