import type { Day } from './types.ts'

const DAY_MS = 86_400_000

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toMs(text)) && new Date(toMs(text)).toISOString().startsWith(text)
  )
}

/** The day `count` calendar days after (before, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(toMs(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(toMs(day)).getUTCDay()
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone)
  if (!found) {
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, found)
  }
  return found
}

function local(at: Date, zone: string): Record<string, string> {
  return Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map(part => [part.type, part.value]),
  )
}

/** The calendar day of an instant in the office's zone. */
export function dayOf(at: Date, zone: string): Day {
  const { year, month, day } = local(at, zone)
  return `${year}-${month}-${day}`
}

/** `HH:MM` of an instant in the office's zone. */
export function timeOf(at: Date, zone: string): string {
  const { hour, minute } = local(at, zone)
  return `${hour}:${minute}`
}

/** The instant of a wall-clock time of a day in the office's zone; `24:00` is the end of the day. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = toMs(day) + (hours * 60 + minutes) * 60_000
  const shown = local(new Date(wall), zone)
  const offset =
    Date.parse(
      `${shown['year']}-${shown['month']}-${shown['day']}T${shown['hour']}:${shown['minute']}:${shown['second']}Z`,
    ) - wall
  return new Date(wall - offset)
}
