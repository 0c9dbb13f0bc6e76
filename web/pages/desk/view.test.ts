import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Desk } from '#api/desk/schema.ts'
import { byDay, sentByMatter } from './view.ts'

const coming = (what: string, day: string) =>
  ({ what, due: { day }, matter: { id: what } }) as unknown as Desk['comingUp'][number]

test('what comes up stands by day, soonest first, and one day keeps its order', () => {
  const days = byDay([coming('c', '2026-12-01'), coming('a', '2026-11-25'), coming('d', '2026-12-01')])
  assert.deepEqual(
    days.map(({ day, items }) => [day, items.map(item => item.what)]),
    [
      ['2026-11-25', ['a']],
      ['2026-12-01', ['c', 'd']],
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
