import sql from 'sql-template-tag'
import { dayOf } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import { asMachine } from '../as-machine.ts'

/** What one matter has at a post: the matter is held there, or something of it waits there. */
export interface AtPost {
  matterId: string
  number: string
  secrecy: number
  holds: boolean
  tasks: number
  readings: number
}

/** A post somebody holds today, and everything that goes with it. */
export interface HeldPost {
  postId: string
  holdingId: string
  /** Others who hold it too: the work stays with them. */
  others: readonly string[]
  /** Covers of the post, and those by which it covers another. */
  covers: readonly { postId: string; coverPostId: string; toOn: string }[]
  matters: readonly AtPost[]
  /** Recurring work that opens in the post's name, and what its matters have booked from now on. */
  schedules: number
  bookings: number
}

/**
 * The posts somebody holds today with all that waits there, whoever may see it: what moves must not depend on who looks.
 * Numbers and counts only; who shows a title asks for the matter as themselves.
 */
export function deskOfLeaver(acting: Acting, personId: string): Promise<HeldPost[]> {
  const { tx, office, now, zone } = acting
  const today = dayOf(now, zone)
  return asMachine(acting, () =>
    tx.query<HeldPost>(sql`select h.post_id as "postId", h.holding_id as "holdingId",
        array(select o.person_id::text from holdings o join people p on p.office_id = o.office_id and p.person_id = o.person_id and p.is_active
          where o.office_id = ${office} and o.post_id = h.post_id and o.person_id <> h.person_id
            and ${today}::date >= o.from_on and (o.to_on is null or ${today}::date <= o.to_on)) as others,
        (select coalesce(jsonb_agg(jsonb_build_object('postId', c.post_id, 'coverPostId', c.cover_post_id, 'toOn', c.to_on)), '[]') from covers c
          where c.office_id = ${office} and h.post_id in (c.post_id, c.cover_post_id)
            and ${today}::date between c.from_on and least(c.to_on, c.ended_on)) as covers,
        (select count(*)::integer from schedules s where s.office_id = ${office} and s.post_id = h.post_id and s.state <> 'ended') as schedules,
        (select count(*)::integer from bookings b join matters m on m.office_id = b.office_id and m.matter_id = b.matter_id
          where b.office_id = ${office} and b.state in ('held', 'handed-out') and m.holder_post_id = h.post_id
            and upper(b.during) > ${now.toISOString()}::timestamptz) as bookings,
        (select coalesce(jsonb_agg(w order by w.number), '[]') from (
          select m.matter_id as "matterId", m.number, m.secrecy, m.holder_post_id = h.post_id as holds,
            count(t.task_id) filter (where t.kind = 'task')::integer as tasks, count(t.task_id) filter (where t.kind = 'reading')::integer as readings
          from (select x.matter_id from tasks x where x.office_id = ${office} and x.post_id = h.post_id and x.state = 'open'
              union select y.matter_id from matters y where y.office_id = ${office} and y.holder_post_id = h.post_id and y.state in ('open', 'suspended')) at
            join matters m on m.office_id = ${office} and m.matter_id = at.matter_id and m.state in ('open', 'suspended')
            left join tasks t on t.office_id = ${office} and t.matter_id = m.matter_id and t.post_id = h.post_id and t.state = 'open'
          group by m.matter_id, m.number, m.secrecy, m.holder_post_id) w) as matters
      from holdings h join posts p on p.office_id = h.office_id and p.post_id = h.post_id and p.is_active
      where h.office_id = ${office} and h.person_id = ${personId} and ${today}::date >= h.from_on and (h.to_on is null or ${today}::date <= h.to_on)
      order by p.level, p.sort, p.name`),
  )
}
