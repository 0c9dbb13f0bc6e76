import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { titleOn } from '../recurring/occurrence.ts'
import { iso } from './rows.ts'

/** Something of one's own that begins within a stretch of time: a shift, a booking of a matter one has a part in, recurring work that opens. */
export interface AheadRow {
  kind: 'shift' | 'booking' | 'opens'
  /** Of the shift, the booking, or the recurring work. */
  id: string
  /** When it begins, or the matter opens. */
  at: string
  endsAt: string | null
  /** The watch, the resource, or the title of what opens. */
  name: string
  matter: { id: string; number: string; title: string } | null
  /** The day recurring work is for. */
  on: string | null
}

/** What comes up for whoever asks, in one question; what it names is seen through the same policies as everywhere. */
export async function aheadOf(
  { tx, office, actor }: Acting,
  times: { from: string; until: string },
  most: number,
): Promise<AheadRow[]> {
  if (!actor) return []
  const posts = actor.posts.map(post => post.postId)
  const rows = await tx.query<AheadRow>(sql`
    select 'shift' as kind, s.shift_id as id, ${raw(iso('s.begins_at'))} as at, ${raw(iso('s.ends_at'))} as "endsAt", p.name, null::jsonb as matter, null::date as "on"
      from shifts s join posts p on p.office_id = s.office_id and p.post_id = s.post_id
      where s.office_id = ${office} and s.person_id = ${actor.personId} and s.is_published
        and s.ends_at > ${times.from}::timestamptz and s.begins_at < ${times.until}::timestamptz
    union all
    select 'booking', b.booking_id, ${raw(iso('lower(b.during)'))}, ${raw(iso('upper(b.during)'))}, r.name,
        jsonb_build_object('id', m.matter_id, 'number', m.number, 'title', m.title), null
      from bookings b join matters m on m.office_id = b.office_id and m.matter_id = b.matter_id and m.party_posts && ${posts}::uuid[]
        join resources r on r.office_id = b.office_id and r.resource_id = b.resource_id
      where b.office_id = ${office} and b.state in ('held', 'handed-out')
        and b.during && tstzrange(${times.from}::timestamptz, ${times.until}::timestamptz)
    union all
    select 'opens', c.schedule_id, ${raw(iso('c.next_opens_at'))}, null, c.title, null, c.next_on
      from schedules c where c.office_id = ${office} and c.state = 'active' and c.post_id = any(${posts}::uuid[])
        and c.next_opens_at < ${times.until}::timestamptz
    order by at limit ${most}`)
  return rows.map(row => (row.on === null ? row : { ...row, name: titleOn({ title: row.name }, row.on) }))
}
