import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recurrenceOf, START } from './recurrence-draft.ts'

test('only what the kind of recurrence asks for is sent', () => {
  assert.deepEqual(recurrenceOf({ ...START, every: 'workday' }), { every: 'workday', dayOff: 'stays' })
  assert.deepEqual(recurrenceOf({ ...START, every: 'week', weekday: 5 }), {
    every: 'week',
    weekday: 5,
    dayOff: 'after',
  })
  assert.deepEqual(recurrenceOf({ ...START, every: 'month', on: 'last' }), {
    every: 'month',
    workday: -1,
    dayOff: 'stays',
  })
  assert.deepEqual(recurrenceOf({ ...START, month: 2 }), { every: 'quarter', month: 2, day: 10, dayOff: 'after' })
})
