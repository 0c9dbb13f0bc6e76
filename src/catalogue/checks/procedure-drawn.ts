import { check } from './check.ts'

/** People read the drawing: what runs is also drawn. */
export const procedureDrawn = check('procedure-drawn', ({ files, graph }, found) => {
  const file = 'procedure.bpmn'
  if (!graph) return
  const drawn = new Set([...(files.get(file) ?? '').matchAll(/bpmnElement="([^"]+)"/g)].map(match => match[1]))
  const flows = [...graph.flows.values()].filter(flow => !flow.isLink)
  for (const element of [...graph.nodes.keys(), ...flows.map(flow => flow.id)])
    if (!drawn.has(element)) found('ELEMENT_UNDRAWN', { file, element })
})
