import sql from 'sql-template-tag'
import { calendarOf } from '#calendar/calendar.ts'
import { dayOf } from '#calendar/day.ts'
import { readYearCalendar } from '#calendar/read.ts'
import type { Calendar, Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import type { Directory } from './directory.ts'
import { loadDirectory } from './load-directory.ts'

/** The office as it stands today: everything a change of state asks that is not the matter's own. */
export interface OfficeToday {
  name: string
  zone: string
  day: Day
  directory: Directory
  calendar: Calendar
  /** Tells a process that remembers the services whether another one has published since. */
  servicesRevision: string
}

interface Remembered extends OfficeToday {
  revision: string
}

/** The last standing read of each office. A changed revision or a new day reads it again, so it is never out of date. */
const remembered = new Map<string, Remembered>()

/**
 * The office's standing on the day of an instant. One small statement when nothing changed since it was last read; the
 * revision grows with every change of the organisation and of the calendars (migrations/000002).
 * @throws Error when the office does not exist
 */
export async function officeToday(tx: Tx, office: number, now: Date): Promise<OfficeToday> {
  const [row] = await tx.query<{ key: string; name: string; zone: string; revision: string; servicesRevision: string }>(
    sql`select installation_id::text || '/' || office_id as key, name, time_zone as zone, revision::text,
      services_revision::text as "servicesRevision" from offices where office_id = ${office}`,
  )
  if (!row) throw new Error(`office ${office} does not exist`)
  const day = dayOf(now, row.zone)
  const known = remembered.get(row.key)
  const { servicesRevision } = row
  if (known && known.revision === row.revision && known.day === day) return { ...known, servicesRevision }
  const [directory, calendar] = await Promise.all([loadDirectory(tx, office, day), loadCalendar(tx, office)])
  const standing = {
    name: row.name,
    zone: row.zone,
    revision: row.revision,
    day,
    directory,
    calendar,
    servicesRevision,
  }
  remembered.set(row.key, standing)
  return standing
}

interface KeptYear {
  year: number
  version: number
  notice: string
  source: string
  off: string[]
  work: string[]
  importedAt: Date
}

/** The newest version of every year the office has a notice of. */
export function calendarsOf(tx: Tx, office: number): Promise<KeptYear[]> {
  return tx.query<KeptYear>(sql`
    select distinct on (year) year, version, notice, source, off_days as off, work_days as work, imported_at as "importedAt" from calendars
    where office_id = ${office} order by year, version desc`)
}

/** Other years are provisional: weekends and the statutory days only. */
async function loadCalendar(tx: Tx, office: number): Promise<Calendar> {
  const rows = await calendarsOf(tx, office)
  return calendarOf(
    rows.map(({ year, notice, source, off, work }) => readYearCalendar({ year, notice, source, off, work })),
    rows.map(({ year, version }) => `${year}.${version}`).join(' '),
  )
}
