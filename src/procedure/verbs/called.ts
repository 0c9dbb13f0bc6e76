import { Problem } from '#base/errors.ts'
import type { ProcedureEvent } from '../event.ts'
import { nodeOf } from '../graph.ts'
import type { Token } from '../marking.ts'
import { setFields } from '../run/activity.ts'
import { finish } from '../run/leave.ts'
import { replace, type Run } from '../run/run.ts'
import { raiseOn } from '../run/throw.ts'

type Called = Extract<ProcedureEvent, { kind: 'called' }>

/**
 * The matter a call waits for has ended: what the call asks of its fields is taken over, its end is the call's outcome,
 * and an error that it ended with goes on from here.
 * @throws Problem EVENT_NOT_AWAITED
 */
export function called(run: Run, token: Token, { end, error, fields }: Called): void {
  const node = nodeOf(run.graph, token.node)
  if (node.kind !== 'call') throw new Problem('EVENT_NOT_AWAITED', { params: { event: end } })
  const { matter: _ended, ...rest } = token
  const free = replace(run, rest)
  const results = Object.entries(node.opening?.results ?? {})
  const taken = Object.fromEntries(results.map(([name, text]) => [name, run.surroundings.feel(text, fields) ?? null]))
  if (results.length > 0) setFields(run, node, taken)
  run.variables = { ...run.variables, outcome: end }
  if (error === undefined) finish(run, free, end)
  else raiseOn(run, node.id, { on: 'error', code: error }, free)
}
