import { test } from 'node:test'
import { offeredCanBeDone } from './checks/offered.ts'
import { diceOf } from './world/dice.ts'
import { everyHistory } from './world/histories.ts'

test('what a page offers somebody can be done', async t => {
  await everyHistory(t, {
    seed: 110,
    after: async history => {
      const dice = diceOf(history.office.clock.now().getTime())
      const person = dice.pick(history.people)
      const stored = dice.pick(history.state.matters)
      if (person && stored) await offeredCanBeDone(history, person.login, stored)
    },
  })
})
