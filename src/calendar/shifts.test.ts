import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adjoin, gapsIn, overlap, slotsOf } from './shifts.ts'

const ZONE = 'Asia/Shanghai'
const at = (beginsAt: string, endsAt: string) => ({ beginsAt, endsAt })

test('a month of a watch that changes once a day has a slot a day, from half past eight to half past eight', () => {
  const slots = slotsOf('2026-02', ['08:30'], ZONE)
  assert.equal(slots.length, 28)
  assert.deepEqual(slots[0], {
    day: '2026-02-01',
    beginsAt: '2026-02-01T00:30:00.000Z',
    endsAt: '2026-02-02T00:30:00.000Z',
  })
  assert.equal(slots.at(-1)?.endsAt, '2026-03-01T00:30:00.000Z', 'the last night reaches into the next month')
})

test('changes in any order leave neither a gap nor an overlap between slots', () => {
  const slots = slotsOf('2026-03', ['17:30', '08:30'], ZONE)
  assert.equal(slots.length, 62)
  for (const [index, slot] of slots.slice(1).entries()) assert.equal(slot.beginsAt, slots[index]?.endsAt)
})

test('what nobody covers is named from minute to minute, whatever the order of the parts', () => {
  const whole = at('00', '24')
  assert.deepEqual(gapsIn(whole, []), [whole])
  assert.deepEqual(gapsIn(whole, [at('12', '18'), at('02', '08'), at('06', '12')]), [at('00', '02'), at('18', '24')])
  assert.deepEqual(gapsIn(whole, [at('00', '30')]), [])
})

test('shifts that touch do not overlap; they leave no rest', () => {
  assert.equal(overlap(at('08', '20'), at('20', '32')), false)
  assert.equal(adjoin(at('08', '20'), at('20', '32')), true)
  assert.equal(overlap(at('08', '20'), at('19', '32')), true)
  assert.equal(adjoin(at('08', '20'), at('21', '32')), false)
})
