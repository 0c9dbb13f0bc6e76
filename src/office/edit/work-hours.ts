import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { WorkHours } from '#calendar/types.ts'
import { enqueue } from '#queue/enqueue.ts'
import { enter, type Editing } from './editing.ts'

/**
 * Sets when the office is open on a working day, from now on. Open clocks that run in working hours are reckoned anew by a
 * job; dates of the past keep the calendar they were reckoned with.
 * @throws Problem WORK_HOURS_INVALID when spans are no spans, out of order, or touch each other
 */
export async function setWorkHours(editing: Editing, hours: WorkHours): Promise<void> {
  const { tx, office, now, today } = editing
  const ends = hours.flatMap(({ from, to }) => [from, to])
  if (hours.length === 0 || ends.some((end, at) => at > 0 && end <= (ends[at - 1] ?? '')))
    throw new Problem('WORK_HOURS_INVALID', { field: 'hours' })
  await tx.execute(sql`insert into work_hours (office_id, version, hours, set_at)
    select ${office}, coalesce(max(version), 0) + 1, ${JSON.stringify(hours)}::jsonb, ${now.toISOString()}::timestamptz
    from work_hours where office_id = ${office}`)
  const year = Number(today.slice(0, 4))
  for (const counted of [year, year + 1]) await enqueue(tx, office, 'calendar-changed', { year: counted }, now)
  await enter(editing, 'work-hours.set', { hours })
}
