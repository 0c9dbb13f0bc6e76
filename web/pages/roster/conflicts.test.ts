import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Roster, SlotView } from '#api/roster/schema.ts'
import { slotsOf } from '#calendar/shifts.ts'
import { conflictOf, gapsOf, monthsAfter } from './conflicts.ts'

const slots = (down: Readonly<Record<number, string>>): SlotView[] =>
  slotsOf('2026-04', ['08:30'], 'Asia/Shanghai').map((slot, index) => ({
    ...slot,
    shiftId: null,
    person: down[index] === undefined ? null : { id: down[index], name: down[index] },
  }))
const watch = (postId: string, down: Readonly<Record<number, string>>): Roster['watches'][number] => ({
  postId,
  name: postId,
  unit: '',
  changesAt: ['08:30'],
  sort: 0,
  slots: slots(down),
})
const roster = {
  watches: [watch('带班领导', { 0: 'gu', 3: 'fang' }), watch('值班员', { 1: 'ji' })],
  beside: [
    { postId: '值班员', personId: 'ni', beginsAt: '2026-03-31T00:30:00.000Z', endsAt: '2026-04-01T00:30:00.000Z' },
  ],
  away: [{ personId: 'ma', fromOn: '2026-04-02', toOn: '2026-04-05' }],
}
const at = (index: number): SlotView => roster.watches[1]?.slots[index] ?? assert.fail('the month has that day')

test('whoever is down elsewhere at that time clashes, and it says where', () => {
  assert.deepEqual(conflictOf(roster, '值班员', at(0), 'gu'), { kind: 'clash', watch: '带班领导' })
  assert.equal(conflictOf(roster, '值班员', at(2), 'gu'), null)
  assert.equal(conflictOf(roster, '值班员', at(1), 'ji'), null, 'one’s own place is no conflict')
})

test('leave and a shift right before or after are told, also across the months', () => {
  assert.deepEqual(conflictOf(roster, '值班员', at(3), 'ma'), { kind: 'away' })
  assert.deepEqual(conflictOf(roster, '值班员', at(2), 'ji'), { kind: 'tired' })
  assert.deepEqual(conflictOf(roster, '值班员', at(0), 'ni'), { kind: 'tired' })
})

test('what is over is no gap any more; months follow each other across the year', () => {
  assert.equal(gapsOf(roster, '2026-03-01'), 57)
  assert.equal(gapsOf(roster, '2026-04-30T23:00:00.000Z'), 2)
  assert.deepEqual([monthsAfter('2026-12', 1), monthsAfter('2026-01', -1)], ['2027-01', '2025-12'])
})
