import { Problem } from '#base/errors.ts'
import type { Acting, By } from './acting.ts'
import { byTask } from './by.ts'
import { taskOf } from './completing/task-of.ts'
import { recallMatterOfTask } from './load.ts'
import type { LoadedMatter } from './matter.ts'
import { requireOpen, requireVersion } from './standing.ts'

/**
 * What every verb on one's own open task begins with: the matter; the task; and who acts on it.
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS, TASK_NOT_OPEN, MATTER_NOT_OPEN, MATTER_CHANGED
 */
export async function loadOpenTask(
  acting: Acting,
  taskId: string,
  version: number | undefined,
): Promise<{ loaded: LoadedMatter; task: LoadedMatter['tasks'][number]; by: By }> {
  const loaded = await recallMatterOfTask(acting, taskId)
  const task = taskOf(loaded, taskId)
  const by = byTask(acting, loaded, task)
  if (task.state !== 'open') throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  requireOpen(loaded)
  requireVersion(loaded, version)
  return { loaded, task, by }
}
