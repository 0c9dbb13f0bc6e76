import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recurrenceWords } from './recurrence-words.ts'
import { nextOccurrence, occurrencesOf, type Recurrence } from './recurrence.ts'
import { calendar } from './testing.ts'

const in2026 = (recurrence: Recurrence) => occurrencesOf(recurrence, '2026-01-01', '2026-12-31', calendar)

test('the last working day of a month knows holidays and make-up days', () => {
  const days = in2026({ every: 'month', workday: -1, dayOff: 'stays' })
  assert.equal(days.length, 12)
  assert.equal(days[1], '2026-02-28', 'a Saturday that is worked')
  assert.equal(days[8], '2026-09-30')
  assert.equal(days[4], '2026-05-29')
})

test('the thirty-first is the last day of a month that has no such day', () => {
  assert.deepEqual(in2026({ every: 'month', day: 31, dayOff: 'stays' }).slice(0, 4), [
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
  ])
})

test('a quarter falls in the month that was chosen; a day off moves it to where it was told', () => {
  const quarterly = { every: 'quarter', month: 2, day: 15 } as const
  assert.deepEqual(in2026({ ...quarterly, dayOff: 'stays' }), ['2026-02-15', '2026-05-15', '2026-08-15', '2026-11-15'])
  assert.deepEqual(in2026({ ...quarterly, dayOff: 'after' }), ['2026-02-24', '2026-05-15', '2026-08-17', '2026-11-16'])
  assert.deepEqual(in2026({ ...quarterly, dayOff: 'before' }), ['2026-02-14', '2026-05-15', '2026-08-14', '2026-11-13'])
})

test('every week falls on its weekday, every working day on no day off', () => {
  const fridays = occurrencesOf({ every: 'week', weekday: 5, dayOff: 'stays' }, '2026-09-18', '2026-10-09', calendar)
  assert.deepEqual(fridays, ['2026-09-18', '2026-09-25', '2026-10-02', '2026-10-09'])
  const days = occurrencesOf({ every: 'workday', dayOff: 'stays' }, '2026-09-30', '2026-10-10', calendar)
  assert.deepEqual(days, ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10'])
})

test('what never falls on a day is found out: the twenty-fourth working day of a month', () => {
  const never: Recurrence = { every: 'month', workday: 24, dayOff: 'stays' }
  assert.equal(nextOccurrence(never, '2026-01-01', null, calendar), null)
  assert.equal(
    nextOccurrence({ every: 'year', month: 6, day: 1, dayOff: 'stays' }, '2026-06-01', '2027-05-31', calendar),
    null,
  )
  assert.equal(
    nextOccurrence({ every: 'year', month: 6, day: 1, dayOff: 'stays' }, '2026-06-01', null, calendar),
    '2027-06-01',
  )
})

test('it is said as people say it, with what a day off does', () => {
  const quarterly: Recurrence = { every: 'quarter', month: 2, day: 15, dayOff: 'after' }
  assert.equal(recurrenceWords(quarterly, 'zh-Hans'), '每季度第 2 个月 15 日，逢休息日顺延到下一个工作日')
  assert.equal(recurrenceWords({ every: 'month', workday: -1, dayOff: 'after' }, 'zh-Hans'), '每月最后一个工作日')
  assert.equal(recurrenceWords({ every: 'week', weekday: 7, dayOff: 'stays' }, 'en'), 'Every Sunday')
})
