import type { Graph, Node } from './graph.ts'
import type { Marking, Token } from './marking.ts'
import { soundnessOf } from './soundness/soundness.ts'
import { waitsOf } from './waits.ts'

/** Element of the old graph → element of the new one; what is not named keeps its id. */
export type Mapping = Readonly<Record<string, string>>

/** Why a place where something waits has no counterpart: it is gone, another kind of element, or in another sub-process. */
export interface MoveFault {
  kind: 'unmapped' | 'kind' | 'place' | 'no-end'
  /** The element of the old graph. */
  element: string
}

interface TimerOf {
  token: number
  node: string
}

/** Where a matter stands after it was moved, and what became of the timers that wait with it. */
export interface Moved {
  marking: Marking
  cancelled: readonly TimerOf[]
  started: readonly TimerOf[]
}

/**
 * Puts a marking onto another version of its procedure: every waiting token has to come to an element of the same kind,
 * in the same sub-process (the rules of Camunda's migration validators), and from there an end has to be reachable in
 * every run of the new version.
 */
export function moveMarking(
  from: Graph,
  to: Graph,
  marking: Marking,
  mapping: Mapping = {},
): { moved: Moved; faults: [] } | { moved: null; faults: MoveFault[] } {
  const target = (id: string): string => mapping[id] ?? id
  const places = new Set(marking.tokens.flatMap(({ node, stops = [] }) => [node, ...stops.map(stop => stop.step)]))
  const faults = [...places].flatMap(id => faultAt(from, to, id, target))
  if (faults.length > 0) return { moved: null, faults }

  const tokens = marking.tokens.map(token => moveToken(from, to, token, target))
  const lost = tokens.findIndex(token => token === null)
  if (lost >= 0) return { moved: null, faults: [{ kind: 'unmapped', element: marking.tokens[lost]?.node ?? '' }] }
  // What was completed in the old version cannot be taken back in the new one.
  const { undo: _undo, ...rest } = marking
  const held = marking.held?.map(key => key.replace(/ (\S+)/, (_, node: string) => ` ${target(node)}`))
  const moved: Marking = { ...rest, tokens: tokens.filter(token => token !== null), ...(held ? { held } : {}) }
  const stuck = soundnessOf(to, moved).filter(({ code }) => code !== 'SOUNDNESS_NOT_PROVED')
  if (stuck.length > 0)
    return {
      moved: null,
      faults: stuck.flatMap(({ elements }) => elements.map(element => ({ kind: 'no-end', element }))),
    }
  return { moved: { marking: moved, ...timersOf(from, to, marking, moved) }, faults: [] }
}

function faultAt(from: Graph, to: Graph, id: string, target: (id: string) => string): MoveFault[] {
  const was = from.nodes.get(id)
  const is = to.nodes.get(target(id))
  if (!was || !is) return [{ kind: 'unmapped', element: id }]
  if (!isAlike(was, is)) return [{ kind: 'kind', element: id }]
  const parent = was.parent === undefined ? undefined : target(was.parent)
  return is.parent === parent ? [] : [{ kind: 'place', element: id }]
}

/** A step for one post cannot become a step for many, nor a list one after the other a list all at once. */
const isAlike = (was: Node, is: Node): boolean =>
  was.kind === is.kind &&
  (was.multi === undefined) === (is.multi === undefined) &&
  was.multi?.sequential === is.multi?.sequential

/** A token at a join waits with the flow it came by: that flow, or the one from the same element, has to be there. */
function moveToken(from: Graph, to: Graph, token: Token, target: (id: string) => string): Token | null {
  const node = target(token.node)
  const moved: Token = {
    ...token,
    node,
    ...(token.stops ? { stops: token.stops.map(stop => ({ ...stop, step: target(stop.step) })) } : {}),
  }
  if (token.via === undefined) return moved
  const source = target(from.flows.get(token.via)?.from ?? '')
  const incoming = to.nodes.get(node)?.incoming ?? []
  const via = incoming.find(flow => flow === token.via) ?? incoming.find(flow => to.flows.get(flow)?.from === source)
  return via === undefined ? null : { ...moved, via }
}

/** The timers that a matter waits for. */
const timersIn = (graph: Graph, marking: Marking): TimerOf[] =>
  waitsOf(graph, marking).filter(({ node }) => graph.nodes.get(node)?.trigger?.on === 'timer')

/** A timer that both versions have runs on as it is; one that only one of them has is cancelled, or started now. */
function timersOf(from: Graph, to: Graph, marking: Marking, moved: Marking): Omit<Moved, 'marking'> {
  const was = timersIn(from, marking)
  const is = timersIn(to, moved)
  const isSame = (timer: TimerOf, other: TimerOf) => timer.token === other.token && timer.node === other.node
  return {
    cancelled: was.filter(timer => !is.some(other => isSame(timer, other))),
    started: is.filter(other => !was.some(timer => isSame(timer, other))),
  }
}
