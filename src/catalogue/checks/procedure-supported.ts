import { check } from './check.ts'

/** The engine can run every element of the drawing; what it leaves aside is told. */
export const procedureSupported = check('procedure-supported', (parts, found) => {
  const { procedureFaults, procedureWarnings, graph } = parts
  const file = 'procedure.bpmn'
  for (const { code, element, params } of procedureFaults) found(code, { file, element }, params)
  for (const { code, element, params } of procedureWarnings) found(code, { file, element, severity: 'warning' }, params)
  if (graph && ![...graph.steps.values()].some(step => step.closes)) found('CLOSES_NEVER', { file })
})
