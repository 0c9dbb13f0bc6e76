import { nodeOf, type Node } from '../graph.ts'
import type { Token } from '../marking.ts'
import { endsAdhoc } from './adhoc.ts'
import { instanceDone } from './loop.ts'
import { follow, holds, undecided, variablesAt, type Move, type Run } from './run.ts'
import { disarm, disarmMatter } from './timer.ts'

type Place = Pick<Move, 'scope' | 'body' | 'index'>

/** Goes on from an element along its flows; one without any ends its path. */
export function leave(run: Run, node: Node, at: Place): void {
  if (node.outgoing.length === 0) return endPath(run, node, at.scope)
  follow(run, node.outgoing.length === 1 ? node.outgoing : takenFrom(run, node, at), at.scope)
}

/** The flows that are taken out of an activity or an inclusive gateway: all whose condition holds, else the default. */
export function takenFrom(run: Run, node: Node, at: Place): readonly string[] {
  const variables = variablesAt(run, at)
  const taken = node.outgoing.filter(id => {
    const condition = run.graph.flows.get(id)?.condition
    return id !== node.default && (condition === undefined || holds(run, node.id, condition, variables) === true)
  })
  if (taken.length > 0) return taken
  if (node.default !== undefined) return [node.default]
  undecided(run, node.id, node.id, [])
  return []
}

/** An activity is done: the next instance of its loop, or on along its flows. */
export function passOn(run: Run, node: Node, at: Place, outcome?: string): void {
  const body = at.body === undefined ? undefined : run.tokens.get(at.body)
  if (!body) return leave(run, node, at)
  if (instanceDone(run, body, outcome)) finish(run, body)
}

/** A token is done with its activity. */
export function finish(run: Run, token: Token, outcome?: string): void {
  disarm(run, token)
  run.tokens.delete(token.id)
  passOn(run, nodeOf(run.graph, token.node), token, outcome)
}

/** A path ends. The last one of a sub-process lets its owner go on; the last one of all ends the matter. */
export function endPath(run: Run, node: Node, scope: number | undefined): void {
  const owner = scope === undefined ? undefined : run.tokens.get(scope)
  if (scope !== undefined && !owner) return
  if (owner && nodeOf(run.graph, owner.node).kind === 'adhoc') {
    if (endsAdhoc(run, owner)) finish(run, owner)
    return
  }
  if (isBusy(run, scope)) return
  if (!owner) return end(run, node.id)
  if (nodeOf(run.graph, owner.node).kind !== 'event-scope') return finish(run, owner)
  // Behind an event sub-process there is nothing: its end is one of the scope it stands in.
  disarm(run, owner)
  run.tokens.delete(owner.id)
  endPath(run, node, owner.scope)
}

const isBusy = (run: Run, scope: number | undefined): boolean =>
  run.moving.some(move => move.scope === scope) || [...run.tokens.values()].some(token => token.scope === scope)

/** The matter has come to its end; `error` is what nobody in it caught. */
export function end(run: Run, id: string, error?: string): void {
  disarmMatter(run)
  run.ended = id
  run.effects.push({ kind: 'ended', end: id, ...(error === undefined ? {} : { error }) })
}
