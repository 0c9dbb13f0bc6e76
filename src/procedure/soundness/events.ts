import type { ProcedureEvent } from '../event.ts'
import { nodeOf, type Graph } from '../graph.ts'
import type { Marking, Token } from '../marking.ts'
import { openStepOf } from '../open-step.ts'
import { MATTER, waitsOf, type Wait } from '../waits.ts'
import { ANY_END, type Ground } from './ground.ts'

/** Every event that may come to a marking by itself: outcomes, timers, messages, ends of called matters; no verbs. */
export function eventsOf({ graph, ownPaths }: Ground, marking: Marking): ProcedureEvent[] {
  const own = marking.tokens.flatMap(token => eventsOfToken(graph, marking, token))
  const waits = waitsOf(graph, marking).filter(wait => !isRunning(graph, ownPaths, marking, wait))
  return [...own, ...waits.flatMap(wait => eventOf(graph, wait))]
}

/** What runs already and would only run once more if an event that goes by its name came to it again. */
export const runningOf = ({ graph, ownPaths }: Ground, marking: Marking): ReadonlySet<string> =>
  new Set(
    waitsOf(graph, marking)
      .filter(wait => isRunning(graph, ownPaths, marking, wait))
      .map(({ node }) => node),
  )

function eventsOfToken(graph: Graph, marking: Marking, token: Token): ProcedureEvent[] {
  const { id, kind } = nodeOf(graph, token.node)
  if (kind === 'call' && !token.loop) return endsOf(graph, token)
  const step = openStepOf(graph, token)
  const outcomes = (step === undefined ? undefined : graph.steps.get(step)?.outcomes) ?? []
  const completions = outcomes.map(({ code }): ProcedureEvent => ({ kind: 'complete', token: token.id, outcome: code }))
  if (kind !== 'adhoc' || token.isDone || token.loop || token.beside !== undefined) return completions
  // Begun again while what it leads to still runs it is the same place once more.
  const free = (graph.starts.get(id) ?? []).filter(
    start =>
      !marking.tokens.some(
        other => other.scope === token.id && (other.node === start || graph.reach.get(start)?.has(other.node)),
      ),
  )
  const isFree = !graph.nodes.get(id)?.adhoc?.sequential || !marking.tokens.some(other => other.scope === token.id)
  return [
    ...completions,
    ...(isFree ? free.map((step): ProcedureEvent => ({ kind: 'begin', token: token.id, step })) : []),
  ]
}

/** A called matter comes to an end of its own, or to an error that somebody looks for. */
function endsOf(graph: Graph, token: Token): ProcedureEvent[] {
  const codes = [...graph.nodes.values()].flatMap(({ trigger, kind }) =>
    trigger?.on === 'error' && kind === 'boundary' ? [trigger.code ?? 'any'] : [],
  )
  const caught = (graph.boundaries.get(token.node) ?? []).some(id => graph.nodes.get(id)?.trigger?.on === 'error')
  const end = { kind: 'called', token: token.id, end: ANY_END, fields: {} } as const
  return [end, ...(caught ? [...new Set(codes)].map(error => ({ ...end, error })) : [])]
}

function eventOf(graph: Graph, { token, node }: Wait): ProcedureEvent[] {
  const { trigger } = nodeOf(graph, node)
  switch (trigger?.on) {
    case 'timer':
      return [{ kind: 'timer', token, node }]
    case 'message':
    case 'signal':
      return [{ kind: trigger.on, name: trigger.name }]
    case 'condition':
      return [{ kind: 'changed' }]
    default:
      return []
  }
}

/**
 * What does not interrupt may come again and again. While the path that it opened is still on its own, coming once more
 * is the same place once more and not another one.
 */
function isRunning(graph: Graph, ownPaths: Ground['ownPaths'], marking: Marking, { token, node }: Wait): boolean {
  const { kind, interrupts } = nodeOf(graph, node)
  if (interrupts !== false || (kind !== 'boundary' && kind !== 'event-scope')) return false
  const scope = kind === 'event-scope' ? token : (marking.tokens.find(({ id }) => id === token)?.scope ?? MATTER)
  const own = kind === 'event-scope' ? new Set([node]) : ownPaths.get(node)
  return marking.tokens.some(other => (other.scope ?? MATTER) === scope && own?.has(other.node))
}
