import { chainOf } from '#procedure/returns.ts'
import type { Graph } from '#procedure/graph.ts'
import { isDuty } from '../duties.ts'
import { propertiesOf } from '../form.ts'
import { check } from './check.ts'

const RECEIVERS: readonly unknown[] = ['unit', 'post']

/** Every step knows whose it is: a duty of the list, a field that names a unit or post, an earlier step, or its item. */
export const dutiesKnown = check('duties-known', ({ graph, form }, found) => {
  const file = 'procedure.bpmn'
  for (const step of graph?.steps.values() ?? []) {
    const { assignment } = step
    const at = { file, element: step.id }
    if (assignment.by === 'duty' && !isDuty(assignment.duty)) found('DUTY_UNKNOWN', at, { duty: assignment.duty })
    if (
      assignment.by === 'field' &&
      !RECEIVERS.includes(form && propertiesOf(form).get(assignment.field)?.['x-widget'])
    )
      found('ASSIGNMENT_FIELD', at, { field: assignment.field })
    if (assignment.by === 'item' && graph && !isOfList(graph, step.id)) found('ITEM_OUTSIDE', at)
    const named = [...step.notActorOf, ...(assignment.by === 'actorOf' ? [assignment.step] : [])]
    for (const other of named) if (!graph?.steps.has(other)) found('STEP_UNKNOWN', at, { step: other })
  }
})

/** The step, or a sub-process around it, goes over a list. */
const isOfList = (graph: Graph, step: string): boolean => chainOf(graph, step).some(id => graph.nodes.get(id)?.multi)
