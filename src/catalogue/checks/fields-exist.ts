import { propertiesOf } from '../form.ts'
import { check } from './check.ts'

/** What steps fill in, outcomes require, decisions, effects and calls set are fields of the form. */
export const fieldsExist = check('fields-exist', ({ graph, form, rules }, found) => {
  if (!graph || !form) return
  const fields = propertiesOf(form)
  const file = 'procedure.bpmn'
  const look = (element: string, field: string) => {
    if (!fields.has(field)) found('FIELD_UNKNOWN', { file, element }, { field })
  }
  for (const step of graph.steps.values()) {
    for (const field of step.fields) look(step.id, field.name)
    for (const outcome of step.outcomes) for (const field of outcome.requires) look(step.id, field)
  }
  for (const node of graph.nodes.values()) {
    const set = node.effect?.name === 'set-fields' ? node.effect.values : node.opening?.results
    for (const field of Object.keys(set ?? {})) look(node.id, field)
    if (node.decision === undefined) continue
    const table = rules?.get(node.decision)
    if (rules && !table) found('DECISION_UNKNOWN', { file, element: node.id }, { decision: node.decision })
    for (const output of table?.outputs ?? []) look(node.id, output)
  }
})
