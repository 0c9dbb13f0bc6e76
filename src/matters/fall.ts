import sql from 'sql-template-tag'
import type { Acting } from './acting.ts'
import { addParty, commitDraft, mayKnow, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import { isActive } from './matter.ts'
import { notify } from './notify.ts'

/** The matters that wait for, or are held by, a post nobody acts for. */
export async function strandedMatters(
  acting: Acting,
  limit: number,
  except: readonly string[] = [],
): Promise<string[]> {
  const posts = acting.directory.unattended()
  if (posts.length === 0) return []
  const rows = await acting.tx.query<{ id: string }>(sql`
    select matter_id as id from (
      select matter_id from tasks where office_id = ${acting.office} and post_id = any(${posts}::uuid[]) and state = 'open'
      union select matter_id from matters where office_id = ${acting.office} and holder_post_id = any(${posts}::uuid[]) and state in ('open', 'suspended')
    ) stranded where matter_id::text <> all(${except}::text[]) limit ${limit}`)
  return rows.map(row => row.id)
}

/**
 * Law 1, when a post is left: what waits there falls to the orphan desk (不管部), which is told; to the
 * head of the office when nobody there may know of it. Clocks run on. Nothing happens to what somebody attends to by now.
 * @throws Problem POST_NOT_CLEARED when nobody of either may know of it
 */
export async function fall(acting: Acting, matterId: string): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  if (!isActive(loaded.matter.state)) return
  const { directory } = acting
  const left = new Set(directory.unattended())
  const draft = openDraft(acting, loaded, null)
  const tasks = draft.tasks.filter(task => task.state === 'open' && left.has(task.postId))
  if (tasks.length === 0 && !left.has(draft.row.holderPostId)) return
  const desks = [directory.standingPost(directory.orphanPost()), directory.headPost()]
  const to = desks.find(post => mayKnow(draft, post)) ?? directory.headPost()
  const unitId = directory.post(to)?.unitId
  if (!unitId) throw new Error(`post ${to} has no unit`)
  addParty(draft, to)
  draft.change.updateTasks = tasks.map(task => ({ taskId: task.id, postId: to, unitId, fromPostId: task.postId }))
  note(draft, 'matter.fallen', {
    to,
    holder: draft.row.holderPostId,
    tasks: tasks.map(task => ({ task: task.id, step: task.step, from: task.postId })),
  })
  for (const task of tasks)
    notify(draft, {
      postId: to,
      taskId: task.id,
      kind: 'fallen',
      params: { post: directory.nameOf(task.postId) },
    })
  for (const task of tasks) Object.assign(task, { postId: to, unitId })
  if (left.has(draft.row.holderPostId)) {
    draft.row.holderPostId = to
    draft.row.holderSince = acting.now.toISOString()
  }
  await commitDraft(draft)
}
