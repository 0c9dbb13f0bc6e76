import { newId } from '#base/ids.ts'
import { Problem } from '#base/errors.ts'
import type { DirectoryPost } from '#office/directory.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { addParty, commitDraft, note, openDraft, type Draft } from './draft.ts'
import { loadMatter } from './load.ts'
import { priorityOf } from './priority.ts'
import { requireOpen } from './standing.ts'

/** Readings beside the procedure belong to no token; their numbers stand below zero so that no token can meet them. */
export const CIRCULATED = 'circulated'

/**
 * 传阅: gives posts a reading beside the procedure. Each has its own receipt, and where every copy is can be seen;
 * a matter does not close while one is unread (DOC-I05 不得漏传).
 * @throws Problem POST_NOT_FOUND, NOT_PERMITTED, MATTER_NOT_OPEN
 */
export async function circulate(
  acting: Acting,
  matterId: string,
  input: { posts: readonly string[]; words?: string },
): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  const draft = openDraft(acting, loaded, by)
  giveReadings(draft, input.posts, input.words ?? '')
  return commitDraft(draft)
}

/** Gives a reading to each post that has none of this matter yet. @throws Problem POST_NOT_FOUND */
export function giveReadings(draft: Draft, ids: readonly string[], words: string): void {
  const { acting, loaded, by } = draft
  const lowest = Math.min(0, ...draft.tasks.map(task => task.token))
  const already = new Set(
    draft.tasks.filter(task => task.kind === 'reading' && task.state !== 'cancelled').map(task => task.postId),
  )
  const posts = standing(acting, ids).filter(post => !already.has(post.id))
  const tasks = posts.map((post, index) => {
    addParty(draft, post.id)
    return {
      taskId: newId(acting.now),
      step: CIRCULATED,
      token: lowest - 1 - index,
      kind: 'reading' as const,
      postId: post.id,
      unitId: post.unitId,
      priority: priorityOf(loaded.matter.focusRank, draft.row.askerLevel, draft.row.urgency),
      holds: false,
      dueAt: null,
      fromPostId: by?.postId ?? null,
    }
  })
  draft.change.openTasks = [...(draft.change.openTasks ?? []), ...tasks]
  note(draft, 'matter.circulated', { posts: posts.map(post => post.id), words })
}

/** Where the copies really go: one for a post nobody sits in goes to the orphan desk, or it would never be read. */
function standing({ directory }: Acting, ids: readonly string[]): DirectoryPost[] {
  if (!ids.every(id => directory.post(id))) throw new Problem('POST_NOT_FOUND', { field: 'posts' })
  return [...new Set(ids.map(id => directory.standingPost(id)))].flatMap(id => directory.post(id) ?? [])
}
