import type { Acting } from './acting.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { notify } from './notify.ts'
import { loadOpenTask } from './open-task.ts'
import { progress } from './progress.ts'
import { requireReason } from './standing.ts'

/**
 * 退回: sends the matter back to an earlier step, with a reason. What runs beside it and depends on that step is cancelled.
 * @param input.direct the repaired step returns straight to the one who sent it back
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS, TASK_NOT_OPEN, REASON_REQUIRED, RETURN_TARGET_UNKNOWN with the steps that are possible
 */
export async function returnMatter(
  acting: Acting,
  taskId: string,
  input: { to: string; reason: string; direct: boolean },
  version?: number,
): Promise<ChangedMatter> {
  const { loaded, task, by } = await loadOpenTask(acting, taskId, version)
  const reason = requireReason(input.reason)
  const draft = openDraft(acting, loaded, by)
  note(draft, 'matter.returned', { from: task.step, to: input.to, reason, direct: input.direct })
  const before = draft.tasks.length
  progress(draft, { kind: 'return', token: task.token, to: input.to, direct: input.direct })
  for (const opened of draft.tasks.slice(before))
    notify(draft, { postId: opened.postId, taskId: opened.id, kind: 'returned', params: { reason } })
  return commitDraft(draft)
}
