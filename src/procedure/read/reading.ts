import type { Flow, Node } from '../graph.ts'
import type { Assignment, Step } from '../types.ts'
import type { Findings } from './fault.ts'

/** A node whose flows may still be added. */
export type DraftNode = Omit<Node, 'incoming' | 'outgoing'> & { incoming: string[]; outgoing: string[] }

/** What an element itself says of its node. */
export type Own = Pick<Node, 'kind'> & Partial<Omit<Node, 'incoming' | 'outgoing'>>

/** A graph while it is being read. */
export interface Reading {
  findings: Findings
  lanes: ReadonlyMap<string, Assignment>
  nodes: Map<string, DraftNode>
  flows: Map<string, Flow>
  steps: Map<string, Step>
  starts: Map<string, string[]>
  handlers: Map<string, string[]>
  boundaries: Map<string, string[]>
  /** The ends of link events, by sub-process and name. */
  links: { from: string; parent: string; name: string }[]
  linkTargets: Map<string, string>
}

export const linkKey = (parent: string, name: string): string => `${parent} ${name}`

export function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}
