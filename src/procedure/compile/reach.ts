import type { Flow, Node } from '../graph.ts'

export interface Drawn {
  nodes: ReadonlyMap<string, Node>
  flows: ReadonlyMap<string, Flow>
  boundaries: ReadonlyMap<string, readonly string[]>
}

/** Where a token may go next from a node: along its flows and over its boundary events. */
function successorsOf(node: Node, { flows, boundaries }: Drawn): string[] {
  return [...node.outgoing.flatMap(id => flows.get(id)?.to ?? []), ...(boundaries.get(node.id) ?? [])]
}

/** Where a token may have come from: the same backwards. */
function predecessorsOf(node: Node, { flows }: Drawn): string[] {
  return [...node.incoming.flatMap(id => flows.get(id)?.from ?? []), ...(node.host === undefined ? [] : [node.host])]
}

/** Everything that can be come to from `first`, these included, never through `shut`. */
function walk(
  first: readonly string[],
  drawn: Drawn,
  next: (node: Node, drawn: Drawn) => string[],
  shut?: string,
): Set<string> {
  const seen = new Set<string>()
  const queue = [...first]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id) || id === shut) continue
    seen.add(id)
    const node = drawn.nodes.get(id)
    if (node) queue.push(...next(node, drawn))
  }
  return seen
}

export function reachOf(drawn: Drawn): Map<string, Set<string>> {
  return new Map([...drawn.nodes.values()].map(node => [node.id, walk(successorsOf(node, drawn), drawn, successorsOf)]))
}

/** What the nodes lead to, these included, when nothing goes through `shut`. */
export const ahead = (first: readonly string[], drawn: Drawn, shut: string): Set<string> =>
  walk(first, drawn, successorsOf, shut)

/** For every flow into a join, the nodes whose token can still come by it, the join itself not passed. */
export function feedsOf(drawn: Drawn): Map<string, Set<string>> {
  const feeds = new Map<string, Set<string>>()
  for (const node of drawn.nodes.values()) {
    if (!isJoin(node)) continue
    for (const id of node.incoming)
      feeds.set(id, walk([drawn.flows.get(id)?.from ?? ''], drawn, predecessorsOf, node.id))
  }
  return feeds
}

export const isJoin = ({ kind, incoming }: Node): boolean =>
  (kind === 'parallel' || kind === 'inclusive') && incoming.length > 1
