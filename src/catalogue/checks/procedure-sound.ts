import { soundnessOf } from '#procedure/soundness.ts'
import { check } from './check.ts'

/** Every step can be reached, and from wherever a matter stands it can come to an end. */
export const procedureSound = check('procedure-sound', ({ graph }, found) => {
  if (!graph) return
  for (const { kind, element, message } of soundnessOf(graph)) {
    // A procedure too large to be explored was not found to be wrong.
    const severity = kind === 'not-proved' ? 'warning' : 'error'
    found('UNSOUND', { file: 'procedure.bpmn', element, severity }, { detail: message })
  }
})
