import sql, { raw } from 'sql-template-tag'
import { enter, type Editing } from '#office/edit/editing.ts'
import { minuteOf } from '#office/roster/keeping.ts'
import type { Acting } from '../acting.ts'
import { asMachine } from '../as-machine.ts'
import { iso } from '../views/rows.ts'

/** How many shifts to come somebody has, those of months that are only drafted too. */
export async function shiftsAhead(acting: Acting, personId: string): Promise<number> {
  const { tx, office, now } = acting
  const [row] = await asMachine(acting, () =>
    tx.query<{ count: number }>(sql`select count(*)::integer as count from shifts
      where office_id = ${office} and person_id = ${personId} and ends_at > ${now.toISOString()}::timestamptz`),
  )
  return row?.count ?? 0
}

/**
 * Gives the shifts to come of whoever leaves to the successor, wherever the successor is not on shift already at that time; swaps
 * about them, or asked of the leaver, are off.
 * @returns how many changed hands, and how many are left for whoever keeps the roster
 */
export async function handShifts(
  editing: Editing & { zone: string },
  leaverId: string,
  successorId: string,
): Promise<{ moved: number; left: number }> {
  const { tx, office, now, zone } = editing
  const at = now.toISOString()
  const moved = await tx.query<{
    id: string
    post: string
    beginsAt: string
  }>(sql`update shifts s set person_id = ${successorId}
    where s.office_id = ${office} and s.person_id = ${leaverId} and s.ends_at > ${at}::timestamptz
      and not exists (select from shifts o where o.office_id = s.office_id and o.person_id = ${successorId}
        and tstzrange(o.begins_at, o.ends_at) && tstzrange(s.begins_at, s.ends_at))
    returning s.shift_id as id, s.post_id as post, ${raw(iso('s.begins_at'))} as "beginsAt"`)
  const ids = moved.map(({ id }) => id)
  await tx.execute(sql`update swaps set state = 'refused', decided_at = ${at}::timestamptz, decided_by = ${editing.by.person}
    where office_id = ${office} and state in ('asked', 'agreed')
      and (shift_id = any(${ids}::uuid[]) or other_shift_id = any(${ids}::uuid[]) or to_person_id = ${leaverId})`)
  for (const { id, post, beginsAt } of moved)
    await enter(editing, 'shift.assigned', {
      shift: id,
      post,
      from: minuteOf(beginsAt, zone),
      before: leaverId,
      person: successorId,
    })
  const [left] = await tx.query<{ count: number }>(sql`select count(*)::integer as count from shifts
    where office_id = ${office} and person_id = ${leaverId} and ends_at > ${at}::timestamptz`)
  return { moved: moved.length, left: left?.count ?? 0 }
}
