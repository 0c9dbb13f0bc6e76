import { addDays, daysBetween, dayAt, numberOf, weekdayOf } from './day.ts'
import { statutoryDays } from './statutory.ts'
import type { Calendar, Day, YearCalendar } from './types.ts'

/**
 * A year whose notice is not imported: weekends and the statutory days, marked provisional (CAL-04 暂按周末推算). Working
 * days that a notice will add or give back (补假, 调休) are unknown, so a date counted here may still move.
 */
export function provisionalYear(year: number): YearCalendar {
  return { year, off: statutoryDays(year), work: [], provisional: true }
}

/** @param version label that due dates keep, so that a date can be traced to the calendar that gave it */
export function calendarOf(years: readonly YearCalendar[], version: string): Calendar {
  return { version, years: new Map(years.map(year => [year.year, year])) }
}

type Kind = 'workday' | 'made-up' | 'weekend' | 'holiday'

interface Index {
  first: number
  kinds: readonly Kind[]
  provisional: boolean
}

const indexes = new WeakMap<Calendar, Map<number, Index>>()

function indexOf(calendar: Calendar, year: number): Index {
  let known = indexes.get(calendar)
  if (!known) indexes.set(calendar, (known = new Map()))
  let index = known.get(year)
  if (!index) known.set(year, (index = build(calendar.years.get(year) ?? provisionalYear(year))))
  return index
}

function build({ year, off, work, provisional }: YearCalendar): Index {
  const first = numberOf(`${year}-01-01`)
  const kinds: Kind[] = []
  for (let number = first; number < numberOf(`${year + 1}-01-01`); number += 1) {
    const name = weekdayOf(number)
    kinds.push(name === 0 || name === 6 ? 'weekend' : 'workday')
  }
  for (const day of off) kinds[numberOf(day) - first] = 'holiday'
  for (const day of work) kinds[numberOf(day) - first] = 'made-up'
  return { first, kinds, provisional }
}

const yearOf = (number: number): number => new Date(number * 86_400_000).getUTCFullYear()

/** What each day is, asked in a row: the year's index is looked up when the year changes, not for every day. */
function walker(calendar: Calendar): (number: number) => Kind {
  let index: Index | undefined
  return number => {
    if (!index || number < index.first || number >= index.first + index.kinds.length)
      index = indexOf(calendar, yearOf(number))
    return index.kinds[number - index.first] ?? 'workday'
  }
}

const works = (kind: Kind): boolean => kind === 'workday' || kind === 'made-up'

const kindOf = (calendar: Calendar, day: Day): Kind => walker(calendar)(numberOf(day))

export const isProvisional = (calendar: Calendar, day: Day): boolean =>
  indexOf(calendar, Number(day.slice(0, 4))).provisional

/** Why a day is off, or null on a working day. A make-up weekend (调休上班) is a working day. */
export function whyOff(calendar: Calendar, day: Day): 'weekend' | 'holiday' | null {
  const kind = kindOf(calendar, day)
  return kind === 'weekend' || kind === 'holiday' ? kind : null
}

export const isWorkday = (calendar: Calendar, day: Day): boolean => works(kindOf(calendar, day))

/** A working day only because the notice moved it there. */
export const isMadeUp = (calendar: Calendar, day: Day): boolean => kindOf(calendar, day) === 'made-up'

/** The working day `count` working days after (before, when negative); the first day is not counted (CAL-05). */
export function addWorkdays(calendar: Calendar, from: Day, count: number): Day {
  const kind = walker(calendar)
  const step = count < 0 ? -1 : 1
  let number = numberOf(from)
  for (let left = Math.abs(count); left > 0;) {
    number += step
    if (works(kind(number))) left -= 1
  }
  return dayAt(number)
}

/** The first working day on or after a day (CAL-07). */
export function rollForward(calendar: Calendar, day: Day): Day {
  const kind = walker(calendar)
  let number = numberOf(day)
  while (!works(kind(number))) number += 1
  return dayAt(number)
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (from > to) return -workdaysBetween(calendar, to, from)
  const kind = walker(calendar)
  const last = numberOf(to)
  let count = 0
  for (let number = numberOf(from) + 1; number <= last; number += 1) if (works(kind(number))) count += 1
  return count
}

/** Days off from `from` to `to`, both counted; none when `to` is earlier. */
export const daysOff = (calendar: Calendar, from: Day, to: Day): number =>
  from > to ? 0 : daysBetween(from, to) + 1 - workdaysBetween(calendar, addDays(from, -1), to)

/** The days after `from` up to and including `to` that were jumped over, and the weekends that had to be worked. */
export function unusualDays(calendar: Calendar, from: Day, to: Day) {
  const kind = walker(calendar)
  const off: { day: Day; why: 'weekend' | 'holiday' }[] = []
  const madeUp: Day[] = []
  const last = numberOf(to)
  for (let number = numberOf(from) + 1; number <= last; number += 1) {
    const why = kind(number)
    if (why === 'made-up') madeUp.push(dayAt(number))
    else if (why !== 'workday') off.push({ day: dayAt(number), why })
  }
  return { off, madeUp }
}
