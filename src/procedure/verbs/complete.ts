import { Problem } from '#base/errors.ts'
import { nodeOf } from '../graph.ts'
import type { Token } from '../marking.ts'
import { closeAdhoc } from '../run/adhoc.ts'
import { finish } from '../run/leave.ts'
import { openStepOf } from '../open-step.ts'
import { replace, tokensWhere, type Run } from '../run/run.ts'
import { openTask } from '../run/task.ts'

/**
 * A task is done. Whoever else has to be there first or afterwards is asked next; otherwise the token goes on.
 * @throws Problem TASK_NOT_OPEN, OUTCOME_UNKNOWN naming the outcomes there are
 */
export function complete(run: Run, token: Token, outcome: string): void {
  const stepId = openStepOf(run.graph, token)
  const step = stepId === undefined ? undefined : run.graph.steps.get(stepId)
  if (!step) throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  const allowed = step.outcomes.map(({ code }) => code)
  if (!allowed.includes(outcome))
    throw new Problem('OUTCOME_UNKNOWN', { params: { outcome, allowed: allowed.join(', ') } })
  run.effects.push({ kind: 'close-task', token: token.id, how: 'done' })
  proceed(run, token, outcome)
}

/** Goes on from the place where the token has to be now, whatever was done there. */
export function proceed(run: Run, { stops = [], ...token }: Token, outcome?: string): void {
  const rest = stops.slice(1)
  const isHome = rest.length === 1 && rest[0]?.step === token.node && rest[0].post === undefined
  if (rest.length > 0) return openTask(run, replace(run, isHome ? token : { ...token, stops: rest }))
  if (token.beside !== undefined) return signed(run, token, token.beside, outcome)
  if (besideIt(run, token.id).length > 0) return void replace(run, { ...token, isDone: true })
  goOn(run, token, outcome)
}

/** What an ad-hoc sub-process still has inside, it cancels or waits for. */
function goOn(run: Run, token: Token, outcome: string | undefined): void {
  if (nodeOf(run.graph, token.node).kind !== 'adhoc' || closeAdhoc(run, token)) finish(run, token, outcome)
}

/** Somebody who signs beside another one is done; the last one lets a token go on that was only waiting for them. */
function signed(run: Run, token: Token, main: number, outcome: string | undefined): void {
  run.tokens.delete(token.id)
  const waiting = run.tokens.get(main)
  if (waiting?.isDone && besideIt(run, main).length === 0) goOn(run, waiting, outcome)
}

const besideIt = (run: Run, id: number): Token[] => tokensWhere(run, ({ beside }) => beside === id)
