import sql, { raw } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'
import type { NextOpening, Schedule } from './occurrence.ts'

/** A schedule with where it stands. */
export interface KnownSchedule extends Schedule, NextOpening {
  state: 'active' | 'paused' | 'ended'
  trouble: string | null
  /** The matter of the last time, when the reader may see it. */
  last: { id: string; number: string; title: string; on: string } | null
}

const COLUMNS = `s.schedule_id as id, s.service, s.title, s.fields, s.day_field as "dayField", s.post_id as "postId", s.recurrence,
  s.lead_days as "leadDays", s.opens_at as "opensAt", s.from_on as "fromOn", s.until_on as "untilOn", s.state, s.trouble,
  s.next_on as "nextOn", ${iso('s.next_opens_at')} as "nextOpensAt",
  (select jsonb_build_object('id', m.matter_id, 'number', m.number, 'title', m.title, 'on', o.on_day) from occurrences o
    join matters m on m.office_id = o.office_id and m.matter_id = o.matter_id
    where o.office_id = s.office_id and o.schedule_id = s.schedule_id order by o.on_day desc limit 1) as last`

/** The recurring work that the reader may see, what opens next first. */
export const listSchedules = ({ tx, office }: Pick<Acting, 'tx' | 'office'>): Promise<KnownSchedule[]> =>
  tx.query<KnownSchedule>(sql`select ${raw(COLUMNS)} from schedules s where s.office_id = ${office}
    order by s.state, s.next_opens_at nulls last, s.title`)

/** @throws Problem NOT_FOUND */
export async function findSchedule({ tx, office }: Pick<Acting, 'tx' | 'office'>, id: string): Promise<KnownSchedule> {
  const [schedule] = await tx.query<KnownSchedule>(
    sql`select ${raw(COLUMNS)} from schedules s where s.office_id = ${office} and s.schedule_id = ${id}`,
  )
  if (!schedule) throw new Problem('NOT_FOUND')
  return schedule
}
