import type { Graph } from '../graph.ts'
import { besideOf } from './beside.ts'
import { feedsOf, reachOf } from './reach.ts'

/** Works out once per version what the engine would otherwise look for at every step. */
export function compile({
  nodes,
  flows,
  steps,
  starts,
  handlers,
  boundaries,
}: Pick<Graph, 'nodes' | 'flows' | 'steps' | 'starts' | 'handlers' | 'boundaries'>): Graph {
  const drawn = { nodes, flows, starts, handlers, boundaries }
  return {
    ...drawn,
    steps,
    reach: reachOf(drawn),
    feeds: feedsOf(drawn),
    beside: besideOf(drawn),
    hasConditions: [...nodes.values()].some(node => node.trigger?.on === 'condition'),
  }
}
