import { test } from 'node:test'
import { held } from './checks/held.ts'
import { everyHistory } from './world/histories.ts'

test('every matter that goes on is held by one post, and waits for somebody who is there', async t => {
  await everyHistory(t, { seed: 10, after: held })
})
