import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { ShiftRow } from '#office/roster/shifts.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting } from '../acting.ts'

/** A matter that stands in a relief, and why: it is open, it came during the shift, or somebody in it is owed an answer. */
export interface HandedItem {
  matter: string
  isOpen: boolean
  isNew: boolean
  isOwed: boolean
}

/**
 * What a shift leaves behind at an instant: the matters its post holds or has a task of, and what its person took in.
 * Somebody may read it who may read the matters: it names them, and nothing of what is in them.
 */
export function leftBy({ tx, office }: Acting, shift: ShiftRow, now: Date): Promise<HandedItem[]> {
  const until = now.toISOString() < shift.endsAt ? now.toISOString() : shift.endsAt
  return tx.query<HandedItem>(sql`with touched as (
      select m.matter_id from matters m where m.office_id = ${office} and m.holder_post_id = ${shift.postId} and m.state in ('open', 'suspended')
      union select t.matter_id from tasks t where t.office_id = ${office} and t.post_id = ${shift.postId} and t.kind = 'task' and t.state = 'open'
      union select m.matter_id from matters m where m.office_id = ${office} and m.registered_by = ${shift.personId}
        and m.registered_at >= ${shift.beginsAt}::timestamptz and m.registered_at < ${until}::timestamptz)
    select m.matter_id as matter, m.state in ('open', 'suspended') as "isOpen",
      m.registered_at >= ${shift.beginsAt}::timestamptz and m.registered_at < ${until}::timestamptz as "isNew",
      m.state in ('open', 'suspended') and exists (select from askers a where a.office_id = m.office_id and a.matter_id = m.matter_id
        and a.delivered_at is null) as "isOwed"
    from touched join matters m on m.office_id = ${office} and m.matter_id = touched.matter_id order by m.registered_at`)
}

/** Writes the relief of a shift, once; whoever comes second changes nothing. @returns whether it was written */
export async function writeRelief(acting: Acting, shift: ShiftRow): Promise<boolean> {
  const { tx, office, now, actor } = acting
  const items = await leftBy(acting, shift, now)
  const written = await tx.execute(sql`insert into reliefs (office_id, shift_id, post_id, written_at, items)
    values (${office}, ${shift.id}, ${shift.postId}, ${now.toISOString()}::timestamptz, ${JSON.stringify(items)}::jsonb) on conflict do nothing`)
  if (written === 0) return false
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind: 'relief.written',
    at: now.toISOString(),
    actor: actor ? { person: actor.personId, post: shift.postId } : 'system',
    body: { shift: shift.id, post: shift.postId, person: shift.personId, items },
  })
  return true
}
