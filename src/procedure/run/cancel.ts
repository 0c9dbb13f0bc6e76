import type { Token } from '../marking.ts'
import { openStepOf } from '../open-step.ts'
import { tokensWhere, type Run } from './run.ts'
import { disarm } from './timer.ts'

/** Takes a token away with all that hangs on it: its task, its timers, its instances, its inside, who signs beside it. */
export function cancel(run: Run, token: Token): void {
  if (!run.tokens.has(token.id)) return
  run.moving = run.moving.filter(move => move.scope !== token.id && move.body !== token.id)
  for (const other of tokensWhere(run, hangsOn(token.id))) cancel(run, other)
  if (openStepOf(run.graph, token) !== undefined)
    run.effects.push({ kind: 'close-task', token: token.id, how: 'cancelled' })
  if (token.matter !== undefined) run.effects.push({ kind: 'abandon-call', token: token.id, matter: token.matter })
  disarm(run, token)
  run.tokens.delete(token.id)
}

const hangsOn =
  (id: number) =>
  ({ scope, body, beside }: Token): boolean =>
    scope === id || body === id || beside === id

/** Takes away everything that stands or moves in a scope; `undefined` is the matter itself. */
export function clear(run: Run, scope: number | undefined): void {
  run.moving = run.moving.filter(move => move.scope !== scope)
  for (const token of tokensWhere(run, candidate => candidate.scope === scope)) cancel(run, token)
}
