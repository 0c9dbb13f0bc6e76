import { addDays } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'

/** How long an item is kept (H08): ten years, thirty, for ever; the shorter ones first. */
export const RETENTIONS = ['D10', 'D30', 'Y'] as const
export type Retention = (typeof RETENTIONS)[number]

const YEARS: Readonly<Record<Retention, number | null>> = { D10: 10, D30: 30, Y: null }

/** The last year through which something of that year is kept; null for ever. */
export function keptUntil(year: number, retention: Retention): number | null {
  const years = YEARS[retention]
  return years === null ? null : year + years
}

/** The day so many years before; what was formed on it or earlier is that old. */
export const yearsBefore = (day: Day, years: number): Day =>
  addDays(`${Number(day.slice(0, 4)) - years}${day.slice(4, 7)}-01`, Number(day.slice(8)) - 1)

/** Whether a period is shorter than another. */
export const isShorter = (one: Retention, other: Retention): boolean =>
  RETENTIONS.indexOf(one) < RETENTIONS.indexOf(other)

export const isRetention = (value: unknown): value is Retention => RETENTIONS.some(known => known === value)
