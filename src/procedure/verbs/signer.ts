import { Problem } from '#base/errors.ts'
import { nodeOf } from '../graph.ts'
import type { Stop, Token } from '../marking.ts'
import { cancel } from '../run/cancel.ts'
import { finish } from '../run/leave.ts'
import { beginInstance, instanceDone } from '../run/loop.ts'
import { openStepOf } from '../open-step.ts'
import { addToken, inScope, replace, tokenOf, type Run } from '../run/run.ts'
import { openTask } from '../run/task.ts'
import { proceed } from './complete.ts'

/** The places a token still has to be, the present one first. */
export const stopsOf = ({ stops, node }: Token): readonly Stop[] => stops ?? [{ step: node }]

/**
 * 加签. Before: the post signs first, then the task comes back. After: once the task is done, the post signs before
 * anything goes on. Beside: both have the task, and nothing goes on before both are done; in a list the post becomes
 * one more of it.
 * @throws Problem TASK_NOT_OPEN
 */
export function addSigner(run: Run, token: Token, post: string, where: 'before' | 'after' | 'beside'): void {
  const step = openStepOf(run.graph, token)
  if (step === undefined) throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  const [now = { step }, ...later] = stopsOf(token)
  if (where === 'before') {
    run.effects.push({ kind: 'close-task', token: token.id, how: 'cancelled' })
    return openTask(run, replace(run, { ...token, stops: [{ step, post }, now, ...later] }))
  }
  if (where === 'after') return void replace(run, { ...token, stops: [now, { step, post }, ...later] })
  const body = token.body === undefined ? undefined : run.tokens.get(token.body)
  if (body?.loop && body.loop.next === undefined && nodeOf(run.graph, body.node).multi) {
    const items = [...body.loop.items, post]
    const grown = replace(run, { ...body, loop: { ...body.loop, items, total: body.loop.total + 1 } })
    return beginInstance(run, grown, items.length - 1)
  }
  const main = token.beside ?? token.id
  openTask(run, addToken(run, { node: token.node, ...inScope(token.scope), beside: main, stops: [{ step, post }] }))
}

/**
 * 减签: lets a signer off. Somebody has to be left: the only one a step was given to stays.
 * @param post one who was asked to sign after this task, instead of the task itself
 * @throws Problem TASK_NOT_OPEN, POST_NOT_FOUND, SIGNER_NEEDED
 */
export function removeSigner(run: Run, token: Token, post: string | undefined): void {
  if (openStepOf(run.graph, token) === undefined) throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  if (post !== undefined) return letOffLater(run, token, post)
  if (token.stops?.[0]?.post !== undefined) {
    run.effects.push({ kind: 'close-task', token: token.id, how: 'cancelled' })
    return proceed(run, token)
  }
  const body = token.body === undefined ? undefined : tokenOf(run, token.body)
  if (!body?.loop || body.loop.total < 2) throw new Problem('SIGNER_NEEDED', { params: { step: token.node } })
  cancel(run, token)
  const shrunk = replace(run, { ...body, loop: { ...body.loop, total: body.loop.total - 1 } })
  if (instanceDone(run, shrunk, undefined, 0)) finish(run, shrunk)
}

function letOffLater(run: Run, token: Token, post: string): void {
  const [now, ...later] = stopsOf(token)
  const index = later.findIndex(stop => stop.post === post)
  if (index < 0 || !now) throw new Problem('POST_NOT_FOUND', { field: 'post' })
  replace(run, { ...token, stops: [now, ...later.toSpliced(index, 1)] })
}
