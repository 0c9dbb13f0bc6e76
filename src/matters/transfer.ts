import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import type { ChangedMatter } from './changed.ts'
import { addParty, commitDraft, note, openDraft } from './draft.ts'
import { loadOpenTask } from './open-task.ts'
import { requireReason } from './standing.ts'

/**
 * 转办: gives one's task to another post or unit, with a reason. The procedure does not move; the clock runs on.
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS, TASK_NOT_OPEN, REASON_REQUIRED, POST_NOT_FOUND, SAME_POST
 */
export async function transferTask(
  acting: Acting,
  taskId: string,
  input: { post?: string; unit?: string; reason: string },
  version?: number,
): Promise<ChangedMatter> {
  const { loaded, task, by } = await loadOpenTask(acting, taskId, version)
  const reason = requireReason(input.reason)
  const { directory } = acting
  const wanted = input.post ?? (input.unit === undefined ? null : directory.receivingPostOf(input.unit))
  if (!wanted || !directory.post(wanted))
    throw new Problem('POST_NOT_FOUND', { field: input.post === undefined ? 'unit' : 'post' })
  const postId = directory.standingPost(wanted)
  if (postId === task.postId) throw new Problem('SAME_POST', { params: { post: directory.nameOf(postId) } })
  const draft = openDraft(acting, loaded, by)
  const unitId = directory.post(postId)?.unitId ?? task.unitId
  draft.change.updateTasks = [{ taskId, postId, unitId, fromPostId: by.postId }]
  const own = draft.tasks.find(candidate => candidate.id === taskId)
  if (own) Object.assign(own, { postId, unitId })
  addParty(draft, postId)
  note(draft, 'task.transferred', { task: taskId, step: task.step, from: task.postId, to: postId, reason })
  return commitDraft(draft)
}
