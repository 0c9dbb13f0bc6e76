import { Problem } from '#base/errors.ts'
import type { Effect, ProcedureEvent } from '../event.ts'
import { nodeOf, placeAt, type Graph } from '../graph.ts'
import { emptyMarking, type Marking } from '../marking.ts'
import { eventsOf, runningOf } from './events.ts'
import type { SoundnessFault } from './fault.ts'
import { groundOf, outcomesOf } from './ground.ts'
import { keyOf } from './key.ts'

/** Tokens on one place of one scope beside the one that is meant: more is a path that multiplies itself. */
const MOST_MORE = 2

const NOTHING: ReadonlySet<string> = new Set()
/** Events that come to whatever waits for them: of several the procedure takes one. */
const BY_NAME: ReadonlySet<ProcedureEvent['kind']> = new Set(['message', 'signal', 'changed'])

/** What was seen of all markings that can be come to, each under its key. */
export interface Walked {
  edges: Map<string, readonly string[]>
  /** The elements at which something waits. */
  waiting: Map<string, readonly string[]>
  ends: Set<string>
  /** Elements that were come to. */
  seen: Set<string>
  faults: Map<string, SoundnessFault>
  /** It stopped before it was through. */
  isCut: boolean
}

/** Walks through every marking from the beginning, or from where a matter stands, up to so many. */
export function walk(graph: Graph, most: number, standing?: Marking): Walked {
  const ground = groundOf(graph)
  const meant = standing ? placesOf(graph, standing) : new Map<string, number>()
  const queue: { marking: Marking; key: string }[] = []
  const walked: Walked = {
    edges: new Map(),
    waiting: new Map(),
    ends: new Set(),
    seen: new Set(),
    faults: new Map(),
    isCut: false,
  }
  const found = (code: SoundnessFault['code'], elements: readonly string[]) =>
    void walked.faults.set(`${code} ${elements.join(' ')}`, { code, elements })

  const visit = (marking: Marking): string => {
    const key = keyOf(marking)
    if (walked.edges.has(key)) return key
    walked.edges.set(key, [])
    walked.waiting.set(key, waitingIn(marking))
    if (marking.ended !== undefined) walked.ends.add(key)
    else queue.push({ marking, key })
    return key
  }
  const follow = (marking: Marking, event: ProcedureEvent, running: ReadonlySet<string> = NOTHING): string[] =>
    outcomesOf(ground, marking, event).flatMap(({ marking: next, trace, effects }) => {
      if (BY_NAME.has(event.kind) && trace.some(id => running.has(id))) return []
      for (const id of trace) walked.seen.add(id)
      for (const effect of effects) if (isUncaught(graph, effect)) found('ERROR_UNCAUGHT', [effect.end])
      return visit(next)
    })
  const look = (marking: Marking, key: string): void => {
    const crowd = crowdOf(graph, marking, meant)
    if (crowd.more > MOST_MORE) return stop('TOKENS_UNBOUNDED', [crowd.node])
    if (crowd.more > 0 && graph.steps.has(crowd.node)) found('STEP_OPEN_TWICE', [crowd.node])
    const events = eventsOf(ground, marking)
    if (events.length === 0) found('DEADLOCK', walked.waiting.get(key) ?? [])
    const running = runningOf(ground, marking)
    walked.edges.set(key, [...new Set(events.flatMap(event => follow(marking, event, running)))])
  }
  const stop = (code: SoundnessFault['code'], elements: readonly string[]): void => {
    found(code, elements)
    walked.isCut = true
  }

  try {
    if (standing) visit(standing)
    else follow(emptyMarking(), { kind: 'start' })
    for (let item = queue.pop(); item && !walked.isCut; item = queue.pop())
      if (walked.edges.size > most) stop('SOUNDNESS_NOT_PROVED', [])
      else look(item.marking, item.key)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'PROCEDURE_ENDLESS') throw error
    stop('LOOP_ENDLESS', [String(error.params['element'])])
  }
  return walked
}

/** An error that left a sub-process and the whole procedure; one at the top is an end that a caller hears of. */
const isUncaught = (graph: Graph, effect: Effect): effect is Extract<Effect, { kind: 'ended' }> =>
  effect.kind === 'ended' && effect.error !== undefined && nodeOf(graph, effect.end).parent !== undefined

/** Where something waits: tokens on which nothing else hangs. */
function waitingIn({ tokens }: Marking): string[] {
  const bearing = new Set(tokens.flatMap(({ scope, body, beside }) => [scope, body, beside]))
  return [...new Set(tokens.filter(({ id }) => !bearing.has(id)).map(({ node }) => node))]
}

/** How many tokens stand on each place; not the instances of a list, nor what people begin as often as it is needed. */
function placesOf(graph: Graph, { tokens }: Marking): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { node, via, scope = 0, body, beside } of tokens) {
    const parent = nodeOf(graph, node).parent
    if (body !== undefined || beside !== undefined || graph.nodes.get(parent ?? '')?.kind === 'adhoc') continue
    const place = `${placeAt(node, via)} ${scope}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}

/** The place with the most tokens beyond one, or beyond those that a running matter has there already. */
function crowdOf(graph: Graph, marking: Marking, meant: ReadonlyMap<string, number>): { node: string; more: number } {
  let most = { node: '', more: 0 }
  for (const [place, count] of placesOf(graph, marking)) {
    const more = count - (meant.get(place) ?? 1)
    if (more > most.more) most = { node: place.split(' ')[0] ?? '', more }
  }
  return most
}
