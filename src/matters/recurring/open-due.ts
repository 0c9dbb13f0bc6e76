import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { Acting } from '../acting.ts'
import { beginMatter } from '../begin-matter.ts'
import { conclude } from '../conclude.ts'
import { note, type Draft } from '../draft.ts'
import { SECRECIES } from '../matter.ts'
import { fieldsOn, nextOpening, titleOn } from './occurrence.ts'
import { findSchedule } from './schedules.ts'

/** The schedules whose next matter is due to open, those held back left out. */
export async function dueSchedules(acting: Acting, most: number, held: readonly string[]): Promise<string[]> {
  const { tx, office, now } = acting
  const rows = await tx.query<{ id: string }>(sql`select schedule_id as id from schedules
    where office_id = ${office} and state = 'active' and next_opens_at <= ${now.toISOString()}::timestamptz
      and not schedule_id = any(${[...held]}::uuid[]) order by next_opens_at limit ${most}`)
  return rows.map(row => row.id)
}

/**
 * Opens the next matter of a schedule, if it is still due: filled in, with the files of last time and a relation to it. What
 * was missed while nothing ran is opened all the same, one call each. The row is locked and the occurrence is a key: of
 * several processes one opens it, and once.
 * @returns whether a matter was opened
 */
export async function openNext(acting: Acting, id: string): Promise<boolean> {
  const { tx, office, now, zone, calendar, directory } = acting
  const [due] = await tx.query<{
    on: string
  }>(sql`select next_on as on from schedules where office_id = ${office} and schedule_id = ${id}
    and state = 'active' and next_opens_at <= ${now.toISOString()}::timestamptz for update skip locked`)
  if (!due) return false
  const schedule = await findSchedule(acting, id)
  const service = acting.services.current(schedule.service)
  if (!service) throw new Error(`${schedule.service} recurs and is not published here`)
  const draft = await beginMatter(
    acting,
    service,
    { by: null, postId: directory.standingPost(schedule.postId) },
    {
      service: schedule.service,
      title: titleOn(schedule, due.on),
      fields: fieldsOn(schedule, due.on),
      askers: [],
      urgency: 'normal',
      secrecy: 'none',
    },
  )
  note(draft, 'matter.recurred', { schedule: id, on: due.on })
  if (schedule.last) await followLast(draft, schedule.last)
  await conclude(draft)
  await tx.execute(sql`insert into occurrences (office_id, schedule_id, on_day, matter_id, opened_at)
    values (${office}, ${id}, ${due.on}::date, ${draft.matterId}, ${now.toISOString()}::timestamptz)`)
  const { nextOn, nextOpensAt } = nextOpening(schedule, due.on, calendar, zone)
  await tx.execute(sql`update schedules set next_on = ${nextOn}::date, next_opens_at = ${nextOpensAt}::timestamptz, trouble = null
    where office_id = ${office} and schedule_id = ${id}`)
  return true
}

/** Puts last time's files into the hands of whoever does it this time, as far as this matter may be as widely known. */
async function followLast(draft: Draft, last: { id: string; number: string }): Promise<void> {
  const { tx, office, now } = draft.acting
  draft.change.relations = [
    ...(draft.change.relations ?? []),
    { matterId: draft.matterId, otherId: last.id, kind: 'repeats' },
  ]
  const files = await tx.query<{ name: string; mediaType: string; size: number; sha256: string }>(sql`
    select a.name, a.media_type as "mediaType", a.size::float8 as size, a.sha256 from attachments a
      join matters m on m.office_id = a.office_id and m.matter_id = a.matter_id and m.secrecy <= ${SECRECIES.indexOf('none')}
      where a.office_id = ${office} and a.matter_id = ${last.id} order by a.added_at`)
  draft.change.attachments = files.map(file => ({
    attachmentId: newId(now),
    ...file,
    personId: null,
    postId: draft.row.registeredPostId,
  }))
  note(draft, 'matter.followed', { other: last.id, number: last.number, files: files.map(file => file.sha256) })
}

/** Keeps why a schedule opened nothing, for whoever looks after it. */
export async function keepTrouble({ tx, office }: Acting, id: string, code: string): Promise<void> {
  await tx.execute(sql`update schedules set trouble = ${code} where office_id = ${office} and schedule_id = ${id}`)
}
