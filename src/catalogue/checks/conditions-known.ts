import { evaluateFeel } from '#rules/feel.ts'
import type { Inputs } from '#rules/types.ts'
import { sampleVariables } from '../variables.ts'
import { check } from './check.ts'

const COUNTS: Inputs = { nrOfInstances: 1, nrOfCompletedInstances: 1 }
/** ISO 8601 durations and instants stand in timers as they are. */
const LITERAL_TIME = /^(?:R\d*\/)?(?:P[\dTYMWDHS.]+|\d{4}-\d{2}-\d{2}T.*)$/

/** Every FEEL expression of the drawing can be decided with the names a matter has. */
export const conditionsKnown = check('conditions-known', ({ graph, form }, found) => {
  if (!graph || !form) return
  const variables = sampleVariables(form)
  const look = (element: string, expression: string | undefined, more: Inputs = {}) => {
    if (expression !== undefined && evaluateFeel(expression, { ...variables, ...more }) === undefined)
      found('CONDITION_UNKNOWN', { file: 'procedure.bpmn', element }, { expression })
  }
  for (const flow of graph.flows.values()) look(flow.id, flow.condition)
  for (const node of graph.nodes.values()) {
    look(node.id, node.multi?.condition, COUNTS)
    if (node.timer && !LITERAL_TIME.test(node.timer.expression)) look(node.id, node.timer.expression)
    for (const expression of Object.values(node.opening?.fields ?? {})) look(node.id, expression)
  }
})
