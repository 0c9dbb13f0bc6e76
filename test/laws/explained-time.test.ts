import { test } from 'node:test'
import { explainedTime } from './checks/explained-time.ts'
import { everyHistory } from './world/histories.ts'

/** Before the New Year: holidays, make-up days, and a year whose notice is not out yet. */
const BEFORE_NEW_YEAR = '2026-12-21T01:00:00Z'

test('every due date follows from its events, and only named events move it', async t => {
  await everyHistory(t, {
    seed: 30,
    at: BEFORE_NEW_YEAR,
    after: history => history.office.asMachine(async ({ calendar }) => explainedTime(history, calendar)),
  })
})
