import type { Verb } from './attempt.ts'
import {
  attachFile,
  circulateTo,
  close,
  correctFact,
  deliver,
  end,
  giveAnswer,
  giveTime,
  goOn,
  halt,
  register,
  takeBack,
  urgeOn,
} from './matter-verbs.ts'
import { discloseAskers, moveOn, relateTo, superviseOver, takeOff } from './relating-verbs.ts'
import { bring, sayWhether } from './window-verbs.ts'
import { addSign, complete, letOff, open, read, sendBack, transfer } from './task-verbs.ts'

/** Every verb of the product with how often it is tried: most of what happens to a matter is that it moves on. */
export const VERBS = [
  { name: 'register', often: 3, verb: register },
  { name: 'complete', often: 20, verb: complete },
  { name: 'read', often: 5, verb: read },
  { name: 'open', often: 4, verb: open },
  { name: 'return', often: 5, verb: sendBack },
  { name: 'transfer', often: 3, verb: transfer },
  { name: 'add-signer', often: 3, verb: addSign },
  { name: 'remove-signer', often: 2, verb: letOff },
  { name: 'withdraw', often: 4, verb: takeBack },
  { name: 'answer', often: 4, verb: giveAnswer },
  { name: 'deliver', often: 4, verb: deliver },
  { name: 'close', often: 3, verb: close },
  { name: 'circulate', often: 2, verb: circulateTo },
  { name: 'correct', often: 2, verb: correctFact },
  { name: 'attach', often: 1, verb: attachFile },
  { name: 'extend', often: 2, verb: giveTime },
  { name: 'disclose', often: 1, verb: discloseAskers },
  { name: 'move', often: 2, verb: moveOn },
  { name: 'bring', often: 1, verb: bring },
  { name: 'feedback', often: 1, verb: sayWhether },
  { name: 'relate', often: 2, verb: relateTo },
  { name: 'unrelate', often: 1, verb: takeOff },
  { name: 'lay-over', often: 1, verb: superviseOver },
  { name: 'urge', often: 2, verb: urgeOn },
  { name: 'suspend', often: 1, verb: halt },
  { name: 'resume', often: 3, verb: goOn },
  { name: 'terminate', often: 2, verb: end },
] as const satisfies readonly { name: string; often: number; verb: Verb }[]

export type VerbName = (typeof VERBS)[number]['name']

export const verbOf = (name: VerbName): Verb | undefined => VERBS.find(one => one.name === name)?.verb
