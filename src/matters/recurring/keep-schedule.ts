import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { addDays, dayOf } from '#calendar/day.ts'
import type { Service } from '#catalogue/types.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { checkFields, fieldNames, refuseSecrets } from '../fields.ts'
import { fieldsOn, nextOpening, titleOn, type Schedule } from './occurrence.ts'

export type ScheduleInput = Omit<Schedule, 'id' | 'postId'> & { postId?: string | undefined }

/**
 * Sets up recurring work of a service: by whoever may register such a matter, in the name of the post they may register it
 * with, or by whoever manages the office in the name of any post that may.
 * @returns the schedule's id
 * @throws Problem SERVICE_NOT_FOUND, NOT_PERMITTED, PERIOD_INVALID, SCHEDULE_LANDS_NOWHERE, FIELD_REQUIRED, FIELD_INVALID, STATE_SECRET
 */
export async function makeSchedule(acting: Acting, input: ScheduleInput): Promise<string> {
  const { tx, office, now, zone, calendar } = acting
  const actor = requirePerson(acting)
  const service = acting.services.current(input.service)
  if (!service || service.manifest.origin !== 'registered')
    throw new Problem('SERVICE_NOT_FOUND', { params: { service: input.service } })
  const schedule: Schedule = { ...input, id: newId(now), postId: postFor(acting, service, input.postId) }
  if (schedule.untilOn !== null && schedule.untilOn < schedule.fromOn)
    throw new Problem('PERIOD_INVALID', { field: 'untilOn' })
  const { nextOn, nextOpensAt } = nextOpening(schedule, addDays(dayOf(now, zone), -1), calendar, zone)
  if (nextOn === null) throw new Problem('SCHEDULE_LANDS_NOWHERE', { field: 'recurrence' })
  requireFields(service, schedule, nextOn)
  await tx.execute(sql`insert into schedules (office_id, schedule_id, service, title, fields, day_field, post_id, recurrence, lead_days, opens_at,
      from_on, until_on, next_on, next_opens_at, made_at, made_by)
    values (${office}, ${schedule.id}, ${schedule.service}, ${schedule.title}, ${JSON.stringify(schedule.fields)}::jsonb, ${schedule.dayField},
      ${schedule.postId}, ${JSON.stringify(schedule.recurrence)}::jsonb, ${schedule.leadDays}, ${schedule.opensAt}, ${schedule.fromOn}::date,
      ${schedule.untilOn}::date, ${nextOn}::date, ${nextOpensAt}::timestamptz, ${now.toISOString()}::timestamptz, ${actor.personId})`)
  await enterSchedule(acting, 'schedule.made', schedule)
  return schedule.id
}

/** The form must take what the schedule fills in: told to whoever sets it up, not to nobody at night when it opens. */
function requireFields(service: Service, schedule: Schedule, on: string): void {
  if (schedule.dayField !== null && !fieldNames(service).includes(schedule.dayField))
    throw new Problem('FIELD_INVALID', { field: 'dayField', params: { field: 'dayField', detail: schedule.dayField } })
  refuseSecrets(titleOn(schedule, on), schedule.fields)
  checkFields(service, fieldsOn(schedule, on))
}

function postFor(acting: Acting, service: Service, wanted: string | undefined): string {
  const may = ({ duties, permissions }: { duties: readonly string[]; permissions?: readonly string[] }) =>
    service.manifest.registrars.some(right => duties.includes(right) || (permissions ?? []).includes(right))
  const { posts } = requirePerson(acting)
  const own = posts.find(post => may(post) && (wanted === undefined || post.postId === wanted))
  if (own) return own.postId
  const post = wanted === undefined ? undefined : acting.directory.post(wanted)
  if (post && may(post) && posts.some(held => held.permissions.includes('manage-office'))) return post.id
  throw new Problem('NOT_PERMITTED')
}

/** Puts a change of recurring work on the record. */
export async function enterSchedule(
  acting: Acting,
  kind: string,
  schedule: Pick<Schedule, 'id' | 'postId'>,
): Promise<void> {
  const { tx, office, now } = acting
  const actor = requirePerson(acting)
  const post = actor.posts.find(held => held.postId === schedule.postId) ?? actor.posts[0]
  const { id, ...body } = schedule
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind,
    at: now.toISOString(),
    actor: { person: actor.personId, post: post?.postId ?? schedule.postId },
    body: { schedule: id, ...body },
  })
}
