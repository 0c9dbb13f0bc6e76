import { test } from 'node:test'
import { answered } from './checks/answered.ts'
import { appendOnly } from './checks/append-only.ts'
import { explainedTime } from './checks/explained-time.ts'
import { held } from './checks/held.ts'
import { everyHistory } from './world/histories.ts'

test('the laws hold when people act on the same matters at the same moment', async t => {
  await everyHistory(t, {
    seed: 100,
    atOnce: 5,
    after: async history => {
      held(history)
      answered(history)
      appendOnly(history)
      await history.office.asMachine(async ({ calendar }) => explainedTime(history, calendar))
    },
  })
})
