import assert from 'node:assert/strict'
import test from 'node:test'
import { gapsOf, shownRuns } from './gaps.ts'

test('what is missing is found at the beginning, in the middle and at the end', () => {
  assert.deepEqual(gapsOf([2, 3, 6], 8), [
    [1, 1],
    [4, 5],
    [7, 8],
  ])
  assert.deepEqual(gapsOf([], 3), [[1, 3]])
  assert.deepEqual(gapsOf([-1, 0, 1, 1, 2, 9], 2), [])
  assert.deepEqual(gapsOf([], 0), [])
})

test('runs are shown short, and no more than ten of them', () => {
  assert.equal(
    shownRuns([
      [1, 1],
      [4, 5],
    ]),
    '1, 4–5',
  )
  assert.match(shownRuns(Array.from({ length: 11 }, (_, index) => [index * 2, index * 2] as const)), /^0, 2, .*18, …$/)
})
