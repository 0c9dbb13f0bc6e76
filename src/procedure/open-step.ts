import { nodeOf, type Graph } from './graph.ts'
import type { Token } from './marking.ts'

/** The step whose task a token holds open, if it does: its own, or the one it was sent to. */
export function openStepOf(graph: Graph, token: Token): string | undefined {
  const { kind } = nodeOf(graph, token.node)
  if ((kind !== 'step' && kind !== 'adhoc') || token.loop || token.isDone) return undefined
  return token.stops?.[0]?.step ?? token.node
}
