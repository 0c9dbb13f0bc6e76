import { possibleOf } from '#rules/possible/possible.ts'
import type { Value } from '#rules/types.ts'
import { advance } from '../advance.ts'
import { ahead } from '../compile/reach.ts'
import type { Advance, ProcedureEvent } from '../event.ts'
import { TOP, type Graph } from '../graph.ts'
import type { Marking } from '../marking.ts'

const LISTS: readonly (readonly Value[])[] = [[], ['a'], ['a', 'b']]
const COUNTS: readonly number[] = [0, 1, 2]
/** Holding comes first: a circle that nothing leaves is found by going round it at once. */
const EITHER: readonly Value[] = [true, false]

/** The end of a called matter, of which nothing is known either. */
export const ANY_END = '*'

/** A procedure as it is explored: nothing is known of the matter's fields. */
export interface Ground {
  graph: Graph
  /** What an expression may come to after an outcome. */
  answers(expression: string, outcome: Value): readonly Value[]
  /** Conditions that events wait for: one answer for all of an event. */
  awaited: ReadonlySet<string>
  /** What can be come to over a boundary event and in no other way. */
  ownPaths: ReadonlyMap<string, ReadonlySet<string>>
}

/** Lists are empty, of one or of two; a condition holds or does not, unless it never does after that outcome, whatever the fields. */
export function groundOf(graph: Graph): Ground {
  const lists = new Set<string>()
  const counts = new Set<string>()
  const conditions = new Set<string>()
  const awaited = new Set<string>()
  for (const { multi, repeat, adhoc, trigger } of graph.nodes.values()) {
    if (multi?.collection !== undefined) lists.add(multi.collection)
    if (multi?.count !== undefined) counts.add(multi.count)
    for (const condition of [multi?.until, repeat?.condition, adhoc?.until]) if (condition) conditions.add(condition)
    if (trigger?.on === 'condition') awaited.add(trigger.expression)
  }
  for (const { condition } of graph.flows.values()) if (condition !== undefined) conditions.add(condition)
  const known = new Map<string, readonly Value[]>()
  const answers = (expression: string, outcome: Value): readonly Value[] => {
    if (lists.has(expression)) return LISTS
    if (counts.has(expression)) return COUNTS
    if (awaited.has(expression)) return EITHER
    if (!conditions.has(expression)) return [null]
    const key = `${JSON.stringify(outcome)} ${expression}`
    const before = known.get(key)
    if (before) return before
    const possible = possibleOf(expression, outcome === ANY_END ? {} : { outcome })
    known.set(key, possible)
    return possible
  }
  return { graph, answers, awaited, ownPaths: ownPathsOf(graph) }
}

function ownPathsOf(graph: Graph): Map<string, Set<string>> {
  const paths = new Map<string, Set<string>>()
  for (const { id, kind, host = '' } of graph.nodes.values()) {
    if (kind !== 'boundary') continue
    const others = ahead(graph.starts.get(graph.nodes.get(host)?.parent ?? TOP) ?? [], graph, id)
    paths.set(id, new Set([...ahead([id], graph, '')].filter(node => !others.has(node))))
  }
  return paths
}

/**
 * Everything an event may lead to, over all answers that the data could give. Branches that no data takes are for the
 * check of the conditions: here each split is taken to be exhaustive.
 */
export function outcomesOf(ground: Ground, marking: Marking, event: ProcedureEvent): Advance[] {
  const results: Advance[] = []
  let choices: { taken: number; of: number }[] = []
  const outcome = event.kind === 'complete' ? event.outcome : null
  for (;;) {
    let asked = 0
    const choose = (values: readonly Value[]): Value => {
      if (values.length < 2) return values[0] ?? null
      const choice = (choices[asked] ??= { taken: 0, of: values.length })
      asked += 1
      return values[choice.taken] ?? null
    }
    const steady = new Map<string, Value>()
    const result = advance(ground.graph, marking, event, {
      variables: { outcome },
      feel: (expression, variables) => {
        const before = steady.get(expression)
        if (before !== undefined) return before
        const answer = choose(ground.answers(expression, variables['outcome'] ?? null))
        if (ground.awaited.has(expression)) steady.set(expression, answer)
        return answer
      },
      decide: () => ({ fields: {} }),
    })
    if (!result.effects.some(effect => effect.kind === 'undecided')) results.push(result)
    choices = choices.slice(0, asked)
    for (let last = choices.at(-1); last && last.taken === last.of - 1; last = choices.at(-1)) choices.pop()
    const last = choices.at(-1)
    if (!last) return results
    last.taken += 1
  }
}
