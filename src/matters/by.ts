import { Problem } from '#base/errors.ts'
import { citationOf } from '#catalogue/citation-of.ts'
import type { Actor } from '#office/actor.ts'
import type { Acting, By } from './acting.ts'
import type { LoadedMatter, Task } from './matter.ts'

/** The signed-in person. @throws Problem NOT_SIGNED_IN for the machine */
export function requirePerson(acting: Acting): Actor {
  if (!acting.actor) throw new Problem('NOT_SIGNED_IN')
  return acting.actor
}

function byPost(actor: Actor, postId: string): By | null {
  const post = actor.posts.find(candidate => candidate.postId === postId)
  return post ? { personId: actor.personId, postId, coverId: post.via?.coverId ?? null } : null
}

/**
 * Who acts when this person does that task: the task's post, held or covered.
 * @throws Problem TASK_NOT_YOURS when the task waits for another post, naming it, and the rule that keeps the step to it
 */
export function byTask(acting: Acting, { matter }: LoadedMatter, task: Task): By {
  const by = byPost(requirePerson(acting), task.postId)
  if (by) return by
  const { graph, rules } = acting.services.version(matter.service, matter.serviceVersion)
  const step = graph.steps.get(task.step)
  const citation = step?.rule === undefined ? undefined : citationOf(rules, step.rule)
  throw new Problem('TASK_NOT_YOURS', {
    params: { step: step?.name ?? '—', post: acting.directory.nameOf(task.postId) },
    ...(citation ? { citation } : {}),
  })
}

/** Who acts when this person has sent that task to its post; null when somebody else did. */
export const bySender = (acting: Acting, task: Task): By | null =>
  task.fromPostId === null ? null : byPost(requirePerson(acting), task.fromPostId)

/**
 * Who acts on a matter as a whole (answer, correct, extend): the holder's post first, then a post with the permission;
 * the post that registered it goes on handling what it registered, but does not supervise it.
 * @throws Problem NOT_PERMITTED
 */
export function byMatter(acting: Acting, loaded: LoadedMatter, permission: string): By {
  const actor = requirePerson(acting)
  const own =
    byPost(actor, loaded.matter.holderPostId) ??
    actor.posts
      .map(post => (post.permissions.includes(permission) ? byPost(actor, post.postId) : null))
      .find(by => by !== null) ??
    (permission === 'register' ? byPost(actor, loaded.matter.registeredPostId) : null)
  if (!own) throw new Problem('NOT_PERMITTED')
  return own
}

/**
 * Who stops a matter (中止, 终止): a post that supervises, never the holder alone: what sits does not end itself.
 * @throws Problem NOT_PERMITTED
 */
export function bySupervisor(acting: Acting): By {
  const actor = requirePerson(acting)
  const post = actor.posts.find(held => held.permissions.includes('supervise'))
  const by = post && byPost(actor, post.postId)
  if (!by) throw new Problem('NOT_PERMITTED')
  return by
}

/**
 * Who acts by a duty rather than by a task: the first of the person's posts that has it.
 * @throws Problem NOT_PERMITTED
 */
export function byDuty(acting: Acting, duty: string): By {
  const actor = requirePerson(acting)
  const post = actor.posts.find(held => held.duties.includes(duty))
  const by = post && byPost(actor, post.postId)
  if (!by) throw new Problem('NOT_PERMITTED')
  return by
}
