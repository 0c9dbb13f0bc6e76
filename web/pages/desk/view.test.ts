import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Desk } from '#api/desk/schema.ts'
import { byDay, sentByMatter } from './view.ts'

test('what comes up stands by day, soonest first, and on one day what is due stands before what begins', () => {
  const due = (what: string, day: string) =>
    ({ what, due: { day }, matter: { id: what } }) as unknown as Desk['comingUp'][number]
  const shift = (name: string, day: string): Desk['ahead'][number] => ({
    kind: 'shift',
    name,
    day,
    at: `${day}T00:30:00.000Z`,
    endsAt: null,
    matter: null,
  })
  const coming = byDay({
    comingUp: [due('c', '2026-12-01'), due('a', '2026-11-25')],
    ahead: [shift('b', '2026-11-25'), shift('d', '2026-11-30')],
  })
  assert.deepEqual(
    coming.map(({ day, due: item, ahead }) => [day, item?.what ?? ahead?.name]),
    [
      ['2026-11-25', 'a'],
      ['2026-11-25', 'b'],
      ['2026-11-30', 'd'],
      ['2026-12-01', 'c'],
    ],
  )
})

test('a matter that waits for three units is one thing to urge', () => {
  const sent = (task: string, matter: string) => ({ task, matter: { id: matter } }) as unknown as Desk['sentOn'][number]
  assert.deepEqual(
    sentByMatter([sent('1', 'a'), sent('2', 'b'), sent('3', 'a')]).map(({ matter, tasks }) => [
      matter.id,
      tasks.map(one => one.task),
    ]),
    [
      ['a', ['1', '3']],
      ['b', ['2']],
    ],
  )
})
