import { test } from 'node:test'
import { badgeIsList } from './checks/badge.ts'
import { diceOf } from './world/dice.ts'
import { everyHistory } from './world/histories.ts'

/** Everybody is asked now and then; one after a step. */
const FEW = 1
const EVERYBODY_EVERY = 100

test('a badge counts its list, each row of it opens, and nobody sees what is not theirs', async t => {
  const dice = diceOf(70)
  let steps = 0
  await everyHistory(t, {
    seed: 70,
    after: async history => {
      const everybody = history.people.map(person => person.login)
      const asked = ++steps % EVERYBODY_EVERY === 0 ? everybody : dice.some(everybody, FEW)
      for (const login of asked) await badgeIsList(history, login)
    },
  })
})
