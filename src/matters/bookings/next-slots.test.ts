import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf } from '#calendar/calendar.ts'
import { givesWay, type Clash } from './clashes.ts'
import { nextSlots, type Slot } from './next-slots.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const ahead = { now: NOW, calendar: calendarOf([], 'none'), zone: 'Asia/Shanghai', most: 3 }
/** A slot of a Monday in March 2026, in the hours of the office. */
const on = (day: number, from: string, to: string): Slot => ({
  from: new Date(`2026-03-${String(day).padStart(2, '0')}T${from}:00+08:00`).toISOString(),
  to: new Date(`2026-03-${String(day).padStart(2, '0')}T${to}:00+08:00`).toISOString(),
})

test('nobody is offered the middle of the night, a weekend, or a time that is taken', () => {
  const busy = [on(6, '14:00', '17:30'), on(9, '13:00', '15:00')]
  assert.deepEqual(nextSlots(on(6, '14:00', '16:00'), busy, ahead), [
    on(9, '15:00', '17:00'),
    on(10, '14:00', '16:00'),
    on(11, '14:00', '16:00'),
  ])
})

test('the first slot offered begins when what is in the way ends', () => {
  assert.deepEqual(nextSlots(on(3, '09:00', '10:00'), [on(3, '08:30', '11:00')], ahead)[0], on(3, '11:00', '12:00'))
})

test('what lasts for days may begin at any hour, and what has gone by is not offered', () => {
  const days: Slot = { from: on(3, '20:00', '21:00').from, to: on(5, '06:00', '07:00').to }
  const [first] = nextSlots(days, [days], ahead)
  assert.equal(first?.from, days.to)
  const past = { ...ahead, now: new Date('2026-03-20T01:00:00Z') }
  assert.deepEqual(nextSlots(on(3, '09:00', '10:00'), [on(3, '09:00', '10:00')], past), [])
})

const held: Clash = {
  bookingId: 'b',
  matterId: 'm',
  field: 'room',
  ...on(3, '09:00', '10:00'),
  state: 'held',
  focusRank: null,
}

test('what is in somebody’s hands, has begun, or is out of use never gives way, whatever the focus', () => {
  assert.equal(givesWay({ ...held, state: 'handed-out' }, 1, NOW), false)
  assert.equal(givesWay(held, 1, new Date(held.from)), false)
  assert.equal(givesWay({ ...held, matterId: null, field: null }, 1, NOW), false)
})

test('only a higher focus comes first; of equals the first come stays', () => {
  assert.equal(givesWay(held, null, NOW), false)
  assert.equal(givesWay({ ...held, focusRank: 2 }, 2, NOW), false)
  assert.equal(givesWay({ ...held, focusRank: 2 }, 3, NOW), false)
  assert.equal(givesWay({ ...held, focusRank: 2 }, 1, NOW), true)
  assert.equal(givesWay(held, 9, NOW), true)
})
