import { addWorkdays, rollForward, unusualDays, workdaysBetween } from './calendar.ts'
import { addDays, dayOf, daysBetween, instantOf } from './day.ts'
import { movesOf } from './moves.ts'
import type { ArithmeticLine, Calendar, ClockEvent, Day } from './types.ts'
import { isTimeUnit, UNIT_MS } from './units.ts'

export type DayUnit = 'day' | 'workday'

/** Counts a limit in days or working days: the first day is not counted, the last ends at 24:00 in the office's zone. */
export function inDays(
  events: readonly ClockEvent[],
  first: Day,
  limit: { amount: number; unit: DayUnit; rollForward: boolean },
  calendar: Calendar,
  zone: string,
): { at: string; day: Day; lines: ArithmeticLine[] } {
  const { amount, unit } = limit
  let raw = moved(calendar, first, amount, unit)
  const lines: ArithmeticLine[] = [
    { kind: 'count', amount, unit, from: first, to: raw, raw },
    ...jumped(calendar, first, raw, unit),
  ]
  // Hours granted on top of a limit in days: rare, but a person may grant what a rule does not foresee.
  let hours = 0
  const last = (): Day => (limit.rollForward ? rollForward(calendar, raw) : raw)
  const end = (): number => instantOf(last(), '24:00', zone).getTime() + hours
  for (const move of movesOf(events)) {
    if (move.kind === 'pause') {
      const lost = Date.parse(move.from) < end() ? used(move.from, move.to, unit, calendar, zone) : 0
      raw = moved(calendar, raw, lost, unit)
      lines.push({ kind: 'suspended', from: move.from, to: move.to, amount: lost, unit, raw })
      continue
    }
    const { by, reason, citation } = move
    const before = raw
    if (isTimeUnit(by.unit)) hours += by.amount * UNIT_MS[by.unit]
    else raw = moved(calendar, raw, by.amount, by.unit)
    lines.push({ kind: 'extended', ...by, reason, ...(citation ? { citation } : {}), raw })
    if (by.unit === 'workday') lines.push(...jumped(calendar, before, raw, by.unit))
  }
  if (last() !== raw) lines.push({ kind: 'rolled', from: raw, to: last() })
  const at = end()
  return { at: new Date(at).toISOString(), day: hours > 0 ? dayOf(new Date(at), zone) : last(), lines }
}

const moved = (calendar: Calendar, from: Day, amount: number, unit: DayUnit): Day =>
  unit === 'workday' ? addWorkdays(calendar, from, amount) : addDays(from, amount)

/** The whole days or working days that a pause used up; the day it began on still counts for the clock. */
function used(from: string, to: string | null, unit: DayUnit, calendar: Calendar, zone: string): number {
  if (to === null) return 0
  const days = [dayOf(new Date(from), zone), dayOf(new Date(to), zone)] as const
  return Math.max(0, unit === 'workday' ? workdaysBetween(calendar, ...days) : daysBetween(...days))
}

/** The days that were jumped over, and the weekends that had to be worked. */
export function jumped(calendar: Calendar, from: Day, to: Day, unit: DayUnit): ArithmeticLine[] {
  if (unit !== 'workday') return []
  const { off, madeUp } = unusualDays(calendar, from, to)
  return [
    ...(off.length > 0 ? [{ kind: 'skipped' as const, days: off }] : []),
    ...(madeUp.length > 0 ? [{ kind: 'made-up' as const, days: madeUp }] : []),
  ]
}
