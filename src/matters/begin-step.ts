import type { Graph } from '#procedure/graph.ts'
import type { Acting } from './acting.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { note, openDraft } from './draft.ts'
import { loadOpenTask } from './open-task.ts'
import { progress } from './progress.ts'

/** The steps that whoever has an ad-hoc sub-process may begin in it; none for any other step. */
export const beginnable = (graph: Graph, step: string): readonly string[] =>
  graph.nodes.get(step)?.kind === 'adhoc' ? (graph.starts.get(step) ?? []) : []

/**
 * Begins a step that the procedure leaves to whoever has the work: in any order, as often as it takes.
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS, TASK_NOT_OPEN, MATTER_NOT_OPEN, MATTER_CHANGED, STEP_NOT_BEGUN naming what can be begun
 */
export async function beginStep(
  acting: Acting,
  taskId: string,
  input: { step: string },
  version?: number,
): Promise<ChangedMatter> {
  const { loaded, task, by } = await loadOpenTask(acting, taskId, version)
  const draft = openDraft(acting, loaded, by)
  note(draft, 'step.begun', { task: taskId, step: input.step })
  progress(draft, { kind: 'begin', token: task.token, step: input.step })
  return conclude(draft)
}
