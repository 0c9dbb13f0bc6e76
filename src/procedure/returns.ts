import { nodeOf, type Graph, type Node } from './graph.ts'

/** The sub-processes around an element, from the inside out, the element itself first. */
export function chainOf(graph: Graph, id: string): string[] {
  const chain: string[] = []
  for (let at: string | undefined = id; at !== undefined; at = graph.nodes.get(at)?.parent) chain.push(at)
  return chain
}

/**
 * The steps that a matter waiting at a step may be returned to: those it comes after. Not what runs beside it, and not
 * one of several, because nobody could tell which; the whole of them can be returned to.
 */
export function returnTargets(graph: Graph, stepId: string): string[] {
  return [...graph.steps.values()]
    .filter(step => step.kind === 'task' && step.id !== stepId && comesAfter(graph, stepId, step.id))
    .map(step => step.id)
}

function comesAfter(graph: Graph, stepId: string, target: string): boolean {
  const entry = entryOf(graph, stepId, target)
  if (!entry) return false
  const { from, to, inside } = entry
  return (
    graph.reach.get(to)?.has(from) === true &&
    graph.beside.get(to)?.has(from) !== true &&
    inside.every(id => canBeEntered(nodeOf(graph, id)))
  )
}

/** A sub-process can be entered in its middle when it is plain and there is one of it. */
const canBeEntered = ({ kind, multi, repeat }: Node): boolean => kind === 'scope' && !multi && !repeat

/**
 * Where the ways to two elements part: the element of the innermost sub-process around both that each stands in or is,
 * and the sub-processes to be entered on the way to the target, from the outside in.
 */
export function entryOf(
  graph: Graph,
  stepId: string,
  target: string,
): { from: string; to: string; inside: string[] } | undefined {
  const here = chainOf(graph, stepId)
  const there = chainOf(graph, target)
  const parents = new Map(here.map(id => [nodeOf(graph, id).parent, id]))
  const index = there.findIndex(id => parents.has(nodeOf(graph, id).parent))
  const to = there[index]
  const from = to === undefined ? undefined : parents.get(nodeOf(graph, to).parent)
  if (to === undefined || from === undefined || to === from) return undefined
  return { from, to, inside: there.slice(1, index + 1).toReversed() }
}
