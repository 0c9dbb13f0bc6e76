import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answered } from './checks/answered.ts'
import { everyHistory } from './world/histories.ts'

test('what has ended owes nobody anything, was checked by somebody else, and stays as it is', async t => {
  const ends = new Set<string>()
  await everyHistory(t, {
    seed: 20,
    after: answered,
    atEnd: ({ state }) => state.matters.forEach(({ matter }) => ends.add(`${matter.service} ${matter.outcome}`)),
  })
  assert.ok(ends.size > 4, `matters came to few of their ends: ${[...ends].join()}`)
})
