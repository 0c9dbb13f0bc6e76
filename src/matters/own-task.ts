import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { requirePerson } from './by.ts'
import { loadMatter } from './load.ts'

/**
 * Which of a person's open tasks an act on the matter means when it names none: the one that holds, else the first.
 * @throws Problem MATTER_NOT_FOUND, TASK_NOT_FOUND when nothing of the matter waits for them
 */
export async function ownTask(acting: Acting, matterId: string): Promise<string> {
  const posts = requirePerson(acting).posts.map(post => post.postId)
  const { tasks } = await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  const mine = tasks.filter(task => task.state === 'open' && task.kind === 'task' && posts.includes(task.postId))
  const meant = mine.find(task => task.holds) ?? mine[0]
  if (!meant) throw new Problem('TASK_NOT_FOUND')
  return meant.id
}
