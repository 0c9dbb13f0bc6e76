import { isProvisional } from './calendar.ts'
import { dayOf } from './day.ts'
import { inDays } from './in-days.ts'
import { inTime } from './in-time.ts'
import { inWorkTime } from './in-work-time.ts'
import type { Calendar, ClockEvent, Day, Due, Limit } from './types.ts'
import { isTimeUnit, isWorkTime } from './units.ts'
import { hoursOf } from './work-time.ts'

/**
 * Law 3: a due date is a pure function of the clock's events, the rule's limit and a calendar version.
 * Days and working days do not count the first day (民法典第二百零一条) and end at 24:00 of the last; hours and minutes
 * start at once and never pause for weekends (CAL-09), unless they are working hours or minutes. A suspension moves the date by the time it really took, an
 * extension comes on top, and only then does a last day that is off move on (民法典第二百零三条).
 * @param events in order; the first is `started`
 * @param zone the office's zone, an IANA name or a fixed offset such as `+08:00`
 */
export function dueOf(events: readonly ClockEvent[], limit: Limit, calendar: Calendar, zone: string): Due {
  const started = events[0]
  if (started?.kind !== 'started') throw new Error('a clock begins with its start')
  const first = dayOf(new Date(started.at), zone)
  const { at, day, lines } = counted(events, Date.parse(started.at), first, limit, calendar, zone)
  const years = looksAtCalendar(events, limit) ? provisionalYears(calendar, first, day) : []
  return {
    at,
    day,
    provisional: years.length > 0,
    calendar: calendar.version,
    limit,
    lines: [
      {
        kind: 'start',
        day: first,
        at: started.at,
        ...(isWorkTime(limit.unit) ? { hours: hoursOf(calendar) } : {}),
      },
      ...lines,
      ...(years.length > 0 ? [{ kind: 'provisional' as const, years }] : []),
    ],
  }
}

function counted(
  events: readonly ClockEvent[],
  start: number,
  first: Day,
  { amount, unit, rollForward }: Limit,
  calendar: Calendar,
  zone: string,
): Pick<Due, 'at' | 'day' | 'lines'> {
  if (isWorkTime(unit)) return inWorkTime(events, start, amount, unit, calendar, zone)
  if (isTimeUnit(unit)) return inTime(events, start, amount, unit, calendar, zone)
  return inDays(events, first, { amount, unit, rollForward }, calendar, zone)
}

/** Plain days and hours are the same in every calendar: they are never provisional. */
function looksAtCalendar(events: readonly ClockEvent[], limit: Limit): boolean {
  return (
    limit.unit === 'workday' ||
    isWorkTime(limit.unit) ||
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
