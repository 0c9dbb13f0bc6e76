import type { Step } from '#procedure/types.ts'
import { CIRCULATED } from '../circulate.ts'
import type { Draft } from '../draft.ts'
import type { Task } from '../matter.ts'

/** A reading that was circulated beside the procedure (`circulate.ts`): no step of the drawing, but read like one. */
const READING: Step = {
  id: CIRCULATED,
  name: '传阅',
  kind: 'reading',
  assignment: { by: 'item' },
  opinion: 'remark',
  outcomes: [{ code: 'read', opinion: 'optional', requires: [], reviewed: false }],
  fields: [],
  holds: false,
  closes: false,
  answers: false,
  notActorOf: [],
  draft: [],
}

/** The step of the drawing that a task stands for. */
export function stepOf(draft: Draft, task: Task): Step {
  if (task.step === CIRCULATED) return READING
  const step = draft.service.graph.steps.get(task.step)
  if (!step) throw new Error(`the procedure of ${draft.row.service} has no step ${task.step}`)
  return step
}

/** What people call a step. */
export const stepName = (draft: Draft, step: Step): string =>
  draft.service.texts['zh-Hans'].steps[step.id]?.name ?? step.name
