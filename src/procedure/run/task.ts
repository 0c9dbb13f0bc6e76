import type { Node } from '../graph.ts'
import { itemAt } from '../item-at.ts'
import type { Token } from '../marking.ts'
import { openStepOf } from '../open-step.ts'
import { addToken, placed, type Move, type Run } from './run.ts'
import { arm } from './timer.ts'

/** Tells whose turn it is at the place where the token has to be now. */
export function openTask(run: Run, token: Token): void {
  const step = openStepOf(run.graph, token)
  if (step === undefined) return
  const post = token.stops?.[0]?.post
  const item = itemAt(run.tokens, token)
  run.effects.push({
    kind: 'open-task',
    token: token.id,
    step,
    ...(item === undefined ? {} : { item }),
    ...(post === undefined ? {} : { post }),
  })
}

/** A step waits for its post; an ad-hoc sub-process for whoever decides what is done in it and when it is over. */
export function openStep(run: Run, node: Node, move: Move): void {
  const token = addToken(run, { node: node.id, ...placed(move) })
  openTask(run, token)
  arm(run, token)
}
