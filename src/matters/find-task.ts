import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { requirePerson } from './by.ts'

/** What waits for one of the person's posts. @throws Problem TASK_NOT_FOUND for anybody else's */
export async function findTask(acting: Acting, taskId: string): Promise<{ kind: 'task' | 'reading' }> {
  const posts = requirePerson(acting).posts.map(post => post.postId)
  const [task] = await acting.tx.query<{ kind: 'task' | 'reading' }>(
    sql`select kind from tasks where office_id = ${acting.office} and task_id = ${taskId} and post_id = any(${posts}::uuid[])`,
  )
  if (!task) throw new Problem('TASK_NOT_FOUND')
  return task
}
