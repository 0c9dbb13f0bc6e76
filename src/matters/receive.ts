import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { requirePerson } from './by.ts'

/**
 * Notes that a task was opened by its post: from then on its sender cannot take it back unseen. It changes nothing of the
 * matter, and a second look changes nothing at all. A reading is left as it is: it is read by completing it.
 * @returns which of the two waits
 * @throws Problem TASK_NOT_FOUND for what waits for anybody else's post
 */
export async function receive(acting: Acting, taskId: string): Promise<'task' | 'reading'> {
  const { tx, office, now } = acting
  const { personId, posts } = requirePerson(acting)
  const [own] = await tx.query<{ kind: 'task' | 'reading' }>(
    sql`with own as (
        select kind from tasks where office_id = ${office} and task_id = ${taskId} and post_id = any(${posts.map(post => post.postId)}::uuid[])),
      opened as (
        update tasks t set read_at = ${now.toISOString()}::timestamptz, read_by = ${personId} from own
          where own.kind = 'task' and t.office_id = ${office} and t.task_id = ${taskId} and t.state = 'open' and t.read_at is null)
      select kind from own`,
  )
  if (!own) throw new Problem('TASK_NOT_FOUND')
  return own.kind
}
