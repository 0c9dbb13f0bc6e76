import { placeAt, TOP, type Node } from '../graph.ts'
import { isJoin, type Drawn } from './reach.ts'

/** Tokens on all of `from` become tokens on all of `to`. */
interface Passage {
  from: readonly string[]
  to: readonly string[]
}

export interface Contained extends Drawn {
  starts: ReadonlyMap<string, readonly string[]>
  handlers: ReadonlyMap<string, readonly string[]>
}

/**
 * Which places may hold tokens at the same time, by Kovalyov's closure: what one passage fills stands side by side, and
 * what stood beside all that a passage takes stands beside all that it gives. Exact for sound procedures without
 * inclusive gateways, and never too little with them. Each sub-process is a net of its own.
 * Source: A. Kovalyov, J. Esparza, A polynomial algorithm to compute the concurrency relation of free-choice signal
 * transition graphs (WODES 1996).
 */
export function besideOf(drawn: Contained): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>()
  for (const place of [...drawn.nodes.values()].flatMap(placesOf)) beside.set(place, new Set())
  let grew = false
  const meet = (a: string, b: string) => {
    if (beside.get(a)?.has(b)) return
    beside.get(a)?.add(b)
    beside.get(b)?.add(a)
    grew = true
  }
  startTogether(drawn, meet)
  const passages = [...drawn.nodes.values()].flatMap(node => passagesOf(node, drawn))
  do {
    grew = false
    for (const { from, to } of passages) {
      for (const [index, place] of to.entries()) for (const other of to.slice(index + 1)) meet(place, other)
      for (const other of besideAll(from, beside)) for (const place of to) meet(place, other)
    }
  } while (grew)
  return beside
}

function besideAll(
  [first = '', ...rest]: readonly string[],
  beside: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return [...(beside.get(first) ?? [])].filter(place => rest.every(other => beside.get(other)?.has(place)))
}

/** What begins side by side. What may begin again at any time stands beside everything of its scope, itself included. */
function startTogether(drawn: Contained, meet: (a: string, b: string) => void): void {
  for (const starts of drawn.starts.values())
    for (const [index, start] of starts.entries()) for (const other of starts.slice(index + 1)) meet(start, other)
  for (const node of drawn.nodes.values()) {
    const parent = node.parent ?? TOP
    const isFree = drawn.nodes.get(parent)?.kind === 'adhoc' && drawn.starts.get(parent)?.includes(node.id)
    if (!isFree && (node.kind !== 'event-scope' || node.interrupts === true)) continue
    for (const other of drawn.nodes.values())
      if ((other.parent ?? TOP) === parent && other.interrupts !== true)
        for (const place of placesOf(other)) meet(node.id, place)
  }
}

const placesOf = (node: Node): string[] =>
  isJoin(node) ? node.incoming.map(flow => placeAt(node.id, flow)) : [node.id]

function passagesOf(node: Node, drawn: Drawn): Passage[] {
  const exits = node.outgoing.map(id => entryOf(id, drawn))
  const own = placesOf(node)
  const onward: Passage[] =
    node.kind === 'exclusive' || node.kind === 'race'
      ? exits.map(exit => ({ from: own, to: [exit] }))
      : node.kind === 'inclusive'
        ? own.map(place => ({ from: [place], to: exits }))
        : [{ from: own, to: exits }]
  const aside = (drawn.boundaries.get(node.id) ?? []).map(id => ({
    from: own,
    to: drawn.nodes.get(id)?.interrupts === true ? [id] : [node.id, id],
  }))
  return [...onward, ...aside]
}

function entryOf(flow: string, { nodes, flows }: Drawn): string {
  const to = nodes.get(flows.get(flow)?.to ?? '')
  return to && isJoin(to) ? placeAt(to.id, flow) : (to?.id ?? '')
}
