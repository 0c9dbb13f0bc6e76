import { test } from 'node:test'
import { everyHistory } from './world/histories.ts'

test('whatever happens to a matter, those who do their duty bring it to its end', async t => {
  await everyHistory(t, { seed: 1, after: () => {} })
})
