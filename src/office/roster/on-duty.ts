import sql, { raw } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

/** Somebody's turn, as the page of those on duty says it. */
export interface Turn {
  shiftId: string
  personId: string
  person: string
  phone: string | null
  beginsAt: string
  endsAt: string
}

/** Who has a watch now, and who comes next; null where nobody is down. */
export interface OnDuty {
  postId: string
  name: string
  unit: string
  now: Turn | null
  next: Turn | null
}

const turn = (condition: string, order: string) =>
  raw(`(select jsonb_build_object('shiftId', s.shift_id, 'personId', s.person_id, 'person', q.name, 'phone', q.phone,
      'beginsAt', to_char(s.begins_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'endsAt', to_char(s.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from shifts s join people q on q.office_id = s.office_id and q.person_id = s.person_id
    where s.office_id = w.office_id and s.post_id = w.post_id and s.is_published and ${condition} order by s.begins_at ${order} limit 1)`)

/** Who is on duty at an instant, by the published roster. */
export function onDutyAt(tx: Tx, office: number, at: Date): Promise<OnDuty[]> {
  return tx.query<OnDuty>(sql`with instant as (select ${at.toISOString()}::timestamptz as at)
    select w.post_id as "postId", p.name, u.name as unit,
      ${turn('s.begins_at <= (select at from instant) and s.ends_at > (select at from instant)', 'desc')} as now,
      ${turn('s.begins_at > (select at from instant)', 'asc')} as next
    from watches w join posts p on p.office_id = w.office_id and p.post_id = w.post_id
      join units u on u.office_id = p.office_id and u.unit_id = p.unit_id
    where w.office_id = ${office} and w.is_active order by w.sort, p.level, p.name`)
}
