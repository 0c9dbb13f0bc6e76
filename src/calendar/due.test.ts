import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addWorkdays, calendarOf, isWorkday, rollForward, workdaysBetween } from './calendar.ts'
import { addDays, dayOf, instantOf } from './day.ts'
import { dueOf } from './due.ts'
import type { Limit } from './types.ts'
import y2025 from '../../catalogue/_shared/calendars/2025.json' with { type: 'json' }
import y2026 from '../../catalogue/_shared/calendars/2026.json' with { type: 'json' }

const zone = 'Asia/Shanghai'
const calendar = calendarOf(
  [y2025, y2026].map(year => ({ ...year, provisional: false })),
  'test',
)
const limit = (amount: number, unit: Limit['unit'], roll = false): Limit => ({
  amount,
  unit,
  rollForward: roll,
  citation: { rule: 'T', source: 'test', strength: 'MUST', evidence: 'found' },
})
const started = (day: string, time = '10:00') => ({
  kind: 'started' as const,
  at: instantOf(day, time, zone).toISOString(),
})

test('calendar days: raw and rolled to the next working day, as the 2026 vectors have it', () => {
  for (const [from, amount, raw, rolled] of [
    ['2026-09-11', 15, '2026-09-26', '2026-09-28'],
    ['2026-08-03', 60, '2026-10-02', '2026-10-08'],
    ['2026-08-10', 60, '2026-10-09', '2026-10-09'],
    ['2026-08-03', 90, '2026-11-01', '2026-11-02'],
    ['2026-01-16', 30, '2026-02-15', '2026-02-24'],
    ['2026-04-02', 30, '2026-05-02', '2026-05-06'],
  ] as const) {
    assert.equal(dueOf([started(from)], limit(amount, 'day'), calendar, zone).day, raw)
    assert.equal(dueOf([started(from)], limit(amount, 'day', true), calendar, zone).day, rolled)
  }
})

test('working days: holidays skipped and make-up days counted, as the 2026 vectors have it', () => {
  for (const [from, amount, expected] of [
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2025-12-31', 5, '2026-01-08'],
    ['2026-05-08', 3, '2026-05-12'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-09-19', 1, '2026-09-20'],
  ] as const)
    assert.equal(dueOf([started(from)], limit(amount, 'workday'), calendar, zone).day, expected)
})

test('2026 has 248 working days', () => {
  assert.equal(workdaysBetween(calendar, '2025-12-31', '2026-12-31'), 248)
})

test('hours start at once and do not pause for weekends', () => {
  assert.equal(
    dueOf([started('2026-11-27', '18:00')], limit(24, 'hour'), calendar, zone).at,
    instantOf('2026-11-28', '18:00', zone).toISOString(),
  )
})

test('a year without its notice is provisional and says so', () => {
  const due = dueOf([started('2027-03-01')], limit(3, 'workday'), calendar, zone)
  assert.equal(due.provisional, true)
  assert.ok(due.lines.some(line => line.kind === 'provisional'))
})

test('a suspension moves the date by the time it took; an extension comes on top; nothing else moves it', () => {
  const events = [started('2026-11-02')]
  const plain = dueOf(events, limit(5, 'workday'), calendar, zone)
  assert.equal(plain.day, '2026-11-09')
  const paused = dueOf(
    [
      ...events,
      { kind: 'suspended', at: instantOf('2026-11-03', '09:00', zone).toISOString(), reason: 'x' },
      { kind: 'resumed', at: instantOf('2026-11-05', '09:00', zone).toISOString() },
    ],
    limit(5, 'workday'),
    calendar,
    zone,
  )
  assert.equal(paused.day, '2026-11-11')
})

const days = fc.integer({ min: 0, max: 700 }).map(offset => addDays('2025-01-01', offset))

test('a longer limit is never due earlier, a working-day limit always ends on a working day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (from, amount) => {
      const shorter = addWorkdays(calendar, from, amount)
      return (
        shorter < addWorkdays(calendar, from, amount + 1) &&
        isWorkday(calendar, shorter) &&
        workdaysBetween(calendar, from, shorter) === amount &&
        rollForward(calendar, shorter) === shorter
      )
    }),
  )
})

test('an instant of a day in the office zone is of that day', () => {
  fc.assert(
    fc.property(
      days,
      day => dayOf(instantOf(day, '00:00', zone), zone) === day && dayOf(instantOf(day, '23:59', zone), zone) === day,
    ),
  )
})
