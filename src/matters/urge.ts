import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting, By } from './acting.ts'
import { requirePerson } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import { notify } from './notify.ts'
import { requireOpen } from './standing.ts'
import type { LoadedMatter } from './matter.ts'

/** People are not urged more often than this: an urging is a record, not a doorbell. A convention of ours, in minutes. */
const QUIET_MINUTES = 10

/**
 * 催办: asks whoever has an open task, or those that are named, to get on with it. It is recorded and shown to the urged; it moves no date.
 * Anybody with a part in the matter may urge, but not themselves.
 * @throws Problem NOTHING_TO_URGE, URGED_ALREADY within ten minutes of the last urging
 */
export async function urge(
  acting: Acting,
  matterId: string,
  { words, tasks: named }: { words?: string | undefined; tasks?: readonly string[] | undefined },
): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  requireOpen(loaded)
  const by = byParty(acting, loaded)
  const waiting = loaded.tasks.filter(task => task.state === 'open' && task.postId !== by.postId)
  const tasks = waiting.filter(task => task.kind === 'task')
  const urged = named ? waiting.filter(task => named.includes(task.id)) : tasks.length > 0 ? tasks : waiting
  if (urged.length === 0) throw new Problem('NOTHING_TO_URGE')
  const since = await minutesSinceUrged(acting, matterId)
  if (since !== null && since < QUIET_MINUTES) throw new Problem('URGED_ALREADY', { params: { minutes: since } })
  const draft = openDraft(acting, loaded, by)
  draft.change.updateTasks = urged.map(task => ({ taskId: task.id, urged: 1 }))
  for (const task of urged)
    notify(draft, { postId: task.postId, taskId: task.id, kind: 'urged', params: { words: words ?? '' } })
  note(draft, 'matter.urged', {
    tasks: urged.map(task => ({ task: task.id, step: task.step, post: task.postId })),
    words: words ?? '',
  })
  return commitDraft(draft)
}

/** Any post with a part in the matter, the holder's asker included; whoever sees all may urge too. */
function byParty(acting: Acting, loaded: LoadedMatter): By {
  const actor = requirePerson(acting)
  const post = actor.posts.find(held => loaded.matter.partyPosts.includes(held.postId)) ?? actor.posts[0]
  if (!post) throw new Problem('NOT_PERMITTED')
  return { personId: actor.personId, postId: post.postId, coverId: post.via?.coverId ?? null }
}

async function minutesSinceUrged(acting: Acting, matterId: string): Promise<number | null> {
  const rows = await acting.tx.query<{ at: Date | null }>(
    sql`select max(at) as at from record_entries where office_id = ${acting.office} and matter_id = ${matterId} and kind = 'matter.urged'`,
  )
  const at = rows[0]?.at
  return at ? Math.floor((acting.now.getTime() - at.getTime()) / 60_000) : null
}
