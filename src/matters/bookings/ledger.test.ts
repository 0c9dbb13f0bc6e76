import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withGaps } from './ledger.ts'

test('a meter that went on by itself is seen, on the same car only, and what nobody read is no gap', () => {
  const uses = [
    { resourceId: 'a', out: 100, back: 150 },
    { resourceId: 'b', out: 900, back: 910 },
    { resourceId: 'a', out: 150, back: 180 },
    { resourceId: 'a', out: null, back: null },
    { resourceId: 'a', out: 200, back: 230 },
  ]
  assert.deepEqual(
    withGaps(uses).map(({ gap }) => gap),
    [null, null, 0, null, 20],
  )
})
