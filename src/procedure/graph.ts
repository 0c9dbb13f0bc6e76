import type { Opening, Step } from './types.ts'

export type NodeKind =
  | 'start'
  | 'end'
  | 'terminate'
  | 'step'
  | 'pass'
  | 'decision'
  | 'opening'
  | 'exclusive'
  | 'parallel'
  | 'inclusive'
  | 'timer'
  | 'boundary-timer'
  | 'scope'

export interface Flow {
  id: string
  from: string
  to: string
  condition?: string
}

export interface Node {
  id: string
  kind: NodeKind
  name: string
  /** The embedded sub-process it stands in; absent at the top. */
  parent?: string
  incoming: readonly string[]
  outgoing: readonly string[]
  default?: string
  decision?: string
  opening?: Opening
  timer?: { type: 'date' | 'duration' | 'cycle'; expression: string }
  boundary?: { host: string; interrupting: boolean }
  multi?: { collection: string; sequential: boolean; condition?: string }
}

/** A procedure as compiled from its drawing: immutable, shared by all matters of a service version. */
export interface Graph {
  start: string
  nodes: ReadonlyMap<string, Node>
  flows: ReadonlyMap<string, Flow>
  steps: ReadonlyMap<string, Step>
  /** The start of each embedded sub-process. */
  scopeStarts: ReadonlyMap<string, string>
  boundaries: ReadonlyMap<string, readonly string[]>
  /** What a token on a node can still come to within its own scope, the node itself only by a loop. */
  reach: ReadonlyMap<string, ReadonlySet<string>>
}

export function nodeOf(graph: Graph, id: string): Node {
  const node = graph.nodes.get(id)
  if (!node) throw new Error(`the procedure has no element ${id}`)
  return node
}

/** Where a token may go next from a node: along its flows and over its boundary events. */
function successors(
  node: Node,
  flows: ReadonlyMap<string, Flow>,
  boundaries: ReadonlyMap<string, readonly string[]>,
): string[] {
  const along = node.outgoing.flatMap(id => flows.get(id)?.to ?? [])
  return [...along, ...(boundaries.get(node.id) ?? [])]
}

export function reachOf(
  nodes: ReadonlyMap<string, Node>,
  flows: ReadonlyMap<string, Flow>,
  boundaries: ReadonlyMap<string, readonly string[]>,
): Map<string, Set<string>> {
  const reach = new Map<string, Set<string>>()
  for (const node of nodes.values()) {
    const seen = new Set<string>()
    const queue = successors(node, flows, boundaries)
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      const next = nodes.get(id)
      if (next) queue.push(...successors(next, flows, boundaries))
    }
    reach.set(node.id, seen)
  }
  return reach
}

/** The steps that a matter waiting at `stepId` may be returned to: those from which its step, or the sub-process around it, can be reached. */
export function returnTargets(graph: Graph, stepId: string): string[] {
  const enclosing: string[] = []
  for (let id: string | undefined = stepId; id !== undefined; id = graph.nodes.get(id)?.parent) enclosing.push(id)
  return [...graph.steps.values()]
    .filter(
      step =>
        step.kind === 'task' &&
        step.id !== stepId &&
        enclosing.some(
          id => graph.nodes.get(id)?.parent === graph.nodes.get(step.id)?.parent && graph.reach.get(step.id)?.has(id),
        ),
    )
    .map(step => step.id)
}
