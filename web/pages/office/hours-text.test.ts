import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hoursText, readHours } from './hours-text.ts'

test('what is no working hours is not read as some', () => {
  for (const text of ['', '上午', '8:30', '08:30-12', '08:30-12:00、下午']) assert.equal(readHours(text), null, text)
})

test('working hours are read however they were typed, and told in one way', () => {
  const hours = [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ]
  for (const text of [
    '08:30–12:00、14:00–17:30',
    '8:30-12:00, 14:00-17:30',
    '８：３０至１２：００；１４：００～１７：３０',
  ])
    assert.deepEqual(readHours(text), hours, text)
  assert.deepEqual(readHours(hoursText(hours)), hours)
})
