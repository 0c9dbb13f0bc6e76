import test from 'node:test'
import * as fc from 'fast-check'
import { addWorkdays, isWorkday, rollForward, workdaysBetween } from './calendar.ts'
import { addDays, dayOf, instantOf } from './day.ts'
import { dueOf } from './due.ts'
import { calendar, instant, limitOf, zone } from './testing.ts'
import type { ClockEvent } from './types.ts'

const aDay = fc.integer({ min: 0, max: 700 }).map(offset => addDays('2025-01-01', offset))
const aDayUnit = fc.constantFrom('day' as const, 'workday' as const)
const aUnit = fc.constantFrom('day' as const, 'workday' as const, 'hour' as const, 'minute' as const)
const anAmount = fc.integer({ min: 1, max: 60 })

/** A start and pauses after it, in order: gaps and lengths in days. */
const aClock = fc.record({
  from: aDay,
  pauses: fc.array(fc.record({ gap: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 0, max: 15 }) }), {
    maxLength: 4,
  }),
})

interface Pause {
  from: string
  to: string
}

function pausesOf({ from, pauses }: { from: string; pauses: { gap: number; length: number }[] }): Pause[] {
  let day = from
  return pauses.map(({ gap, length }) => {
    const start = addDays(day, gap)
    day = addDays(start, length)
    return { from: start, to: day }
  })
}

const eventsOf = (from: string, pauses: readonly Pause[]): ClockEvent[] => [
  { kind: 'started', at: instant(from, '08:00') },
  ...pauses.flatMap((pause): ClockEvent[] => [
    { kind: 'suspended', at: instant(pause.from, '10:00'), reason: '征求意见' },
    { kind: 'resumed', at: instant(pause.to, '11:00') },
  ]),
]

/** The law read day by day: every day after the first counts if it is of the unit and the clock was not suspended. */
function naive(from: string, pauses: readonly Pause[], amount: number, unit: 'day' | 'workday'): string {
  const counts = (day: string): boolean => unit === 'day' || isWorkday(calendar, day)
  const paused = (day: string): boolean => pauses.some(pause => pause.from < day && day <= pause.to)
  let day = from
  let last = from
  for (let left = amount; left > 0;) {
    day = addDays(day, 1)
    if (!counts(day) || paused(day)) continue
    left -= 1
    last = day
  }
  // Suspended on its last day, a clock still has that day: it is the last such day of the pause.
  for (const pause of pauses)
    if (pause.from === last || (pause.from < last && last < pause.to))
      for (let next = last; next < pause.to;) {
        next = addDays(next, 1)
        if (counts(next)) last = next
      }
  return last
}

test('a due date with suspensions is what counting day by day gives', () => {
  fc.assert(
    fc.property(aClock, anAmount, aDayUnit, (clock, amount, unit) => {
      const pauses = pausesOf(clock)
      const due = dueOf(eventsOf(clock.from, pauses), limitOf(amount, unit), calendar, zone)
      return due.day === naive(clock.from, pauses, amount, unit)
    }),
    { numRuns: 400 },
  )
})

test('a longer limit is never due earlier, and a suspension never makes a due date earlier', () => {
  fc.assert(
    fc.property(aClock, anAmount, aUnit, fc.boolean(), (clock, amount, unit, roll) => {
      const at = (events: ClockEvent[], more: number): string =>
        dueOf(events, limitOf(amount + more, unit, roll), calendar, zone).at
      const events = eventsOf(clock.from, pausesOf(clock))
      return at(events, 0) <= at(events, 1) && at(events.slice(0, 1), 0) <= at(events, 0)
    }),
  )
})

test('hours and minutes take exactly as long as they were not suspended', () => {
  fc.assert(
    fc.property(aClock, anAmount, (clock, amount) => {
      const pauses = pausesOf(clock)
      const events = eventsOf(clock.from, pauses)
      const end = Date.parse(dueOf(events, limitOf(amount, 'hour'), calendar, zone).at)
      const start = Date.parse(instant(clock.from, '08:00'))
      const paused = pauses
        .map(pause => [Date.parse(instant(pause.from, '10:00')), Date.parse(instant(pause.to, '11:00'))] as const)
        .filter(([from]) => from < end)
        .reduce((sum, [from, to]) => sum + to - from, 0)
      return end - start - paused === amount * 3_600_000
    }),
  )
})

test('only suspensions, resumptions and extensions move a date', () => {
  fc.assert(
    fc.property(aClock, anAmount, aUnit, (clock, amount, unit) => {
      const events = eventsOf(clock.from, pausesOf(clock))
      const limit = limitOf(amount, unit)
      const end = dueOf(events, limit, calendar, zone).at
      const noise: ClockEvent[] = [
        { kind: 'started', at: instant('2026-12-30') },
        { kind: 'resumed', at: instant('2026-12-31') },
      ]
      const stopped: ClockEvent = { kind: 'stopped', at: instant('2026-12-31') }
      return (
        dueOf([...events, ...noise], limit, calendar, zone).at === end &&
        dueOf([...events, stopped], limit, calendar, zone).at === end
      )
    }),
  )
})

test('working days added are working days counted, and a working day does not roll', () => {
  fc.assert(
    fc.property(aDay, anAmount, (from, amount) => {
      const end = addWorkdays(calendar, from, amount)
      return (
        isWorkday(calendar, end) &&
        workdaysBetween(calendar, from, end) === amount &&
        workdaysBetween(calendar, end, from) === -amount &&
        rollForward(calendar, end) === end
      )
    }),
  )
})

test('an instant of a day is of that day, in zones with and without summer time', () => {
  fc.assert(
    fc.property(
      aDay,
      fc.constantFrom('Asia/Shanghai', '+08:00', '-03:30', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
      (day, office) =>
        dayOf(instantOf(day, '00:00', office), office) === day &&
        dayOf(instantOf(day, '23:59', office), office) === day &&
        dayOf(instantOf(day, '24:00', office), office) === addDays(day, 1),
    ),
  )
})
