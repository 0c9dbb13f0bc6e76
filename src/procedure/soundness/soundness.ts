import type { Graph } from '../graph.ts'
import type { Marking } from '../marking.ts'
import type { SoundnessFault } from './fault.ts'
import { walk, type Walked } from './walk.ts'

/** Markings that are walked through before a procedure is called not proved. */
const MOST_MARKINGS = 20_000

/**
 * Walks through every marking with the data abstracted: each condition both ways, each list empty, of one and of two,
 * each outcome, each event at any time. Finds what nothing comes to, markings nobody can leave, markings from which
 * there is no end, paths that multiply, steps that are open twice, errors that nobody catches.
 * @param standing where a running matter stands: then only what can come after it is walked through, and nothing is called dead
 */
export function soundnessOf(graph: Graph, standing?: Marking, most = MOST_MARKINGS): SoundnessFault[] {
  const walked = walk(graph, most, standing)
  const faults = [...walked.faults.values()]
  if (walked.isCut) return faults
  return [...faults, ...trapsOf(walked, faults), ...(standing ? [] : deadOf(graph, walked, faults))]
}

/** Markings from which no end can be come to: named by what waits in them and in no others. */
function trapsOf({ edges, ends, waiting }: Walked, faults: readonly SoundnessFault[]): SoundnessFault[] {
  const back = new Map<string, string[]>()
  for (const [from, targets] of edges) for (const to of targets) back.set(to, [...(back.get(to) ?? []), from])
  const saved = new Set(ends)
  const queue = [...ends]
  for (let key = queue.pop(); key !== undefined; key = queue.pop())
    for (const from of back.get(key) ?? [])
      if (!saved.has(from)) {
        saved.add(from)
        queue.push(from)
      }
  const lost = [...edges.keys()].filter(key => !saved.has(key))
  const isTold = faults.some(({ code }) => code === 'DEADLOCK')
  if (lost.length === 0 || isTold) return []
  const elsewhere = new Set([...saved].flatMap(key => waiting.get(key) ?? []))
  const all = [...new Set(lost.flatMap(key => waiting.get(key) ?? []))]
  const only = all.filter(id => !elsewhere.has(id))
  return [{ code: 'END_UNREACHABLE', elements: only.length > 0 ? only : all }]
}

/** What nothing comes to, where the path breaks off; what follows from there, or from another fault, is dead with it. */
function deadOf({ nodes, flows, reach }: Graph, { seen }: Walked, told: readonly SoundnessFault[]): SoundnessFault[] {
  const causes = told.flatMap(({ elements }) => elements)
  const dead = [...nodes.values()].filter(
    ({ id, parent }) =>
      !seen.has(id) && (parent === undefined || seen.has(parent)) && !causes.some(cause => reach.get(cause)?.has(id)),
  )
  const first = dead.filter(({ incoming, host }) =>
    [...incoming.map(flow => flows.get(flow)?.from), host].every(id => id === undefined || seen.has(id)),
  )
  const rest = dead.filter(({ id }) => !first.some(node => node.id === id || reach.get(node.id)?.has(id)))
  return [...first, ...rest].map(({ id }): SoundnessFault => ({ code: 'DEAD_ELEMENT', elements: [id] }))
}
