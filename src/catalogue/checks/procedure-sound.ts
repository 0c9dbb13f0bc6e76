import { soundnessOf } from '#procedure/soundness/soundness.ts'
import { check } from './check.ts'

/** Every element can be come to, no step is open twice, and from wherever a matter stands it can come to an end. */
export const procedureSound = check('procedure-sound', ({ graph }, found) => {
  if (!graph) return
  for (const { code, elements } of soundnessOf(graph)) {
    // A procedure too large to be walked through was not found to be wrong.
    const severity = code === 'SOUNDNESS_NOT_PROVED' ? 'warning' : 'error'
    const [element] = elements
    const names = elements.map(id => graph.nodes.get(id)?.name ?? id).join('、')
    found(code, { file: 'procedure.bpmn', severity, ...(element ? { element } : {}) }, { elements: names })
  }
})
