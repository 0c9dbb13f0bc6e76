import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayDay, sayMoment, today } from './when.ts'

const now = new Date('2026-11-24T01:00:00Z')

test('a moment is said in the office’s zone, without the year while it is this one', () => {
  assert.equal(sayMoment('2026-11-23T18:05:00Z', 'zh-Hans', now), '11月24日 02:05')
  assert.equal(sayMoment('2025-12-31T16:00:00Z', 'zh-Hans', now), '1月1日 00:00')
  assert.equal(sayMoment('2025-11-01T00:00:00Z', 'zh-Hans', now), '2025年11月1日 08:00')
})

test('a plain day is never shifted by a time zone', () => {
  assert.equal(sayDay('2026-11-28', 'zh-Hans', now), '11月28日')
  assert.equal(sayDay('2027-01-01', 'zh-Hant', now), '2027年1月1日')
})

test('the office’s day begins at its own midnight', () => {
  assert.equal(today(new Date('2026-11-23T16:30:00Z')), '2026-11-24')
})
