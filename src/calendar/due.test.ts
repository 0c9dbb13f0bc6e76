import assert from 'node:assert/strict'
import test from 'node:test'
import { workdaysBetween, isWorkday, whyOff } from './calendar.ts'
import { dueOf } from './due.ts'
import { calendar, extended, instant, limitOf, resumed, started, suspended, zone } from './testing.ts'

const day = (...args: Parameters<typeof dueOf>) => dueOf(...args).day

test('a clock that never started has no due date', () => {
  assert.throws(() => dueOf([], limitOf(3, 'day'), calendar, zone))
  assert.throws(() => dueOf([resumed('2026-11-02')], limitOf(3, 'day'), calendar, zone))
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
    assert.equal(day([started(from)], limitOf(amount, 'day'), calendar, zone), raw)
    assert.equal(day([started(from)], limitOf(amount, 'day', true), calendar, zone), rolled)
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
    ['2026-02-12', 5, '2026-02-26'],
  ] as const) {
    assert.equal(day([started(from)], limitOf(amount, 'workday'), calendar, zone), expected)
    assert.equal(day([started(from)], limitOf(amount, 'workday', true), calendar, zone), expected)
  }
})

test('2026 has 248 working days, and its make-up weekends are working days', () => {
  assert.equal(workdaysBetween(calendar, '2025-12-31', '2026-12-31'), 248)
  for (const madeUp of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
    assert.ok(isWorkday(calendar, madeUp), madeUp)
  assert.equal(whyOff(calendar, '2026-10-03'), 'holiday')
  assert.equal(whyOff(calendar, '2026-11-28'), 'weekend')
})

test('a limit in days ends at 24:00 of its last day in the office zone, whenever it began on the first', () => {
  for (const time of ['00:00', '09:00', '23:59'])
    assert.equal(
      dueOf([started('2026-11-02', time)], limitOf(5, 'day'), calendar, zone).at,
      instant('2026-11-07', '24:00'),
    )
})

test('hours and minutes start at once and do not pause for weekends', () => {
  const friday = [started('2026-11-27', '18:00')]
  assert.equal(dueOf(friday, limitOf(24, 'hour'), calendar, zone).at, instant('2026-11-28', '18:00'))
  assert.equal(dueOf(friday, limitOf(30, 'minute'), calendar, zone).at, instant('2026-11-27', '18:30'))
  assert.equal(dueOf(friday, limitOf(24, 'hour', true), calendar, zone).day, '2026-11-28')
})

test('a suspension moves the date by the days, working days or minutes it took', () => {
  const events = [started('2026-11-02'), suspended('2026-11-03', '09:00'), resumed('2026-11-05', '11:30')] as const
  assert.equal(day(events, limitOf(5, 'workday'), calendar, zone), '2026-11-11')
  assert.equal(day(events, limitOf(5, 'day'), calendar, zone), '2026-11-09')
  assert.equal(dueOf(events, limitOf(48, 'hour'), calendar, zone).at, instant('2026-11-06', '12:30'))
  const overWeekend = [started('2026-11-02'), suspended('2026-11-06'), resumed('2026-11-09')]
  assert.equal(day(overWeekend, limitOf(10, 'workday'), calendar, zone), '2026-11-17')
  assert.equal(day(overWeekend, limitOf(10, 'day'), calendar, zone), '2026-11-15')
})

test('a suspension that still lasts moves nothing yet, and one after the due date moves nothing at all', () => {
  const still = [started('2026-11-02'), suspended('2026-11-03')]
  assert.equal(day(still, limitOf(5, 'workday'), calendar, zone), '2026-11-09')
  const late = [started('2026-11-02'), suspended('2026-11-16'), resumed('2026-11-20')]
  assert.equal(day(late, limitOf(5, 'workday'), calendar, zone), '2026-11-09')
  assert.equal(day(late, limitOf(5, 'day'), calendar, zone), '2026-11-07')
})

test('an extension comes on top and the last day rolls only once, at the end', () => {
  const events = [started('2026-09-11'), extended('2026-09-20', 6, 'day')]
  assert.equal(day(events, limitOf(15, 'day', true), calendar, zone), '2026-10-08')
  const hours = dueOf([started('2026-11-02'), extended('2026-11-03', 3, 'hour')], limitOf(2, 'day'), calendar, zone)
  assert.deepEqual([hours.at, hours.day], [instant('2026-11-05', '03:00'), '2026-11-05'])
  const granted = dueOf(
    [started('2026-11-27', '18:00'), extended('2026-11-27', 1, 'workday')],
    limitOf(24, 'hour'),
    calendar,
    zone,
  )
  assert.equal(granted.at, instant('2026-11-30', '18:00'))
})

test('nothing moves a clock that was stopped', () => {
  const stopped = { kind: 'stopped' as const, at: instant('2026-11-04') }
  const events = [started('2026-11-02'), stopped, extended('2026-11-05', 9, 'day')]
  assert.equal(day(events, limitOf(5, 'workday'), calendar, zone), '2026-11-09')
})

test('a year without its notice is provisional and says so, but plain days and hours never are', () => {
  const due = dueOf([started('2026-12-30')], limitOf(3, 'workday'), calendar, zone)
  assert.deepEqual([due.day, due.provisional], ['2027-01-05', true])
  assert.deepEqual(due.lines.at(-1), { kind: 'provisional', years: [2027] })
  for (const limit of [limitOf(30, 'day'), limitOf(24, 'hour', true)])
    assert.equal(dueOf([started('2027-03-01')], limit, calendar, zone).provisional, false)
})
