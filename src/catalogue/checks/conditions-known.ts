import type { Flow, Graph, Node } from '#procedure/graph.ts'
import { evaluateFeel } from '#rules/feel.ts'
import type { Inputs } from '#rules/types.ts'
import { sampleVariables } from '../variables.ts'
import { check } from './check.ts'

/** ISO 8601 durations and instants stand in timers as they are. */
const LITERAL_TIME = /^(?:R\d*\/)?(?:P[\dTYMWDHS.]+|\d{4}-\d{2}-\d{2}T.*)$/

/** Every FEEL expression of the drawing can be decided with the names a matter has. */
export const conditionsKnown = check('conditions-known', ({ graph, form, manifest }, found) => {
  if (!graph || !form) return
  const variables = sampleVariables(form, manifest)
  const look = (element: string, expression: string | undefined, more: Inputs) => {
    if (expression !== undefined && evaluateFeel(expression, { ...variables, ...more }) === undefined)
      found('CONDITION_UNKNOWN', { file: 'procedure.bpmn', element }, { expression })
  }
  for (const flow of graph.flows.values()) look(flow.id, flow.condition, namesOnFlow(graph, flow))
  for (const node of graph.nodes.values()) {
    const names = namesInside(graph, node)
    const { multi, repeat, adhoc, trigger, effect, opening } = node
    const counts = { ...names, ...countsOf(graph, node) }
    for (const condition of [multi?.until, repeat?.condition]) look(node.id, condition, counts)
    look(node.id, adhoc?.until, names)
    look(node.id, multi?.count, names)
    const waits = trigger && 'expression' in trigger ? trigger.expression : undefined
    if (waits !== undefined && !LITERAL_TIME.test(waits)) look(node.id, waits, names)
    for (const expression of Object.values({ ...effect?.values, ...opening?.fields })) look(node.id, expression, names)
  }
})

/** What a loop counts, for its own conditions and for the split right after it. */
const countsOf = (graph: Graph, { id }: Node): Inputs => ({
  nrOfInstances: 1,
  nrOfCompletedInstances: 1,
  nrOfActiveInstances: 0,
  loopCounter: 1,
  votes: Object.fromEntries((graph.steps.get(id)?.outcomes ?? []).map(({ code }) => [code, 1])),
})

/** Inside a list there is the element that it is now about. */
function namesInside(graph: Graph, node: Node): Inputs {
  for (let at: Node | undefined = node; at; at = graph.nodes.get(at.parent ?? '')) if (at.multi) return { item: 'x' }
  return {}
}

function namesOnFlow(graph: Graph, { from }: Flow): Inputs {
  const node = graph.nodes.get(from)
  if (!node) return {}
  const before = node.incoming.map(id => graph.nodes.get(graph.flows.get(id)?.from ?? ''))
  const loop = [node, ...before].find(candidate => candidate?.multi ?? candidate?.repeat)
  return { ...namesInside(graph, node), ...(loop ? countsOf(graph, loop) : {}) }
}
