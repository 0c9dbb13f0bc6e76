import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { dayOf } from '#calendar/day.ts'
import { slotsOf, type Slot } from '#calendar/shifts.ts'
import { enter } from '../edit/editing.ts'
import { explained } from '../edit/holding.ts'
import { minuteOf, type Keeping } from './keeping.ts'
import { requireFree } from './shifts.ts'

export interface Assignment {
  postId: string
  /** When the shift begins: the beginning of a slot of the watch. */
  beginsAt: string
  /** Who is put down; null empties the slot of a draft. */
  personId: string | null
}

/**
 * Puts somebody down for a shift, or takes them off. In a published month the shift changes hands at once, on the record,
 * and is never left empty.
 * @throws Problem WATCH_NOT_FOUND, SHIFT_OUTSIDE, SHIFT_OVER, SHIFT_PUBLISHED, SHIFT_OVERLAPS, PERSON_NOT_FOUND
 */
export async function assignShift(keeping: Keeping, { postId, beginsAt, personId }: Assignment): Promise<void> {
  const { tx, office, now, zone } = keeping
  const slot = await slotOf(keeping, postId, beginsAt)
  if (new Date(slot.endsAt) <= now) throw new Problem('SHIFT_OVER')
  const month = `${slot.day.slice(0, 7)}-01`
  const [found] = await tx.query<{ isPublished: boolean; id: string | null; before: string | null }>(sql`
    select exists (select from rosters where office_id = ${office} and month = ${month}::date) as "isPublished",
      (select shift_id from shifts where office_id = ${office} and post_id = ${postId} and begins_at = ${slot.beginsAt}::timestamptz) as id,
      (select person_id from shifts where office_id = ${office} and post_id = ${postId} and begins_at = ${slot.beginsAt}::timestamptz) as before`)
  const { isPublished = false, id = null, before = null } = found ?? {}
  if (personId === before) return
  if (personId === null) {
    if (isPublished) throw new Problem('SHIFT_PUBLISHED')
    await tx.execute(sql`delete from shifts where office_id = ${office} and shift_id = ${id}::uuid`)
    return
  }
  if (keeping.directory.personName(personId) === '') throw new Problem('PERSON_NOT_FOUND', { field: 'personId' })
  await requireFree(keeping, personId, slot, id === null ? [] : [id])
  const shift = id ?? newId(now)
  await explained(() =>
    id === null
      ? tx.execute(sql`insert into shifts (office_id, shift_id, post_id, person_id, month, begins_at, ends_at, is_published)
          values (${office}, ${shift}, ${postId}, ${personId}, ${month}::date, ${slot.beginsAt}::timestamptz, ${slot.endsAt}::timestamptz, ${isPublished})`)
      : tx.execute(sql`update shifts set person_id = ${personId} where office_id = ${office} and shift_id = ${id}`),
  )
  if (!isPublished) return
  await tx.execute(sql`update swaps set state = 'refused', decided_at = ${now.toISOString()}::timestamptz, decided_by = ${keeping.by.person}
    where office_id = ${office} and state in ('asked', 'agreed') and ${shift}::uuid in (shift_id, other_shift_id)`)
  const to = { shift, post: postId, from: minuteOf(slot.beginsAt, zone), before, person: personId }
  await enter(keeping, 'shift.assigned', to)
}

async function slotOf({ tx, office, zone, directory }: Keeping, postId: string, beginsAt: string): Promise<Slot> {
  const [watch] = await tx.query<{ changesAt: string[] }>(
    sql`select changes_at as "changesAt" from watches where office_id = ${office} and post_id = ${postId} and is_active`,
  )
  if (!watch) throw new Problem('WATCH_NOT_FOUND', { field: 'postId' })
  const begins = new Date(beginsAt)
  const month = dayOf(begins, zone).slice(0, 7)
  const slot = slotsOf(month, watch.changesAt, zone).find(one => one.beginsAt === begins.toISOString())
  if (!slot)
    throw new Problem('SHIFT_OUTSIDE', {
      field: 'beginsAt',
      params: { post: directory.nameOf(postId), from: minuteOf(begins, zone) },
    })
  return slot
}
