import type { Value } from '#rules/types.ts'
import { advance, emptyMarking } from './advance.ts'
import type { Graph } from './graph.ts'
import type { Marking, ProcedureEvent, Token } from './types.ts'

/** What is wrong with a procedure as drawn, and on which element. */
export interface SoundnessFault {
  kind: 'deadlock' | 'dead-step' | 'no-end' | 'unbounded' | 'not-proved'
  element: string
  message: string
}

/** Markings that are explored before the procedure is called not proved. */
const MOST_MARKINGS = 20_000
/** Tokens on one element of one scope: more is a path that multiplies itself. */
const MOST_TOKENS = 3
const LISTS: readonly (readonly Value[])[] = [[], ['a'], ['a', 'b']]

/**
 * Explores every marking with the data abstracted: each condition both ways, each list empty, of one and of two, each
 * outcome, each timer. Finds steps nobody can reach, markings nobody can leave, and markings from which there is no end.
 * @param standing where a running matter stands: then only what can come after it is explored, and no step is called dead
 */
export function soundnessOf(graph: Graph, standing?: Marking): SoundnessFault[] {
  const collections = new Set([...graph.nodes.values()].map(node => node.multi?.collection))
  const seen = new Map<string, string[]>()
  const ends = new Set<string>()
  const opened = new Set<string>()
  const faults: SoundnessFault[] = []
  const queue: { marking: Marking; key: string }[] = []

  const visit = (marking: Marking): string => {
    const key = keyOf(marking)
    if (seen.has(key)) return key
    seen.set(key, [])
    if (marking.ended !== undefined) ends.add(key)
    else queue.push({ marking, key })
    return key
  }

  for (const marking of standing ? [standing] : outcomesOf(graph, collections, emptyMarking(), { kind: 'start' }))
    visit(marking)
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { marking, key } = item
    for (const token of marking.tokens) opened.add(token.node)
    const crowded = crowdedNode(marking)
    if (crowded !== null) {
      faults.push({ kind: 'unbounded', element: crowded, message: `tokens multiply on ${crowded}` })
      break
    }
    if (seen.size > MOST_MARKINGS) {
      faults.push({ kind: 'not-proved', element: graph.start, message: `more than ${MOST_MARKINGS} markings` })
      return faults
    }
    const events = eventsOf(graph, marking)
    if (events.length === 0) {
      const stuck = waitingNode(marking) ?? graph.start
      faults.push({ kind: 'deadlock', element: stuck, message: `a token waits at ${stuck} for ever` })
    }
    const next = events.flatMap(event => outcomesOf(graph, collections, marking, event)).map(visit)
    seen.set(key, [...new Set(next)])
  }
  if (faults.length > 0) return unique(faults)
  for (const step of standing ? [] : graph.steps.keys())
    if (!opened.has(step)) faults.push({ kind: 'dead-step', element: step, message: `nothing ever comes to ${step}` })
  if (lostMarkings(seen, ends))
    faults.push({ kind: 'no-end', element: graph.start, message: 'from some marking no end can be reached' })
  return faults
}

const unique = (faults: readonly SoundnessFault[]): SoundnessFault[] => [
  ...new Map(faults.map(fault => [`${fault.kind} ${fault.element}`, fault])).values(),
]

/** The same place with other token numbers is the same place. */
export function keyOf(marking: Marking): string {
  const places = new Map(
    marking.tokens.map(token => [
      token.id,
      `${token.node}/${token.via ?? ''}/${token.returnTo ?? ''}/${token.index ?? ''}`,
    ]),
  )
  const owners = new Map(marking.scopes.map(scope => [scope.id, places.get(scope.owner) ?? '']))
  const tokens = marking.tokens
    .map(token => `${places.get(token.id)}@${token.scope === undefined ? '' : owners.get(token.scope)}`)
    .toSorted()
  const bodies = Object.entries(marking.bodies)
    .map(([id, body]) => `${places.get(Number(id))}:${body.done}/${body.total}`)
    .toSorted()
  return `${marking.ended ?? ''}|${tokens.join(',')}|${bodies.join(',')}`
}

/** Where a token waits; a sub-process waits only for what runs inside it. */
const waitingNode = ({ tokens, scopes }: Marking): string | undefined =>
  tokens.find(token => !scopes.some(scope => scope.owner === token.id))?.node

function crowdedNode(marking: Marking): string | null {
  const counts = new Map<string, number>()
  for (const token of marking.tokens.filter(candidate => candidate.body === undefined)) {
    const place = `${token.node} ${token.scope ?? ''}`
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    if (count > MOST_TOKENS) return token.node
  }
  return null
}

function eventsOf(graph: Graph, marking: Marking): ProcedureEvent[] {
  return marking.tokens.flatMap(token => [...completionsOf(graph, marking, token), ...timersOf(graph, marking, token)])
}

function completionsOf(graph: Graph, marking: Marking, token: Token): ProcedureEvent[] {
  const step = graph.steps.get(token.node)
  if (!step || String(token.id) in marking.bodies) return []
  return step.outcomes.map(outcome => ({ kind: 'complete', token: token.id, outcome: outcome.code }))
}

function timersOf(graph: Graph, marking: Marking, token: Token): ProcedureEvent[] {
  const fire = (node: string): ProcedureEvent => ({ kind: 'timer', token: token.id, node })
  if (graph.nodes.get(token.node)?.kind === 'timer') return [fire(token.node)]
  if (token.body !== undefined) return []
  // A report asked for again while the last is still open is the same wait once more, not another place.
  return (graph.boundaries.get(token.node) ?? [])
    .filter(
      node =>
        graph.nodes.get(node)?.boundary?.interrupting === true ||
        !marking.tokens.some(
          other =>
            graph.reach.get(node)?.has(other.node) &&
            !graph.reach.get(token.node)?.has(token.node) &&
            other.id !== token.id &&
            directly(graph, node, other.node),
        ),
    )
    .map(fire)
}

const directly = (graph: Graph, from: string, to: string): boolean =>
  (graph.nodes.get(from)?.outgoing ?? []).some(flow => graph.flows.get(flow)?.to === to)

/** Every marking an event may lead to, over all answers that the data could give. */
function outcomesOf(
  graph: Graph,
  collections: ReadonlySet<string | undefined>,
  marking: Marking,
  event: ProcedureEvent,
): Marking[] {
  const results: Marking[] = []
  let choices: { taken: number; of: number }[] = []
  for (;;) {
    let asked = 0
    const choose = (of: number): number => {
      choices[asked] ??= { taken: 0, of }
      const { taken } = choices[asked] ?? { taken: 0 }
      asked += 1
      return taken
    }
    const { marking: next, effects } = advance(graph, marking, event, {
      variables: {},
      feel: expression => (collections.has(expression) ? LISTS[choose(LISTS.length)] : choose(2) === 1),
      decide: () => ({ fields: {} }),
    })
    // Branches that no data takes are for the check of the conditions; here each split is taken to be exhaustive.
    if (!effects.some(effect => effect.kind === 'undecided')) results.push(next)
    choices = choices.slice(0, asked)
    for (let last = choices.at(-1); last && last.taken === last.of - 1; last = choices.at(-1)) choices.pop()
    const last = choices.at(-1)
    if (!last) return results
    last.taken += 1
  }
}

/** Whether some marking cannot reach an end: those that can are collected backwards from the ends. */
function lostMarkings(edges: ReadonlyMap<string, readonly string[]>, ends: ReadonlySet<string>): boolean {
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
  return saved.size < edges.size
}
