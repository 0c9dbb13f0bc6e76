import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { byTask } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { taskOf } from './completing/task-of.ts'
import { conclude } from './conclude.ts'
import { note, openDraft, requireCleared } from './draft.ts'
import { loadMatterOfTask } from './load.ts'
import { progress } from './progress.ts'
import { requireOpen, requireReason, requireVersion } from './standing.ts'

/** 前加签, 后加签, 并行加签. */
export const PLACES = ['before', 'after', 'beside'] as const

/**
 * 加签: another post signs before, after or beside whoever has the task. Before: it signs first, then the task comes back.
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS, TASK_NOT_OPEN, REASON_REQUIRED, POST_NOT_FOUND, SAME_POST, POST_NOT_CLEARED
 */
export async function addSigner(
  acting: Acting,
  taskId: string,
  input: { post: string; where: (typeof PLACES)[number]; reason: string },
  version?: number,
): Promise<ChangedMatter> {
  const loaded = await loadMatterOfTask(acting.tx, acting.office, taskId)
  const task = taskOf(loaded, taskId)
  const by = byTask(acting, loaded, task)
  if (task.state !== 'open' || task.kind !== 'task') throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  requireOpen(loaded)
  requireVersion(loaded, version)
  const reason = requireReason(input.reason)
  const { directory } = acting
  if (!directory.post(input.post)) throw new Problem('POST_NOT_FOUND', { field: 'post' })
  const post = directory.standingPost(input.post)
  if (post === task.postId) throw new Problem('SAME_POST', { field: 'post', params: { post: directory.nameOf(post) } })
  const draft = openDraft(acting, loaded, by)
  requireCleared(draft, post, 'post')
  note(draft, 'signer.added', { task: taskId, step: task.step, post, where: input.where, reason })
  progress(draft, { kind: 'add-signer', token: task.token, post, where: input.where })
  return conclude(draft)
}
