import { nodeOf, TOP, type Graph } from './graph.ts'
import type { Marking, Token } from './marking.ts'

type Tokens = ReadonlyMap<number, Token>

/** An event that a matter waits for: which one, and the token it waits on. */
export interface Wait {
  token: number
  node: string
}

/** The matter itself, on which its own event sub-processes wait; no token has this number. */
export const MATTER = 0

/** The events that wait on one token: it, what it races for, its boundary events, the event sub-processes of its inside. */
export function waitsOn(graph: Graph, tokens: Tokens, token: Token): string[] {
  const node = nodeOf(graph, token.node)
  if (node.kind === 'race') return node.outgoing.flatMap(id => graph.flows.get(id)?.to ?? [])
  const own = node.kind === 'catch' && !token.loop ? [node.id] : []
  const inside = token.loop ? [] : handlersOf(graph, tokens, node.id, token.id)
  // Boundary events stand on the whole: not on each instance, nor on those who sign beside.
  const around = token.beside !== undefined || token.body !== undefined ? [] : (graph.boundaries.get(node.id) ?? [])
  return [...own, ...around, ...inside]
}

/** The event sub-processes of a scope; none any more while one of them has interrupted it. */
function handlersOf(graph: Graph, tokens: Tokens, container: string, scope: number | undefined): readonly string[] {
  const handlers = graph.handlers.get(container) ?? []
  const isInterrupted = [...(handlers.length > 0 ? tokens.values() : [])].some(
    token => token.scope === scope && handlers.includes(token.node) && nodeOf(graph, token.node).interrupts === true,
  )
  return isInterrupted ? [] : handlers
}

export const keyOfWait = ({ token, node }: Wait): string => `${token} ${node}`

/** Every event a matter waits for from outside, in the order of its tokens; errors and escalations come from inside. */
export function waitsOf(graph: Graph, { tokens, ended, held }: Marking): Wait[] {
  if (ended !== undefined) return []
  return waitsIn(graph, new Map(tokens.map(token => [token.id, token])), new Set(held))
}

/** @param held times that have passed; conditions are looked at again */
export function waitsIn(graph: Graph, tokens: Tokens, held: ReadonlySet<string>): Wait[] {
  const waits = [...tokens.values()].flatMap(token =>
    waitsOn(graph, tokens, token).map(node => ({ token: token.id, node })),
  )
  const own = handlersOf(graph, tokens, TOP, undefined).map(node => ({ token: MATTER, node }))
  return [...waits, ...own].filter(wait => {
    const on = graph.nodes.get(wait.node)?.trigger?.on
    return on !== 'error' && on !== 'escalation' && (on !== 'timer' || !held.has(keyOfWait(wait)))
  })
}

/** Where a message or signal of that name is waited for. */
export const waitsFor = (graph: Graph, marking: Marking, on: 'message' | 'signal', name: string): Wait[] =>
  waitsOf(graph, marking).filter(wait => isFor(graph, wait, on, name))

export function isFor(graph: Graph, { node }: Wait, on: 'message' | 'signal', name: string): boolean {
  const { trigger } = nodeOf(graph, node)
  return trigger?.on === on && trigger.name === name
}

/** Whether a timer that comes due still has somebody waiting for it. */
export const isAwaited = (graph: Graph, marking: Marking, wait: Wait): boolean =>
  waitsOf(graph, marking).some(({ token, node }) => token === wait.token && node === wait.node)
