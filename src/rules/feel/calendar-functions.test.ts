import assert from 'node:assert/strict'
import test from 'node:test'
import y2026 from '../../../catalogue/_shared/calendars/2026.json' with { type: 'json' }
import { calendarOf } from '#calendar/calendar.ts'
import { readYearCalendar } from '#calendar/read.ts'
import { evaluateFeel } from '../feel.ts'
import { withCalendar } from './calendar-functions.ts'

const calendar = calendarOf([readYearCalendar(y2026)], 'test')
const ask = (text: string, variables = {}) => evaluateFeel(text, withCalendar(variables, calendar, 'Asia/Shanghai'))

test('what is no day, or too far, is not decided by the calendar', () => {
  assert.equal(ask('is workday("soon")'), null)
  assert.equal(ask('add workdays("2026-09-30", 1.5)'), null)
  assert.equal(ask('add workdays("2026-09-30", 999999)'), null)
  assert.equal(ask('workdays between("2026-09-30", 3)'), null)
  assert.equal(evaluateFeel('is workday("2026-09-30")', {}), undefined)
})

test('rules ask the calendar by the notice of the year', () => {
  assert.equal(ask('is workday(day)', { day: '2026-10-05' }), false)
  assert.equal(ask('is workday(day)', { day: '2026-10-10' }), true)
  assert.equal(ask('add workdays(day, 5)', { day: '2026-09-30' }), '2026-10-13')
  assert.equal(ask('workdays between(today, dueOn) < 3', { today: '2026-09-30', dueOn: '2026-10-08' }), true)
  assert.equal(ask('workdays between("2026-10-13", "2026-09-30")'), -5)
  assert.equal(ask('dueOn <= add workdays(today, 2)', { today: '2026-09-30', dueOn: '2026-10-09' }), true)
})

test('an instant has the day of the office, and a span has its days off, both ends counted', () => {
  assert.equal(ask('office day(at)', { at: '2026-09-30T16:30:00Z' }), '2026-10-01')
  assert.equal(ask('office day("soon")'), null)
  assert.equal(ask('days off("2026-10-09", "2026-10-12")'), 1)
  assert.equal(ask('days off("2026-10-08", "2026-10-10")'), 0)
  assert.equal(ask('days off("2026-10-10", "2026-10-08")'), 0)
})

test('a FEEL date stays one', () => {
  assert.equal(ask('add workdays(date("2026-09-30"), 1) = date("2026-10-08")'), true)
})
