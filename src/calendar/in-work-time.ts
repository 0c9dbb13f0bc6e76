import { addWorkdays } from './calendar.ts'
import { addDays, dayOf, daysBetween } from './day.ts'
import { jumped } from './in-days.ts'
import { movesOf } from './moves.ts'
import type { ArithmeticLine, Calendar, ClockEvent, ClockUnit, Day } from './types.ts'
import { UNIT_MS } from './units.ts'
import { addWorkTime, workTimeBetween } from './work-time.ts'

const iso = (at: number): string => new Date(at).toISOString()

/** Counts a limit in working hours or minutes: only while the office is open, never through a night or a day off. */
export function inWorkTime(
  events: readonly ClockEvent[],
  start: number,
  amount: number,
  unit: 'workhour' | 'workminute',
  calendar: Calendar,
  zone: string,
): { at: string; day: Day; lines: ArithmeticLine[] } {
  const dayAt = (at: number): Day => dayOf(new Date(at), zone)
  let end = addWorkTime(calendar, start, amount * UNIT_MS[unit], zone)
  const lines: ArithmeticLine[] = [
    { kind: 'count', amount, unit, from: dayAt(start), to: dayAt(end), raw: iso(end) },
    ...jumped(calendar, dayAt(start), dayAt(end), 'workday'),
  ]
  for (const move of movesOf(events)) {
    if (move.kind === 'pause') {
      const from = Date.parse(move.from)
      const lost = move.to === null || from >= end ? 0 : workTimeBetween(calendar, from, Date.parse(move.to), zone)
      end = addWorkTime(calendar, end, lost, zone)
      const minutes = Math.round(lost / UNIT_MS.minute)
      lines.push({
        kind: 'suspended',
        from: move.from,
        to: move.to,
        amount: minutes,
        unit: 'workminute',
        raw: iso(end),
      })
      continue
    }
    const { by, reason, citation } = move
    end = later(end, by.amount, by.unit)
    lines.push({ kind: 'extended', ...by, reason, ...(citation ? { citation } : {}), raw: iso(end) })
  }
  return { at: iso(end), day: dayAt(end), lines }

  function later(from: number, count: number, by: ClockUnit): number {
    if (by === 'workhour' || by === 'workminute') return addWorkTime(calendar, from, count * UNIT_MS[by], zone)
    if (by === 'hour' || by === 'minute') return from + count * UNIT_MS[by]
    const day = dayAt(from)
    const moved = by === 'workday' ? addWorkdays(calendar, day, count) : addDays(day, count)
    return from + daysBetween(day, moved) * UNIT_MS.day
  }
}
