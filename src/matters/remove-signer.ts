import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { byMatter, bySender, byTask } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { taskOf } from './completing/task-of.ts'
import { conclude } from './conclude.ts'
import { note, openDraft } from './draft.ts'
import { loadMatterOfTask } from './load.ts'
import { progress } from './progress.ts'
import { requireOpen, requireReason, requireVersion } from './standing.ts'

/**
 * 减签: lets a signer off. With `post`, whoever has the task lets off a post that was to sign after it; without, whoever
 * asked, or handles the matter, lets off the one whose task it is. Somebody has to be left.
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS, TASK_NOT_OPEN, NOT_PERMITTED, REASON_REQUIRED, POST_NOT_FOUND, SIGNER_NEEDED
 */
export async function removeSigner(
  acting: Acting,
  taskId: string,
  input: { post?: string; reason: string },
  version?: number,
): Promise<ChangedMatter> {
  const loaded = await loadMatterOfTask(acting.tx, acting.office, taskId)
  const task = taskOf(loaded, taskId)
  const by =
    input.post === undefined
      ? (bySender(acting, task) ?? byMatter(acting, loaded, 'register'))
      : byTask(acting, loaded, task)
  if (task.state !== 'open') throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  requireOpen(loaded)
  requireVersion(loaded, version)
  const reason = requireReason(input.reason)
  const post = input.post ?? task.postId
  const draft = openDraft(acting, loaded, by)
  note(draft, 'signer.removed', { task: taskId, step: task.step, post, reason })
  progress(draft, {
    kind: 'remove-signer',
    token: task.token,
    ...(input.post === undefined ? {} : { post: input.post }),
  })
  return conclude(draft)
}
