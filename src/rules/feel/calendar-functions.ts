import { addWorkdays, daysOff, isWorkday, workdaysBetween } from '#calendar/calendar.ts'
import { dayOf, isDay } from '#calendar/day.ts'
import type { Calendar, Day } from '#calendar/types.ts'
import type { Inputs } from '../types.ts'
import { functionOf, kindOf, temporalOf } from './kind.ts'
import type { Feel, Scope } from './value.ts'

/** More working days than this ahead lie beyond any calendar. */
const FARTHEST = 5000

const known = new WeakMap<Calendar, Map<string, Scope>>()

/**
 * Variables with the office's calendar in reach: `is workday(d)`, `add workdays(d, n)` (the first day is not counted),
 * `workdays between(a, b)` (after `a`, up to and including `b`), `days off(a, b)` (from `a` to `b`, both counted)
 * and `office day(at)`, the office's day of an instant. Days are ISO texts or FEEL dates, and come back as they were given;
 * what is no day gives null.
 * @param zone the office's, such as `Asia/Shanghai`
 */
export const withCalendar = (variables: Inputs, calendar: Calendar, zone: string): Inputs =>
  // Functions are no JSON: they are called by texts and never kept.
  ({ ...variables, ...functionsOf(calendar, zone) }) as Inputs

function functionsOf(calendar: Calendar, zone: string): Scope {
  const byZone = known.get(calendar) ?? new Map<string, Scope>()
  known.set(calendar, byZone)
  const functions = byZone.get(zone) ?? make(calendar, zone)
  byZone.set(zone, functions)
  return functions
}

const make = (calendar: Calendar, zone: string): Scope => ({
  'is workday': functionOf(['day'], day => onDay(day, on => isWorkday(calendar, on))),
  'add workdays': functionOf(['day', 'count'], (day, count) =>
    onDay(day, on => {
      if (typeof count !== 'number' || !Number.isInteger(count) || Math.abs(count) > FARTHEST) return null
      const moved = addWorkdays(calendar, on, count)
      return kindOf(day) === 'date' ? temporalOf(moved, 'date') : moved
    }),
  ),
  'workdays between': functionOf(['from', 'to'], (from, to) =>
    onDay(from, first => onDay(to, last => workdaysBetween(calendar, first, last))),
  ),
  'days off': functionOf(['from', 'to'], (from, to) =>
    onDay(from, first => onDay(to, last => daysOff(calendar, first, last))),
  ),
  'office day': functionOf(['at'], at =>
    typeof at === 'string' && Number.isFinite(Date.parse(at)) ? dayOf(new Date(at), zone) : null,
  ),
})

function onDay(value: Feel, work: (day: Day) => Feel): Feel {
  const text = kindOf(value) === 'date' ? String(value) : value
  return typeof text === 'string' && isDay(text) ? work(text) : null
}
