import { check } from './check.ts'

/** The engine can run every element of the drawing. */
export const procedureSupported = check('procedure-supported', ({ procedureFaults, graph }, found) => {
  const file = 'procedure.bpmn'
  for (const fault of procedureFaults)
    found('ELEMENT_UNSUPPORTED', { file, element: fault.element }, { detail: fault.message })
  if (graph && ![...graph.steps.values()].some(step => step.closes)) found('CLOSES_NEVER', { file })
})
