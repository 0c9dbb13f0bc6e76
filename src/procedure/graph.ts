import type { Opening, Step } from './types.ts'

export type NodeKind =
  | 'start'
  | 'end'
  | 'terminate'
  | 'throw'
  | 'catch'
  | 'boundary'
  | 'step'
  | 'pass'
  | 'decision'
  | 'effect'
  | 'opening'
  | 'call'
  | 'scope'
  | 'adhoc'
  | 'event-scope'
  | 'exclusive'
  | 'parallel'
  | 'inclusive'
  | 'race'

/** What an event waits for. An error or escalation without a code is any. */
export type Trigger =
  | { on: 'timer'; type: 'date' | 'duration' | 'cycle'; expression: string }
  | { on: 'message' | 'signal'; name: string }
  | { on: 'condition'; expression: string }
  | { on: 'error' | 'escalation'; code?: string }

export type Throw = { on: 'message' | 'signal'; name: string } | { on: 'error' | 'escalation'; code: string }

export interface Flow {
  id: string
  from: string
  to: string
  condition?: string
  /** Stands for a pair of link events, which nobody draws as a flow. */
  isLink?: true
}

export interface Node {
  id: string
  kind: NodeKind
  name: string
  /** The sub-process it stands in; absent at the top. */
  parent?: string
  incoming: readonly string[]
  outgoing: readonly string[]
  default?: string
  /** Of a catching or boundary event, and of an event sub-process. */
  trigger?: Trigger
  /** A boundary event or event sub-process that ends what it stands on. */
  interrupts?: boolean
  /** The activity a boundary event stands on. */
  host?: string
  throws?: Throw
  decision?: string
  /** The built-in effect of a service task, and its values in FEEL. */
  effect?: { name: string; values: Readonly<Record<string, string>> }
  opening?: Opening
  /** One instance per element of a list, or as many as a number says. */
  multi?: { collection?: string; count?: string; sequential: boolean; until?: string }
  /** Again while the condition holds, at most so many times. */
  repeat?: { condition?: string; before: boolean; most?: number }
  /** An ad-hoc sub-process: one at a time, when it is complete, and whether what still runs is then cancelled. */
  adhoc?: { sequential: boolean; until?: string; cancels: boolean }
}

/** The process itself, where sub-processes go by their ids. */
export const TOP = ''

/** A procedure as compiled from its drawing: immutable, shared by all matters of a service version. */
export interface Graph {
  nodes: ReadonlyMap<string, Node>
  flows: ReadonlyMap<string, Flow>
  steps: ReadonlyMap<string, Step>
  /** What is entered first, by sub-process; of an ad-hoc one what may be begun. */
  starts: ReadonlyMap<string, readonly string[]>
  /** The event sub-processes, by the sub-process they stand in. */
  handlers: ReadonlyMap<string, readonly string[]>
  /** The boundary events, by the activity they stand on. */
  boundaries: ReadonlyMap<string, readonly string[]>
  /** What a token on a node can still come to within its own scope, the node itself only by a loop. */
  reach: ReadonlyMap<string, ReadonlySet<string>>
  /** By a flow into a join: the nodes from which it can be reached without passing the join. */
  feeds: ReadonlyMap<string, ReadonlySet<string>>
  /** By place: the places of its scope where other tokens may stand at the same time. */
  beside: ReadonlyMap<string, ReadonlySet<string>>
  /** Some event waits for a condition. */
  hasConditions: boolean
}

export function nodeOf(graph: Graph, id: string): Node {
  const node = graph.nodes.get(id)
  if (!node) throw new Error(`the procedure has no element ${id}`)
  return node
}

/** A join is one place per flow into it; every other node is one place. */
export const placeAt = (node: string, via: string | undefined): string => (via === undefined ? node : `${node} ${via}`)
