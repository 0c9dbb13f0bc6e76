import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { addDays, dayOf } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import { enterSchedule } from './keep-schedule.ts'
import { nextOpening } from './occurrence.ts'
import { findSchedule } from './schedules.ts'

/**
 * Pauses recurring work, lets it run again, or ends it for good. What falls due during a pause is passed over: it begins
 * again with the first day from today on.
 * @throws Problem NOT_FOUND, SCHEDULE_ENDED, SCHEDULE_LANDS_NOWHERE when nothing is left to come
 */
export async function changeSchedule(acting: Acting, id: string, to: 'active' | 'paused' | 'ended'): Promise<void> {
  const { tx, office, now, zone, calendar } = acting
  const schedule = await findSchedule(acting, id)
  if (schedule.state === 'ended') throw new Problem('SCHEDULE_ENDED')
  if (schedule.state === to) return
  const next =
    to === 'active'
      ? nextOpening(schedule, addDays(dayOf(now, zone), -1), calendar, zone)
      : { nextOn: null, nextOpensAt: null }
  if (to === 'active' && next.nextOn === null) throw new Problem('SCHEDULE_LANDS_NOWHERE')
  const changed = await tx.execute(sql`update schedules set state = ${to}, next_on = ${next.nextOn}::date,
    next_opens_at = ${next.nextOpensAt}::timestamptz, trouble = null where office_id = ${office} and schedule_id = ${id}`)
  if (changed === 0) throw new Problem('NOT_PERMITTED')
  await enterSchedule(acting, `schedule.${to}`, { id, postId: schedule.postId })
}
