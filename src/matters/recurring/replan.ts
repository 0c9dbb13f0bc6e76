import sql from 'sql-template-tag'
import { addDays } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import { nextOpening } from './occurrence.ts'
import { listSchedules } from './schedules.ts'

/** A calendar has new days off: what has not opened yet falls on the day the new calendar gives it. */
export async function replanSchedules(acting: Acting): Promise<void> {
  const { tx, office, zone, calendar } = acting
  for (const schedule of await listSchedules(acting)) {
    if (schedule.state !== 'active') continue
    const after = schedule.last?.on ?? addDays(schedule.fromOn, -1)
    const { nextOn, nextOpensAt } = nextOpening(schedule, after, calendar, zone)
    if (nextOn !== schedule.nextOn && nextOn !== null)
      await tx.execute(sql`update schedules set next_on = ${nextOn}::date, next_opens_at = ${nextOpensAt}::timestamptz
        where office_id = ${office} and schedule_id = ${schedule.id} and next_on is not null`)
  }
}
