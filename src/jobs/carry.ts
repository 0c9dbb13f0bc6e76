import sql from 'sql-template-tag'
import { isWorkday } from '#calendar/calendar.ts'
import { dayOf, instantOf } from '#calendar/day.ts'
import type { Acting } from '#matters/acting.ts'
import { URGENCIES } from '#matters/matter.ts'
import { enqueue } from '#queue/enqueue.ts'
import { asMachine, type WorkerDeps } from './deps.ts'

/** People are written to while they can act; a convention of ours. Most urgent matters (特急) are carried at any hour. */
const HOURS = { from: '08:30', to: '18:00' } as const
/** Older notices are history: an installation that gets a mail server does not flood its people. In milliseconds. */
const OLDEST = 2 * 86_400_000

interface Uncarried {
  id: string
  postId: string
}

/**
 * Carries the notices that nobody outside the product was told of: one letter per person, one call per webhook, each a
 * job of its own. Whoever covers a post today is written to as well.
 * @returns how many notices go out
 */
export function carry(deps: WorkerDeps): Promise<number> {
  return asMachine(deps, async acting => {
    const { tx, office, now } = acting
    const webhooks = await tx.query<{ id: string }>(
      sql`select webhook_id as id from webhooks where office_id = ${office} and ended_at is null`,
    )
    if (!deps.mail && webhooks.length === 0) return 0
    const notices = await tx.query<Uncarried>(sql`
      update notices n set carried_at = ${now.toISOString()}::timestamptz from matters m
      where n.office_id = ${office} and n.carried_at is null and n.at > ${new Date(now.getTime() - OLDEST).toISOString()}::timestamptz
        and m.office_id = n.office_id and m.matter_id = n.matter_id
        and (${isWorkingHour(acting)} or m.urgency = ${URGENCIES.indexOf('most-urgent')})
      returning n.notice_id as id, n.post_id as "postId"`)
    if (notices.length === 0) return 0
    const ids = notices.map(notice => notice.id)
    const jobs = [
      ...(deps.mail
        ? [...byPerson(acting, notices)].map(([person, own]) => ['send-digest', { person, notices: own }] as const)
        : []),
      ...webhooks.map(({ id }) => ['send-webhook', { webhook: id, notices: ids }] as const),
    ]
    await Promise.all(jobs.map(([kind, payload]) => enqueue(tx, office, kind, payload, now)))
    return ids.length
  })
}

function isWorkingHour({ now, zone, calendar }: Acting): boolean {
  const day = dayOf(now, zone)
  return isWorkday(calendar, day) && instantOf(day, HOURS.from, zone) <= now && now < instantOf(day, HOURS.to, zone)
}

function byPerson({ directory }: Acting, notices: readonly Uncarried[]): Map<string, string[]> {
  const people = new Map<string, string[]>()
  for (const { id, postId } of notices)
    for (const person of directory.attendants(postId)) people.set(person, [...(people.get(person) ?? []), id])
  return people
}
