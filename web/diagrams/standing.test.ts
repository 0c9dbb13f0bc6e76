import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingOf } from './standing.ts'

const step = (id: string) => ({ id, name: id, asks: '', kind: 'task' as const })

test('a step that was sent back is open again although it was done once', () => {
  const [again] = standingOf([step('a')], { current: ['a'], done: { a: '2026-11-20T00:00:00Z' } })
  assert.deepEqual([again?.state, again?.doneAt], ['current', '2026-11-20T00:00:00Z'])
})

test('steps are done, open or ahead', () => {
  const states = standingOf([step('a'), step('b'), step('c')], { current: ['b'], done: { a: '2026-11-20T00:00:00Z' } })
  assert.deepEqual(
    states.map(one => one.state),
    ['done', 'current', 'ahead'],
  )
})
