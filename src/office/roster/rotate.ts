import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { adjoin, overlap, slotsOf, type Stretch } from '#calendar/shifts.ts'
import { assignShift } from './assign.ts'
import type { Keeping } from './keeping.ts'

/**
 * Fills the empty slots of a month's watch in turn. Who is down elsewhere at that time, or right before or after it while
 * somebody else is not, is passed over and keeps their place in the row; a slot that nobody of them can take stays empty.
 * @param month `YYYY-MM`
 * @param people in the order of their turns
 * @returns how many slots were filled
 * @throws Problem WATCH_NOT_FOUND, PERSON_NOT_FOUND
 */
export async function rotate(
  keeping: Keeping,
  month: string,
  postId: string,
  people: readonly string[],
): Promise<number> {
  const { tx, office, now, zone } = keeping
  const [watch] = await tx.query<{
    changesAt: string[]
    taken: (Stretch & { postId: string; personId: string })[]
  }>(sql`
    select changes_at as "changesAt", (select coalesce(jsonb_agg(jsonb_build_object('postId', s.post_id, 'personId', s.person_id,
        'beginsAt', to_char(s.begins_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'endsAt', to_char(s.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
      from shifts s where s.office_id = w.office_id and s.begins_at < ${`${month}-01`}::date + interval '1 month 3 days'
        and s.ends_at > ${`${month}-01`}::date - interval '3 days') as taken
    from watches w where w.office_id = ${office} and w.post_id = ${postId} and w.is_active`)
  if (!watch) throw new Problem('WATCH_NOT_FOUND', { field: 'postId' })
  const { taken } = watch
  const row = [...people]
  let filled = 0
  for (const slot of slotsOf(month, watch.changesAt, zone)) {
    if (new Date(slot.endsAt) <= now || taken.some(one => one.postId === postId && overlap(one, slot))) continue
    const isFree = (personId: string) => !taken.some(one => one.personId === personId && overlap(one, slot))
    const isRested = (personId: string) => !taken.some(one => one.personId === personId && adjoin(one, slot))
    const rested = row.findIndex(personId => isFree(personId) && isRested(personId))
    const at = rested < 0 ? row.findIndex(isFree) : rested
    const [personId] = at < 0 ? [] : row.splice(at, 1)
    if (personId === undefined) continue
    row.push(personId)
    await assignShift(keeping, { postId, beginsAt: slot.beginsAt, personId })
    taken.push({ postId, personId, beginsAt: slot.beginsAt, endsAt: slot.endsAt })
    filled += 1
  }
  return filled
}
