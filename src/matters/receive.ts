import sql from 'sql-template-tag'
import type { Acting } from './acting.ts'
import { requirePerson } from './by.ts'

/**
 * Notes that a task or reading was opened by its post: from then on its sender cannot take it back unseen.
 * It changes nothing of the matter, and a second look changes nothing at all.
 */
export async function receive(acting: Acting, taskId: string): Promise<void> {
  const actor = requirePerson(acting)
  await acting.tx.query(
    sql`update tasks set read_at = ${acting.now.toISOString()}::timestamptz, read_by = ${actor.personId}
      where office_id = ${acting.office} and task_id = ${taskId} and state = 'open' and read_at is null and post_id = any(${actor.posts.map(post => post.postId)}::uuid[])`,
  )
}
