import sql from 'sql-template-tag'
import type { YearCalendar } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'

/**
 * Keeps a year's calendar in an office: the same days are the same version, changed ones the next. Dates already given
 * keep the version they were reckoned with.
 */
export async function keepCalendar(tx: Tx, office: number, calendar: YearCalendar, now: Date): Promise<void> {
  await tx.execute(sql`
    with newest as (select * from calendars where office_id = ${office} and year = ${calendar.year} order by version desc limit 1)
    insert into calendars (office_id, year, version, notice, source, off_days, work_days, imported_at)
      select ${office}, ${calendar.year}, coalesce((select version from newest), 0) + 1, ${calendar.notice ?? ''}, ${calendar.source ?? ''},
        ${[...calendar.off]}::date[], ${[...calendar.work]}::date[], ${now.toISOString()}::timestamptz
      where not exists (select from newest where off_days = ${[...calendar.off]}::date[] and work_days = ${[...calendar.work]}::date[])`)
}
