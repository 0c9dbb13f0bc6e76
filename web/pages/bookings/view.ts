import type { Board } from '#api/bookings/schema.ts'
import { addDays, weekday } from '#calendar/day.ts'

export type BoardRow = Board['items'][number]

/** A resource and a time of a day that somebody is choosing. */
export interface Chosen {
  resource: string
  from: string
  to: string
}

/** The hours a day is drawn from and to, and the minutes of one of its cells. */
export const FIRST_HOUR = 7
export const LAST_HOUR = 21
export const CELL = 30
export const CELLS = ((LAST_HOUR - FIRST_HOUR) * 60) / CELL

const MINUTE = 60_000
/** Legal days are counted in the office's zone, wherever the reader sits. */
const midnight = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/** The instant at which a cell of a day begins; the one behind the last is the end of the day as it is drawn. */
export const instantOf = (day: string, cell: number): string =>
  new Date(midnight(day) + (FIRST_HOUR * 60 + cell * CELL) * MINUTE).toISOString()

/** `09:30` of a cell. */
export function timeOf(cell: number): string {
  const minutes = FIRST_HOUR * 60 + cell * CELL
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The first and the last moment of some days. */
export const spanOf = (first: string, days: number): { from: string; to: string } => ({
  from: new Date(midnight(first)).toISOString(),
  to: new Date(midnight(addDays(first, days))).toISOString(),
})

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7))

/** Where a booking stands on the line of a day, in percent; null when it touches none of the hours that are drawn. */
export function placeOf(
  { from, to }: Pick<BoardRow, 'from' | 'to'>,
  day: string,
): { left: number; width: number } | null {
  const [begin, end] = [Date.parse(instantOf(day, 0)), Date.parse(instantOf(day, CELLS))]
  const left = Math.max(begin, Date.parse(from))
  const right = Math.min(end, Date.parse(to))
  if (right <= left) return null
  const percent = (length: number) => (length / (end - begin)) * 100
  return { left: percent(left - begin), width: percent(right - left) }
}

/** When the days of a week are chosen, they are working hours: from nine on the first to five on the last. */
export const wholeDays = (first: string, last: string): { from: string; to: string } => ({
  from: new Date(midnight(first) + 9 * 60 * MINUTE).toISOString(),
  to: new Date(midnight(last) + 17 * 60 * MINUTE).toISOString(),
})

/** What a matter uses on a day: its booking that is looked at, and everything else it has at that time. */
export interface Use {
  row: BoardRow
  resources: readonly string[]
}

/**
 * The uses of a day, one for each matter and time: a car and who drives it are one.
 * @param looked the resources that are looked at; what else a matter has stands beside them
 */
export function usesOf(rows: readonly BoardRow[], looked: ReadonlySet<string>, day: string): Use[] {
  const { from, to } = spanOf(day, 1)
  const uses = new Map<string, { row: BoardRow; resources: string[] }>()
  const today = rows.filter(row => row.from < to && from < row.to)
  const keyOf = (row: BoardRow) => (row.matter === null ? row.id : `${row.matter} ${row.from} ${row.to}`)
  for (const row of today)
    if (looked.has(row.resource)) {
      const known = uses.get(keyOf(row))
      if (known) known.resources.push(row.resource)
      else uses.set(keyOf(row), { row, resources: [row.resource] })
    }
  for (const row of today) if (!looked.has(row.resource)) uses.get(keyOf(row))?.resources.push(row.resource)
  return [...uses.values()]
}

/** Whether anything stands in the way. */
export const isTaken = (rows: readonly BoardRow[], { resource, from, to }: Chosen): boolean =>
  rows.some(row => row.resource === resource && row.from < to && from < row.to)

/** What touches a day, of one resource. */
export function onDay(rows: readonly BoardRow[], resource: string, day: string): BoardRow[] {
  const { from, to } = spanOf(day, 1)
  return rows.filter(row => row.resource === resource && row.from < to && from < row.to)
}

/** `09:00–11:00` on that day; what goes on before or after it says so with an arrow, and what takes all of it is empty. */
export function hoursOn({ from, to }: Pick<BoardRow, 'from' | 'to'>, day: string): string {
  const span = spanOf(day, 1)
  const time = (instant: string) => {
    const minutes = Math.round((Date.parse(instant) - midnight(day)) / MINUTE)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  }
  if (from < span.from && to > span.to) return ''
  return `${from < span.from ? '←' : time(from)}–${to > span.to ? '→' : time(to)}`
}
