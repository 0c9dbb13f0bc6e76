import assert from 'node:assert/strict'
import test from 'node:test'
import { Problem } from '#base/errors.ts'
import y2026 from '../../catalogue/_shared/calendars/2026.json' with { type: 'json' }
import { readYearCalendar } from './read.ts'

const faultsOf = (json: unknown): unknown[] => {
  try {
    readYearCalendar(json)
  } catch (error) {
    if (error instanceof Problem)
      return error.refusals.map(refusal => [refusal.code, refusal.params?.['day'] ?? refusal.field])
    throw error
  }
  return []
}

test('a calendar of the wrong shape is refused with the field', () => {
  assert.deepEqual(faultsOf(null), [['CALENDAR_SHAPE', 'year']])
  assert.deepEqual(faultsOf({ ...y2026, notice: '' }), [['CALENDAR_SHAPE', 'notice']])
  assert.deepEqual(faultsOf({ ...y2026, off: [1] }), [['CALENDAR_SHAPE', 'off']])
})

test('days of another year, days written twice, missing statutory days and make-up weekdays are refused together', () => {
  assert.deepEqual(faultsOf({ ...y2026, work: ['2025-01-26', '2026-02-30'] }), [
    ['CALENDAR_DAY_OUTSIDE', '2025-01-26'],
    ['CALENDAR_DAY_OUTSIDE', '2026-02-30'],
  ])
  assert.deepEqual(
    faultsOf({ ...y2026, off: y2026.off.filter(day => day !== '2026-10-01'), work: ['2026-01-05', '2026-10-07'] }),
    [
      ['CALENDAR_DAY_TWICE', '2026-10-07'],
      ['CALENDAR_STATUTORY_MISSING', '2026-10-01'],
      ['CALENDAR_WORK_NOT_WEEKEND', '2026-01-05'],
      ['CALENDAR_WORK_NOT_WEEKEND', '2026-10-07'],
    ],
  )
})

test('a calendar is read with its notice and is not provisional', () => {
  const calendar = readYearCalendar(y2026)
  assert.deepEqual([calendar.notice, calendar.provisional, calendar.off.length], ['国办发明电〔2025〕7号', false, 33])
})
