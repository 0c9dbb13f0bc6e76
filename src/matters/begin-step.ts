import type { Graph } from '#procedure/graph.ts'
import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { byTask } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { taskOf } from './complete-task.ts'
import { conclude } from './conclude.ts'
import { note, openDraft } from './draft.ts'
import { loadMatterOfTask } from './load.ts'
import { progress } from './progress.ts'
import { requireOpen, requireVersion } from './standing.ts'

/** The steps that whoever has an ad-hoc sub-process may begin in it; none for any other step. */
export const beginnable = (graph: Graph, step: string): readonly string[] =>
  graph.nodes.get(step)?.kind === 'adhoc' ? (graph.starts.get(step) ?? []) : []

/**
 * Begins a step that the procedure leaves to whoever has the work: in any order, as often as it takes.
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_OPEN, MATTER_NOT_OPEN, MATTER_CHANGED, STEP_NOT_BEGUN naming what can be begun
 */
export async function beginStep(
  acting: Acting,
  taskId: string,
  input: { step: string },
  version?: number,
): Promise<ChangedMatter> {
  const loaded = await loadMatterOfTask(acting.tx, acting.office, taskId)
  const task = taskOf(loaded, taskId)
  const by = byTask(acting, task)
  if (task.state !== 'open') throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  requireOpen(loaded)
  requireVersion(loaded, version)
  const draft = openDraft(acting, loaded, by)
  note(draft, 'step.begun', { task: taskId, step: input.step })
  progress(draft, { kind: 'begin', token: task.token, step: input.step })
  return conclude(draft)
}
