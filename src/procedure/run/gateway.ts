import { nodeOf, type Node } from '../graph.ts'
import { leave } from './leave.ts'
import { addToken, follow, holds, inScope, tokensWhere, undecided, variablesAt, type Move, type Run } from './run.ts'

/** One way on: the first whose condition holds. */
export function choose(run: Run, node: Node, move: Move): void {
  if (node.outgoing.length < 2) return leave(run, node, move)
  const variables = variablesAt(run, move)
  for (const id of node.outgoing) {
    const condition = run.graph.flows.get(id)?.condition
    if (id === node.default || condition === undefined) continue
    const answer = holds(run, node.id, condition, variables)
    if (answer === undefined) return
    if (answer) return follow(run, [id], move.scope)
  }
  if (node.default === undefined) return undecided(run, node.id, node.id, [])
  follow(run, [node.default], move.scope)
}

/** All ways on, once something came by every flow. */
export function joinAll(run: Run, node: Node, move: Move): void {
  if (node.incoming.length > 1) {
    wait(run, node, move)
    const first = firstByFlow(run, node, move.scope)
    if (first.size < node.incoming.length) return
    for (const id of first.values()) run.tokens.delete(id)
  }
  if (node.outgoing.length === 0) return leave(run, node, move)
  follow(run, node.outgoing, move.scope)
}

/** All ways on whose condition holds. Where several flows meet it is asked later, when everything else has come to rest. */
export function joinSome(run: Run, node: Node, move: Move): void {
  if (node.incoming.length > 1) wait(run, node, move)
  else leave(run, node, move)
}

function wait(run: Run, node: Node, { via, scope }: Move): void {
  addToken(run, { node: node.id, ...inScope(scope), ...(via === undefined ? {} : { via }) })
}

/** The token that came first by each flow, in one scope. */
function firstByFlow(run: Run, node: Node, scope: number | undefined): Map<string, number> {
  const first = new Map<string, number>()
  for (const { id, via } of tokensWhere(run, token => token.node === node.id && token.scope === scope))
    if (via !== undefined && !first.has(via)) first.set(via, id)
  return first
}

/** Lets an inclusive join go on that nothing can come to any more. @returns whether one did */
export function fireSome(run: Run): boolean {
  for (const token of run.tokens.values()) {
    const node = nodeOf(run.graph, token.node)
    if (node.kind !== 'inclusive') continue
    const first = firstByFlow(run, node, token.scope)
    if (isAwaited(run, node, token.scope, first)) continue
    for (const id of first.values()) run.tokens.delete(id)
    leave(run, node, token)
    return true
  }
  return false
}

/**
 * BPMN 2.0.2 §13.4.3: a join waits for a token that can come by a flow nothing came by yet, unless the same token can
 * also come by one that something did; paths through the join itself do not count.
 */
function isAwaited(run: Run, node: Node, scope: number | undefined, first: ReadonlyMap<string, number>): boolean {
  const { feeds } = run.graph
  return tokensWhere(run, token => token.scope === scope && token.node !== node.id).some(token => {
    const flows = node.incoming.filter(flow => feeds.get(flow)?.has(token.node))
    return flows.length > 0 && flows.every(flow => !first.has(flow))
  })
}
