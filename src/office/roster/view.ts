import sql, { raw } from 'sql-template-tag'
import type { Day } from '#calendar/types.ts'
import type { Stretch } from '#calendar/shifts.ts'
import type { Tx } from '#store/transaction.ts'
import { swapsOfMonth, type Swap } from './swaps.ts'

interface Named {
  id: string
  name: string
}

export interface Watch {
  postId: string
  name: string
  unit: string
  changesAt: string[]
  sort: number
}

/** A month of the roster, as its grid shows it; instants are ISO 8601 in UTC. */
export interface RosterMonth {
  publishedAt: string | null
  publishedBy: string | null
  watches: Watch[]
  shifts: (Stretch & { id: string; postId: string; person: Named })[]
  /** Shifts of the neighbouring months that touch this one: somebody may be down for one of those already. */
  beside: (Stretch & { postId: string; personId: string })[]
  people: (Named & { unit: string })[]
  /** Whose own post is covered, and on which days: they are away. */
  away: { personId: string; fromOn: Day; toOn: Day }[]
  swaps: Swap[]
}

const iso = (column: 's.begins_at' | 's.ends_at' | 'r.published_at') =>
  raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Reads a month of the roster. @param month `YYYY-MM` */
export async function viewRoster(tx: Tx, office: number, month: string, today: Day): Promise<RosterMonth> {
  const first = `${month}-01`
  const [view] = await tx.query<Omit<RosterMonth, 'swaps'>>(sql`select
    (select ${iso('r.published_at')} from rosters r where r.office_id = ${office} and r.month = ${first}::date) as "publishedAt",
    (select p.name from rosters r join people p on p.office_id = r.office_id and p.person_id = r.published_by
      where r.office_id = ${office} and r.month = ${first}::date) as "publishedBy",
    (select coalesce(jsonb_agg(jsonb_build_object('postId', w.post_id, 'name', p.name, 'unit', u.name, 'changesAt', w.changes_at, 'sort', w.sort)
        order by w.sort, p.name), '[]')
      from watches w join posts p on p.office_id = w.office_id and p.post_id = w.post_id join units u on u.office_id = p.office_id and u.unit_id = p.unit_id
      where w.office_id = ${office} and w.is_active) as watches,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.shift_id, 'postId', s.post_id, 'beginsAt', ${iso('s.begins_at')},
        'endsAt', ${iso('s.ends_at')}, 'person', jsonb_build_object('id', p.person_id, 'name', p.name)) order by s.begins_at), '[]')
      from shifts s join people p on p.office_id = s.office_id and p.person_id = s.person_id
      where s.office_id = ${office} and s.month = ${first}::date) as shifts,
    (select coalesce(jsonb_agg(jsonb_build_object('postId', s.post_id, 'personId', s.person_id, 'beginsAt', ${iso('s.begins_at')},
        'endsAt', ${iso('s.ends_at')})), '[]')
      from shifts s where s.office_id = ${office} and s.month in ((${first}::date - interval '1 month')::date, (${first}::date + interval '1 month')::date)
        and s.ends_at > ${first}::date - interval '2 days' and s.begins_at < ${first}::date + interval '1 month 2 days') as beside,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.person_id, 'name', p.name, 'unit', h.unit) order by h.level, h.sort, p.name), '[]')
      from people p join lateral (select u.short_name as unit, o.level, u.sort from holdings g join posts o on o.office_id = g.office_id and o.post_id = g.post_id
          join units u on u.office_id = o.office_id and u.unit_id = o.unit_id
          where g.office_id = p.office_id and g.person_id = p.person_id and (g.to_on is null or g.to_on >= ${today}::date) order by o.level limit 1) h on true
      where p.office_id = ${office} and p.is_active) as people,
    (select coalesce(jsonb_agg(jsonb_build_object('personId', h.person_id, 'fromOn', c.from_on, 'toOn', least(c.to_on, c.ended_on))), '[]')
      from covers c join holdings h on h.office_id = c.office_id and h.post_id = c.post_id and (h.to_on is null or h.to_on >= c.from_on)
      where c.office_id = ${office} and c.from_on < (${first}::date + interval '1 month')::date and least(c.to_on, c.ended_on) >= ${first}::date) as away`)
  if (!view) throw new Error('the statement gave no row')
  return { ...view, swaps: await swapsOfMonth(tx, office, month) }
}
