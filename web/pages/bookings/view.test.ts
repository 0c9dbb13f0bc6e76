import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CELLS,
  hoursOn,
  instantOf,
  isTaken,
  mondayOf,
  placeOf,
  timeOf,
  usesOf,
  wholeDays,
  type BoardRow,
} from './view.ts'

const DAY = '2026-03-04'
const row = (from: string, to: string): BoardRow => ({
  id: 'b',
  resource: 'car',
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  state: 'held',
  words: '',
  particulars: '',
  matter: null,
  focus: null,
  holder: null,
})

test('what ends when another begins is not in its way', () => {
  const rows = [row('2026-03-04T09:00+08:00', '2026-03-04T11:00+08:00')]
  const at = (first: number, last: number) => ({
    resource: 'car',
    from: instantOf(DAY, first),
    to: instantOf(DAY, last),
  })
  assert.equal(timeOf(8), '11:00')
  assert.equal(isTaken(rows, at(8, 10)), false)
  assert.equal(isTaken(rows, at(7, 9)), true)
  assert.equal(isTaken(rows, { ...at(7, 9), resource: 'room' }), false)
})

test('a booking stands on the line of a day where its hours are, and nowhere on another', () => {
  assert.deepEqual(placeOf(row('2026-03-04T07:00+08:00', '2026-03-04T14:00+08:00'), DAY), { left: 0, width: 50 })
  assert.equal(placeOf(row('2026-03-05T09:00+08:00', '2026-03-05T10:00+08:00'), DAY), null)
  assert.equal(instantOf(DAY, CELLS), '2026-03-04T13:00:00.000Z')
})

test('a week begins on its Monday, and what goes on over night says so', () => {
  assert.deepEqual(['2026-03-02', '2026-03-08'].map(mondayOf), ['2026-03-02', '2026-03-02'])
  const nights = row('2026-03-03T14:00+08:00', '2026-03-05T12:00+08:00')
  assert.deepEqual(
    ['2026-03-03', DAY, '2026-03-05'].map(day => hoursOn(nights, day)),
    ['14:00–→', '', '←–12:00'],
  )
})

test('a car and its driver are one line of the list; what others have at that time is none of it', () => {
  const trip = { ...row('2026-03-04T09:00+08:00', '2026-03-04T11:00+08:00'), id: 'c', matter: 'm' }
  const rows = [trip, { ...trip, id: 'd', resource: 'driver' }, { ...trip, id: 'e', resource: 'room', matter: 'n' }]
  assert.deepEqual(
    usesOf(rows, new Set(['car']), DAY).map(({ row: { id }, resources }) => [id, resources]),
    [['c', ['car', 'driver']]],
  )
  assert.deepEqual(usesOf(rows, new Set(['car']), '2026-03-05'), [])
})

test('days that are chosen in the week are working hours', () => {
  assert.deepEqual(wholeDays(DAY, '2026-03-05'), { from: '2026-03-04T01:00:00.000Z', to: '2026-03-05T09:00:00.000Z' })
})
