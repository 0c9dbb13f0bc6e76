import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'
import type { HandedItem } from './write.ts'

/** A relief as it is read: the matters that the reader may see, with why they stand there. */
export interface ReliefView {
  shiftId: string
  postId: string
  from: string
  fromId: string
  /** Who has the next shift; null where the roster ends. */
  to: string | null
  toId: string | null
  beginsAt: string
  endsAt: string
  remark: string
  givenAt: string | null
  takenAt: string | null
  items: (Omit<HandedItem, 'matter'> & { id: string; number: string; title: string; owed: string[] })[]
}

/**
 * The newest reliefs that the reader may see.
 * @param most how many, newest first
 * @param shiftId only the relief of this shift
 */
export function reliefsOf({ tx, office }: Acting, most: number, shiftId: string | null = null): Promise<ReliefView[]> {
  return tx.query<ReliefView>(sql`select h.shift_id as "shiftId", h.post_id as "postId", f.name as "from", f.person_id as "fromId",
      n.name as "to", n.person_id as "toId", ${raw(iso('s.begins_at'))} as "beginsAt", ${raw(iso('s.ends_at'))} as "endsAt", h.remark,
      ${raw(iso('h.given_at'))} as "givenAt", ${raw(iso('h.taken_at'))} as "takenAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.matter_id, 'number', m.number, 'title', m.title, 'isOpen', i."isOpen",
          'isNew', i."isNew", 'isOwed', i."isOwed", 'owed', case when i."isOwed" then array(select a.name from askers a
            where a.office_id = m.office_id and a.matter_id = m.matter_id and a.delivered_at is null order by a.level) else '{}' end)
          order by m.registered_at), '[]')
        from jsonb_to_recordset(h.items) as i(matter uuid, "isOpen" boolean, "isNew" boolean, "isOwed" boolean)
          join matters m on m.office_id = h.office_id and m.matter_id = i.matter) as items
    from reliefs h join shifts s on s.office_id = h.office_id and s.shift_id = h.shift_id
      join people f on f.office_id = s.office_id and f.person_id = s.person_id
      left join lateral (select p.name, p.person_id from shifts t join people p on p.office_id = t.office_id and p.person_id = t.person_id
        where t.office_id = s.office_id and t.post_id = s.post_id and t.is_published and t.begins_at = s.ends_at) n on true
    where h.office_id = ${office} and (${shiftId}::uuid is null or h.shift_id = ${shiftId}::uuid) order by s.ends_at desc, h.post_id limit ${most}`)
}
