import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import { enter, type Editing } from '#office/edit/editing.ts'
import { addHolding, endHolding } from '#office/edit/holding.ts'
import { changePerson } from '#office/edit/person.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { asMachine } from '../as-machine.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { deskOfLeaver, type HeldPost } from './desk-of-leaver.ts'
import { requireOpenHandover, settle, type Handover } from './handover.ts'
import { obstaclesOf } from './obstacles.ts'
import { activePerson } from './prepare.ts'
import { handShifts } from './shifts.ts'

/** What came with the posts. */
export interface Moved {
  moved: number
  shifts: number
  shiftsLeft: number
}

/**
 * Takes over: in one transaction the successor gets the posts, the leaver leaves them, and every matter that waits there has
 * it in its record, once. The work itself waits for the posts and therefore moves with them; covers of a post go on.
 * Whoever keeps no post gives their shifts to come as well, and their calendars are closed when they leave the office.
 * @returns how many matters moved, how many shifts, and how many shifts whoever keeps the roster has to give to somebody else
 * @throws Problem HANDOVER_NOT_FOUND, HANDOVER_SETTLED, NOT_PERMITTED for anybody but the successor, HANDOVER_REFUSED when
 *   something has come in the way since it was prepared, OFFICE_INCOMPLETE
 */
export async function acceptHandover(acting: Acting, id: string): Promise<Moved> {
  const actor = requirePerson(acting)
  const handover = await requireOpenHandover(acting, id)
  if (actor.personId !== handover.successorId) throw new Problem('NOT_PERMITTED')
  const held = await deskOfLeaver(acting, handover.leaverId)
  const refusals = obstaclesOf(acting, held, handover, await activePerson(acting, actor.personId))
  if (refusals.length > 0) throw new Problem('HANDOVER_REFUSED', { params: { count: refusals.length }, refusals })
  const chosen = held.filter(post => handover.postIds.includes(post.postId))
  const moved = new Map(chosen.flatMap(post => post.matters.map(matter => [matter.matterId, post.postId])))
  // Neither the organisation nor every matter of the post was the successor's to change a moment ago.
  const shifts = await asMachine(acting, async () => {
    // First, while the organisation is still the one that all of this was decided by.
    for (const [matterId, postId] of moved) await tell(acting, matterId, postId, handover)
    const handed = await seat(acting, handover, held, chosen)
    await settle(acting, id, { state: 'accepted', by: actor.personId, moved: moved.size })
    return handed
  })
  return { moved: moved.size, shifts: shifts.moved, shiftsLeft: shifts.left }
}

async function seat(
  acting: Acting,
  handover: Handover,
  held: readonly HeldPost[],
  chosen: readonly HeldPost[],
): Promise<{ moved: number; left: number }> {
  const { tx, office, now, zone } = acting
  const { successorId, leaverId, isLeaving } = handover
  const [first] = chosen
  if (!first) throw new Error('a hand-over has a post')
  const today = dayOf(now, zone)
  const editing: Editing = { tx, office, now, today, by: { person: successorId, post: first.postId } }
  for (const { postId, others } of chosen)
    if (!others.includes(successorId))
      await addHolding(editing, { personId: successorId, postId, fromOn: today, toOn: null })
  for (const { holdingId } of isLeaving ? held : chosen) await endHolding(editing, holdingId)
  if (isLeaving) await changePerson(editing, leaverId, { isActive: false })
  const keepsNone = isLeaving || held.every(({ postId }) => handover.postIds.includes(postId))
  const shifts = keepsNone ? await handShifts({ ...editing, zone }, leaverId, successorId) : { moved: 0, left: 0 }
  if (isLeaving) await tx.execute(sql`delete from feeds where office_id = ${office} and person_id = ${leaverId}`)
  await enter(editing, 'handover.accepted', { handover: handover.id, leaver: leaverId, successor: successorId, shifts })
  return shifts
}

/** Puts it into the record of a matter. The answer to the request is kept with the hand-over, not with each of them. */
async function tell(acting: Acting, matterId: string, postId: string, handover: Handover): Promise<void> {
  const { idempotency: _whole, ...plain } = acting
  const { leaverId: from, successorId: to } = handover
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const draft = openDraft(plain, loaded, { personId: to, postId, coverId: null })
  note(draft, 'matter.handed-over', { post: postId, from, to, handover: handover.id })
  await commitDraft(draft)
}
