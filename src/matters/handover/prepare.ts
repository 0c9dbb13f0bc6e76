import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { editingOf, enter, type Editing } from '#office/edit/editing.ts'
import { dayOf } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { deskOfLeaver } from './desk-of-leaver.ts'
import { openHandovers } from './handover.ts'
import { obstaclesOf, type Intended } from './obstacles.ts'

export interface HandoverInput extends Intended {
  successorId: string
  words: string
}

/**
 * Prepares a hand-over: by whoever leaves, or by whoever manages the office. Nothing moves before the successor accepts.
 * @returns its id
 * @throws Problem NOT_PERMITTED, PERSON_NOT_FOUND, HANDOVER_EXISTS, HANDOVER_REFUSED with everything that stands in the way
 */
export async function prepareHandover(acting: Acting, input: HandoverInput): Promise<string> {
  const { tx, office, now, directory } = acting
  const { leaverId, successorId, postIds, isLeaving, words } = input
  const editing = leavingOf(acting, leaverId)
  if (leaverId === successorId) throw new Problem('PERSON_NOT_FOUND', { field: 'successor' })
  const successor = await activePerson(acting, successorId)
  const waiting = (await openHandovers(acting)).filter(other => other.leaverId === leaverId)
  const twice = postIds.find(postId => waiting.some(other => other.postIds.includes(postId)))
  if (twice) throw new Problem('HANDOVER_EXISTS', { field: 'posts', params: { post: directory.nameOf(twice) } })
  const refusals = obstaclesOf(acting, await deskOfLeaver(acting, leaverId), input, successor)
  if (refusals.length > 0) throw new Problem('HANDOVER_REFUSED', { params: { count: refusals.length }, refusals })
  const id = newId(now)
  await tx.execute(sql`insert into handovers (office_id, handover_id, leaver_id, successor_id, post_ids, is_leaving, words, prepared_by, prepared_at)
    values (${office}, ${id}, ${leaverId}, ${successorId}, ${postIds}::uuid[], ${isLeaving}, ${words}, ${editing.by.person}, ${now.toISOString()}::timestamptz)`)
  await enter(editing, 'handover.prepared', { handover: id, leaver: leaverId, successor: successorId, posts: postIds })
  return id
}

/** Who prepares it: the leaver of their own posts, whoever manages the office of everybody's. @throws Problem NOT_PERMITTED */
function leavingOf(acting: Acting, leaverId: string): Editing {
  const { tx, office, now, zone } = acting
  const actor = requirePerson(acting)
  const own = actor.posts.find(post => post.via === null)
  if (actor.personId !== leaverId || !own) return editingOf(acting)
  return { tx, office, now, today: dayOf(now, zone), by: { person: leaverId, post: own.postId } }
}

/** Somebody who works in the office. @throws Problem PERSON_NOT_FOUND */
export async function activePerson(
  { tx, office }: Acting,
  personId: string,
): Promise<{ name: string; clearance: number }> {
  const [person] = await tx.query<{ name: string; clearance: number }>(
    sql`select name, clearance from people where office_id = ${office} and person_id = ${personId} and is_active`,
  )
  if (!person) throw new Problem('PERSON_NOT_FOUND', { field: 'successor' })
  return person
}
