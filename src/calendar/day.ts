import { offsetAt } from './zone.ts'
import type { Day } from './types.ts'

const DAY_MS = 86_400_000

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayAt(numberOf(text)) === text
}

/** Days since 1970-01-01: the form in which days are counted, because a working-day limit looks at every one of them. */
export function numberOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS
}

/** The day of a number given by {@link numberOf}. */
export function dayAt(number: number): Day {
  const date = new Date(number * DAY_MS)
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** The day `count` calendar days after (before, when negative). */
export const addDays = (day: Day, count: number): Day => dayAt(numberOf(day) + count)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** 0 Sunday … 6 Saturday of a day's number. The first day of 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => weekdayOf(numberOf(day))

/** The calendar day of an instant in the office's zone. */
export function dayOf(at: Date, zone: string): Day {
  return dayAt(Math.floor((at.getTime() + offsetAt(at.getTime(), zone)) / DAY_MS))
}

/** `HH:MM` of an instant in the office's zone. */
export function timeOf(at: Date, zone: string): string {
  const local = new Date(at.getTime() + offsetAt(at.getTime(), zone))
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

/** The instant of a wall-clock time (`HH:MM`) of a day in the office's zone; `24:00` is the end of the day. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = numberOf(day) * DAY_MS + (hours * 60 + minutes) * 60_000
  // The offset is that of the instant sought: asked twice, because a summer-time change may lie between the two guesses.
  return new Date(wall - offsetAt(wall - offsetAt(wall, zone), zone))
}
