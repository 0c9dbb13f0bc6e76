import { addWorkdays, isWorkday, workdaysBetween } from '#calendar/calendar.ts'
import { isDay } from '#calendar/day.ts'
import type { Calendar, Day } from '#calendar/types.ts'
import type { Inputs } from '../types.ts'
import { functionOf, kindOf, temporalOf } from './kind.ts'
import type { Feel, Scope } from './value.ts'

/** More working days than this ahead lie beyond any calendar. */
const FARTHEST = 5000

const known = new WeakMap<Calendar, Scope>()

/**
 * Variables with the office's calendar in reach: `is workday(d)`, `add workdays(d, n)` (the first day is not counted) and
 * `workdays between(a, b)` (after `a`, up to and including `b`). Days are ISO texts or FEEL dates, and come back as they
 * were given; what is no day gives null.
 */
export const withCalendar = (variables: Inputs, calendar: Calendar): Inputs =>
  // Functions are no JSON: they are called by texts and never kept.
  ({ ...variables, ...functionsOf(calendar) }) as Inputs

function functionsOf(calendar: Calendar): Scope {
  let functions = known.get(calendar)
  if (!functions) known.set(calendar, (functions = make(calendar)))
  return functions
}

const make = (calendar: Calendar): Scope => ({
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
})

function onDay(value: Feel, work: (day: Day) => Feel): Feel {
  const text = kindOf(value) === 'date' ? String(value) : value
  return typeof text === 'string' && isDay(text) ? work(text) : null
}
