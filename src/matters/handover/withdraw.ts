import { dayOf } from '#calendar/day.ts'
import { enter } from '#office/edit/editing.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { requireOpenHandover, settle } from './handover.ts'

/**
 * Takes a hand-over back, or declines it: whoever may see it may, and nothing has moved.
 * @throws Problem HANDOVER_NOT_FOUND, HANDOVER_SETTLED
 */
export async function withdrawHandover(acting: Acting, id: string): Promise<void> {
  const { tx, office, now, zone } = acting
  const actor = requirePerson(acting)
  const handover = await requireOpenHandover(acting, id)
  await settle(acting, id, { state: 'withdrawn', by: actor.personId, moved: null })
  const post = actor.posts[0]?.postId ?? handover.postIds[0] ?? ''
  const editing = { tx, office, now, today: dayOf(now, zone), by: { person: actor.personId, post } }
  await enter(editing, 'handover.withdrawn', { handover: id })
}
