import assert from 'node:assert/strict'
import { Problem } from '#base/errors.ts'
import type { TestOffice } from '#test/support/office.ts'
import type { Attempt, Scene } from './attempt.ts'
import { diceOf } from './dice.ts'
import { matterIds, readPeople, readState, type State } from './state.ts'
import { everybodyIsBack, passTime } from './time.ts'
import { verbOf, type VerbName } from './verbs.ts'

/** A verb that is tried, or time that passes, and the luck it has. */
export interface Step {
  verb: VerbName | 'wait'
  luck: number
}

/** What just happened in a history, and how everything stood before. */
export interface Happened {
  verb: Step['verb'] | 'end' | 'collision'
  before: State
  /** Null when it was done. */
  refusal: Problem | null
}

/** Some matters of one office from their registration on, one step after the other. */
export interface History extends Scene {
  last: Happened
  /** Lets a step happen; false when there was nothing to try. */
  happen(step: Step): Promise<boolean>
  /** Lets several people try something at the same moment. */
  collide(steps: readonly Step[]): Promise<void>
  /** Lets somebody try something; the refusal, if it was refused. */
  attempt(verb: Happened['verb'], attempt: Attempt): Promise<Problem | null>
}

const MINUTE = 60_000

/**
 * Begins a history on the first day of the office. Histories of one office do not meet: each knows its own matters only.
 * @param log is told what happens
 */
export async function beginHistory(office: TestOffice, begin: Date, log: (line: string) => void): Promise<History> {
  office.clock.set(begin)
  await everybodyIsBack(office)
  const others = await office.asMachine(matterIds)
  const look = () => office.asMachine(acting => Promise.all([readState(acting, others), readPeople(acting)] as const))
  const [state, people] = await look()
  const history: History = {
    office,
    state,
    people,
    last: { verb: 'wait', before: state, refusal: null },
    happen: async ({ verb, luck }) => {
      const dice = diceOf(luck)
      if (verb === 'wait') {
        log(await passTime(office, dice))
        await happened('wait', null)
        return true
      }
      office.clock.advance(1 + dice.below(20 * MINUTE))
      const attempt = verbOf(verb)?.(history, dice)
      if (attempt) await history.attempt(verb, attempt)
      return attempt !== undefined
    },
    collide: async steps => {
      const attempts = steps.flatMap(({ verb, luck }) => {
        const attempt = verb === 'wait' ? undefined : verbOf(verb)?.(history, diceOf(luck))
        return attempt ? [attempt] : []
      })
      office.clock.advance(MINUTE)
      log('at the same moment:')
      await Promise.all(attempts.map(attempt => tried(attempt)))
      await happened('collision', null)
    },
    attempt: async (verb, attempt) => {
      const refusal = await tried(attempt)
      await happened(verb, refusal)
      return refusal
    },
  }
  const tried = async ({ login, words, act }: Attempt): Promise<Problem | null> => {
    const trying = login === null ? office.asMachine(act) : office.as(login, act)
    const refusal = await trying.then(() => null, refused)
    log(`${login ?? 'at the window'} ${words}${refusal ? `: refused, ${codesOf(refusal)}` : ''}`)
    return refusal
  }
  const happened = async (verb: Happened['verb'], refusal: Problem | null): Promise<void> => {
    history.last = { verb, before: history.state, refusal }
    ;[history.state, history.people] = await look()
    if (refusal) assert.deepEqual(history.state, history.last.before, `${verb} was refused and changed something`)
  }
  return history
}

/** Anything else that is thrown is a fault of the product. */
function refused(error: unknown): Problem {
  if (error instanceof Problem && error.status < 500) return error
  throw error
}

const codesOf = ({ code, refusals }: Problem) => [code, ...refusals.map(refusal => refusal.code)].join(' ')
