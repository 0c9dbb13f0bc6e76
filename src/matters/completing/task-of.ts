import { Problem } from '#base/errors.ts'
import type { Acting, By } from '../acting.ts'
import { byTask } from '../by.ts'
import type { LoadedMatter, Task } from '../matter.ts'

/** A task of a matter that was read. @throws Problem TASK_NOT_FOUND */
export function taskOf(loaded: LoadedMatter, taskId: string): Task {
  const task = loaded.tasks.find(candidate => candidate.id === taskId)
  if (!task) throw new Problem('TASK_NOT_FOUND')
  return task
}

/** A task, and in which post the person may complete it. @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS */
export function ownTaskOf(
  acting: Acting,
  loaded: LoadedMatter,
  taskId: string,
): { loaded: LoadedMatter; task: Task; by: By } {
  const task = taskOf(loaded, taskId)
  return { loaded, task, by: byTask(acting, loaded, task) }
}
