import assert from 'node:assert/strict'
import test from 'node:test'
import { calendarFindings } from './calendars.ts'

const states = (at: string, kept: readonly number[], shipped: readonly number[]) =>
  calendarFindings(new Date(at), kept, shipped).map(finding => finding.state)

test('the next year’s calendar is missed from November on, this year’s always', () => {
  assert.deepEqual(states('2026-06-15T00:00:00Z', [], []), ['unsure'])
  assert.deepEqual(states('2026-06-15T00:00:00Z', [], [2026]), ['good'])
  assert.deepEqual(states('2026-11-15T00:00:00Z', [], [2026]), ['good', 'unsure'])
  assert.deepEqual(states('2026-11-15T00:00:00Z', [2027], [2026]), ['good', 'good'])
})
