import { nodeOf, TOP, type Node } from '../graph.ts'
import type { Token } from '../marking.ts'
import { keyOfWait, MATTER, waitsIn, type Wait } from '../waits.ts'
import { cancel, clear } from './cancel.ts'
import { finish, leave } from './leave.ts'
import { addToken, inScope, noteArrival, placed, type Move, type Run } from './run.ts'
import { openInside } from './scope.ts'
import { arm, disarm, startTimer, stopTimers } from './timer.ts'

/** A token waits for an event. */
export function waitFor(run: Run, node: Node, move: Move): void {
  arm(run, addToken(run, { node: node.id, ...placed(move) }))
}

/** Nothing that happened before has taken the wait away. */
export const isStill = (run: Run, { token, node }: Wait): boolean =>
  waitsIn(run.graph, run.tokens, run.held).some(wait => wait.token === token && wait.node === node)

/** An event happens that something waits for. */
export function happen(run: Run, { token: id, node: nodeId }: Wait): void {
  const node = nodeOf(run.graph, nodeId)
  const token = run.tokens.get(id)
  if (node.kind === 'event-scope') return handle(run, node, id === MATTER ? undefined : id)
  if (!token) return
  if (node.kind === 'boundary') return cross(run, node, token)
  if (token.node === nodeId) return finish(run, token)
  disarm(run, token)
  run.tokens.delete(id)
  noteArrival(run, node, inScope(token.scope))
  leave(run, node, token)
}

/** A boundary event opens a path; only an interrupting one ends what it stands on. */
export function cross(run: Run, node: Node, host: Token): void {
  noteArrival(run, node, inScope(host.scope))
  if (node.interrupts) cancel(run, host)
  else again(run, host, node)
  leave(run, node, host)
}

/** A cycle that does not interrupt is timed anew, as often as it says (ISO 8601 `R2/…`); any other time has passed. */
function again(run: Run, bearer: Pick<Token, 'id'>, node: Node): void {
  if (node.trigger?.on !== 'timer') return
  const key = keyOfWait({ token: bearer.id, node: node.id })
  const most = Number(/^R(\d+)\//.exec(node.trigger.expression)?.[1] ?? Number.POSITIVE_INFINITY)
  let times = 1
  while (run.held.has(`${key} ${times}`)) times += 1
  if (node.trigger.type !== 'cycle' || times >= most) return void run.held.add(key)
  if (most < Number.POSITIVE_INFINITY) run.held.add(`${key} ${times}`)
  startTimer(run, bearer, node)
}

/** An event sub-process begins in a scope; an interrupting one is all that is left of it. */
export function handle(run: Run, node: Node, scope: number | undefined): void {
  noteArrival(run, node, inScope(scope))
  const bearer = scope ?? MATTER
  if (node.interrupts) {
    stopTimers(run, bearer, run.graph.handlers.get(node.parent ?? TOP) ?? [])
    clear(run, scope)
  } else again(run, { id: bearer }, node)
  openInside(run, addToken(run, { node: node.id, ...inScope(scope) }))
}
