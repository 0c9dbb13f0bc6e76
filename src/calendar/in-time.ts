import { addWorkdays } from './calendar.ts'
import { addDays, dayOf, daysBetween } from './day.ts'
import { movesOf } from './moves.ts'
import type { ArithmeticLine, Calendar, ClockEvent, ClockUnit, Day } from './types.ts'
import { isTimeUnit, UNIT_MS } from './units.ts'

const iso = (at: number): string => new Date(at).toISOString()

/** Counts a limit in hours or minutes: from the instant it starts, through nights, weekends and holidays (CAL-09). */
export function inTime(
  events: readonly ClockEvent[],
  start: number,
  amount: number,
  unit: 'hour' | 'minute',
  calendar: Calendar,
  zone: string,
): { at: string; day: Day; lines: ArithmeticLine[] } {
  const dayAt = (at: number): Day => dayOf(new Date(at), zone)
  let end = start + amount * UNIT_MS[unit]
  const lines: ArithmeticLine[] = [{ kind: 'count', amount, unit, from: dayAt(start), to: dayAt(end), raw: iso(end) }]
  for (const move of movesOf(events)) {
    if (move.kind === 'pause') {
      const from = Date.parse(move.from)
      const lasted = move.to === null || from >= end ? 0 : Math.max(0, Date.parse(move.to) - from)
      end += lasted
      const minutes = Math.round(lasted / UNIT_MS.minute)
      lines.push({ kind: 'suspended', from: move.from, to: move.to, amount: minutes, unit: 'minute', raw: iso(end) })
      continue
    }
    const { by, reason, citation } = move
    end += added(end, by.amount, by.unit)
    lines.push({ kind: 'extended', ...by, reason, ...(citation ? { citation } : {}), raw: iso(end) })
  }
  return { at: iso(end), day: dayAt(end), lines }

  /** Days granted on top of hours keep the time of day. */
  function added(from: number, count: number, by: ClockUnit): number {
    if (isTimeUnit(by)) return count * UNIT_MS[by]
    const day = dayAt(from)
    const later = by === 'workday' ? addWorkdays(calendar, day, count) : addDays(day, count)
    return daysBetween(day, later) * UNIT_MS.day
  }
}
