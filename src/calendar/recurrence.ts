import { addWorkdays, isWorkday } from './calendar.ts'
import { addDays, weekday } from './day.ts'
import type { Calendar, Day } from './types.ts'

/** When work comes again. A closed list, because everybody must be able to read it; it is kept as it stands here. */
export interface Recurrence {
  every: 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year'
  /** Every week: 1 Monday – 7 Sunday. */
  weekday?: number | undefined
  /** Every quarter: its 1st–3rd month; every year: 1–12. */
  month?: number | undefined
  /** Day of the month; one that the month does not have is its last day (民法典第二百零二条). */
  day?: number | undefined
  /** Instead of the day: the working day of the month, 1 the first, -1 the last. */
  workday?: number | undefined
  /** Where a day off moves it to. */
  dayOff: 'stays' | 'before' | 'after'
}

/** The most days looked at for what comes: five years find every yearly occurrence and every leap day once. */
const HORIZON = 5 * 366

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The days on which it falls from a day to a day, both included, each once and in order. */
export function occurrencesOf(recurrence: Recurrence, from: Day, to: Day, calendar: Calendar): Day[] {
  const { every } = recurrence
  // A day off may move an occurrence in or out of the stretch; the longest row of days off has two weeks.
  const [first, last] = [addDays(from, -15), addDays(to, 15)]
  const days =
    every === 'day' || every === 'workday' || every === 'week'
      ? daily(recurrence, first, last, calendar)
      : monthly(recurrence, every, first, last, calendar)
  const moved = days.map(day => workable(recurrence, day, calendar))
  return [...new Set(moved)].filter(day => from <= day && day <= to).toSorted()
}

/** The first day after another on which it falls, until a last one when there is one; null when it never does. */
export function nextOccurrence(recurrence: Recurrence, after: Day, until: Day | null, calendar: Calendar): Day | null {
  const from = addDays(after, 1)
  const end = addDays(after, HORIZON)
  const last = until !== null && until < end ? until : end
  // Most come within a year; five are looked through only for what hardly ever does.
  for (let begin = from; begin <= last; begin = addDays(begin, 370)) {
    const stop = addDays(begin, 369)
    const [found] = occurrencesOf(recurrence, begin, stop < last ? stop : last, calendar)
    if (found !== undefined) return found
  }
  return null
}

function daily(recurrence: Recurrence, from: Day, to: Day, calendar: Calendar): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isMeant =
      recurrence.every === 'week'
        ? weekday(day) === (recurrence.weekday ?? 1) % 7
        : recurrence.every === 'day' || isWorkday(calendar, day)
    if (isMeant) days.push(day)
  }
  return days
}

function monthly(recurrence: Recurrence, every: keyof typeof MONTHS, from: Day, to: Day, calendar: Calendar): Day[] {
  const days: Day[] = []
  const step = MONTHS[every]
  for (let first: Day = `${from.slice(0, 7)}-01`; first <= to; first = monthAfter(first)) {
    const month = Number(first.slice(5, 7))
    if ((month - 1) % step !== (every === 'month' ? 0 : ((recurrence.month ?? 1) - 1) % step)) continue
    const day = inMonth(recurrence, first, calendar)
    if (day !== null) days.push(day)
  }
  return days
}

const monthAfter = (first: Day): Day => `${addDays(first, 31).slice(0, 7)}-01`

function inMonth({ workday, day = 1 }: Recurrence, first: Day, calendar: Calendar): Day | null {
  const last = addDays(monthAfter(first), -1)
  if (workday === undefined) return day >= Number(last.slice(8)) ? last : addDays(first, day - 1)
  const found =
    workday > 0 ? addWorkdays(calendar, addDays(first, -1), workday) : addWorkdays(calendar, addDays(last, 1), workday)
  return first <= found && found <= last ? found : null
}

function workable({ dayOff }: Recurrence, day: Day, calendar: Calendar): Day {
  if (dayOff === 'stays' || isWorkday(calendar, day)) return day
  return addWorkdays(calendar, day, dayOff === 'after' ? 1 : -1)
}
