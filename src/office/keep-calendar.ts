import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { YearCalendar } from '#calendar/types.ts'
import { enqueue } from '#queue/enqueue.ts'
import { appendEntry } from '#record/append.ts'
import type { Entry } from '#record/entry.ts'
import type { Tx } from '#store/transaction.ts'

/**
 * Keeps a year's calendar in an office: the same days are the same version, changed ones the next. Open clocks that count
 * the year are reckoned anew by a job (`calendar-changed`); dates of the past keep the version they were reckoned with.
 * @returns the new version, or null when these days were known
 */
export async function keepCalendar(
  tx: Tx,
  office: number,
  calendar: YearCalendar,
  now: Date,
  actor: Entry['actor'],
): Promise<number | null> {
  const { year, notice = '', source = '', off, work } = calendar
  const [kept] = await tx.query<{ version: number }>(sql`
    with newest as (select * from calendars where office_id = ${office} and year = ${year} order by version desc limit 1)
    insert into calendars (office_id, year, version, notice, source, off_days, work_days, imported_at)
      select ${office}, ${year}, coalesce((select version from newest), 0) + 1, ${notice}, ${source}, ${[...off]}::date[], ${[...work]}::date[],
        ${now.toISOString()}::timestamptz
      where not exists (select from newest where off_days = ${[...off]}::date[] and work_days = ${[...work]}::date[])
      returning version`)
  if (!kept) return null
  await enqueue(tx, office, 'calendar-changed', { year }, now)
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind: 'calendar.kept',
    at: now.toISOString(),
    actor,
    body: { year, version: kept.version, notice, source, off, work },
  })
  return kept.version
}
