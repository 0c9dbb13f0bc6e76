import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { requirePerson } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import type { LoadedMatter, Task } from './matter.ts'
import { progress } from './progress.ts'
import { requireOpen } from './standing.ts'

/** The last task that was completed, if it can still be taken back, and what it opened. */
export function withdrawable(loaded: LoadedMatter): { done: Task; opened: Task[] } | null {
  const done = loaded.tasks
    .filter(task => task.state === 'done' && task.kind === 'task')
    .toSorted((a, b) => (a.doneAt ?? '').localeCompare(b.doneAt ?? ''))
    .at(-1)
  // The procedure knows how; not when it had effects outside the matter, or something it led to has moved on.
  const isKnown = loaded.matter.marking.undo?.was.some(token => token.id === done?.token)
  if (!done?.doneAt || !isKnown) return null
  const opened = loaded.tasks.filter(task => task.state === 'open' && task.openedAt === done.doneAt)
  return { done, opened }
}

/**
 * 撤回: takes back one's own last completion while nobody has read what it opened.
 * @throws Problem NOTHING_TO_WITHDRAW, WITHDRAW_TOO_LATE (ask the receiver for a return instead), NOT_PERMITTED
 */
export async function withdraw(acting: Acting, matterId: string): Promise<ChangedMatter> {
  const actor = requirePerson(acting)
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  requireOpen(loaded)
  const last = withdrawable(loaded)
  if (!last) throw new Problem('NOTHING_TO_WITHDRAW')
  const post = actor.posts.find(held => held.postId === last.done.postId)
  if (!post) throw new Problem('NOT_PERMITTED')
  const others = loaded.tasks.some(task => task.state !== 'open' && task.openedAt === last.done.doneAt)
  if (others || last.opened.some(task => task.readAt !== null)) throw new Problem('WITHDRAW_TOO_LATE')
  const draft = openDraft(acting, loaded, {
    personId: actor.personId,
    postId: post.postId,
    coverId: post.via?.coverId ?? null,
  })
  note(draft, 'task.withdrawn', { task: last.done.id, step: last.done.step })
  progress(draft, { kind: 'withdraw' })
  return commitDraft(draft)
}
