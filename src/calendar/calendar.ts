import { addDays, daysBetween, weekday } from './day.ts'
import { statutoryDays } from './statutory.ts'
import type { Calendar, Day, YearCalendar } from './types.ts'

/** A year whose notice is not imported: weekends and the statutory days, marked provisional (CAL-04 暂按周末推算). */
export function provisionalYear(year: number): YearCalendar {
  return { year, off: statutoryDays(year), work: [], provisional: true }
}

/** @param version label that due dates keep, so that a date can be traced to the calendar that gave it */
export function calendarOf(years: readonly YearCalendar[], version: string): Calendar {
  return { version, years: new Map(years.map(year => [year.year, year])) }
}

interface Index {
  off: ReadonlySet<Day>
  work: ReadonlySet<Day>
  provisional: boolean
}

const indexes = new WeakMap<Calendar, Map<number, Index>>()

function indexOf(calendar: Calendar, day: Day): Index {
  let known = indexes.get(calendar)
  if (!known) indexes.set(calendar, (known = new Map()))
  const year = Number(day.slice(0, 4))
  let index = known.get(year)
  if (!index) {
    const data = calendar.years.get(year) ?? provisionalYear(year)
    known.set(year, (index = { off: new Set(data.off), work: new Set(data.work), provisional: data.provisional }))
  }
  return index
}

export const isProvisional = (calendar: Calendar, day: Day): boolean => indexOf(calendar, day).provisional

/** Why a day is off, or null on a working day. A make-up weekend (调休上班) is a working day. */
export function whyOff(calendar: Calendar, day: Day): 'weekend' | 'holiday' | null {
  const { off, work } = indexOf(calendar, day)
  if (work.has(day)) return null
  if (off.has(day)) return 'holiday'
  const name = weekday(day)
  return name === 0 || name === 6 ? 'weekend' : null
}

export const isWorkday = (calendar: Calendar, day: Day): boolean => whyOff(calendar, day) === null

/** A working day only because the notice moved it there. */
export const isMadeUp = (calendar: Calendar, day: Day): boolean => indexOf(calendar, day).work.has(day)

/** The working day `count` working days after (before, when negative); the first day is not counted (CAL-05). */
export function addWorkdays(calendar: Calendar, from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (isWorkday(calendar, day)) left -= 1
  }
  return day
}

/** The first working day on or after a day (CAL-07). */
export function rollForward(calendar: Calendar, day: Day): Day {
  let rolled = day
  while (!isWorkday(calendar, rolled)) rolled = addDays(rolled, 1)
  return rolled
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (daysBetween(from, to) < 0) return -workdaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day !== to;) {
    day = addDays(day, 1)
    if (isWorkday(calendar, day)) count += 1
  }
  return count
}
