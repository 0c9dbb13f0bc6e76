import sql, { raw } from 'sql-template-tag'
import { calendarOf } from '#calendar/calendar.ts'
import { dayOf } from '#calendar/day.ts'
import { readYearCalendar } from '#calendar/read.ts'
import type { Calendar, Day, WorkHours } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import type { Directory } from './directory.ts'
import { loadDirectory } from './load-directory.ts'

/** Which office of which database it is, and how often it was changed: what was read under another mark is old. */
export interface Mark {
  /** Tells two databases apart that hold an office of the same number. */
  key: string
  name: string
  zone: string
  /** Grows with every change of the organisation and of the calendars (migrations/000002). */
  revision: string
  /** Tells a process that remembers the services whether another one has published since. */
  servicesRevision: string
}

/** The office as it stands today: everything a change of state asks that is not the matter's own. */
export interface OfficeToday extends Mark {
  day: Day
  /** When the last shift changed and when the next one will: between the two the same people are on duty. */
  shiftSince: Date | null
  shiftUntil: Date | null
  directory: Directory
  calendar: Calendar
}

/** The last standing read of each office. Under another mark, on a new day or after a change of shift it is read again. */
const remembered = new Map<string, OfficeToday>()

/**
 * The office's standing on the day of an instant; nothing is read when the mark is the known one.
 * @param seen the mark as it was read with the one who asks; absent, it is read first
 * @throws Error when the office does not exist
 */
export async function officeToday(tx: Tx, office: number, now: Date, seen?: Mark): Promise<OfficeToday> {
  const mark = seen ?? (await markOf(tx, office))
  const known = rememberedUnder(mark, now)
  if (known) return { ...known, ...mark }
  const standing = { ...mark, ...(await standingAt(tx, office, mark.zone, now)) }
  remembered.set(mark.key, standing)
  return standing
}

/** What this process remembers of an office, as long as it stands: the same object until the office is read again. */
export function rememberedUnder(mark: Mark, now: Date): OfficeToday | undefined {
  const known = remembered.get(mark.key)
  const isSame = known?.revision === mark.revision && known.zone === mark.zone
  return isSame && stands(known, now) ? known : undefined
}

async function standingAt(tx: Tx, office: number, zone: string, now: Date): Promise<Omit<OfficeToday, keyof Mark>> {
  const day = dayOf(now, zone)
  const [directory, calendar, shifts] = await Promise.all([
    loadDirectory(tx, office, day, now),
    loadCalendar(tx, office),
    shiftsAround(tx, office, now),
  ])
  return { day, directory, calendar, ...shifts }
}

/** Whether what was found stands at an instant: on the same day, with the same people on duty. */
function stands({ day, zone, shiftSince, shiftUntil }: OfficeToday, now: Date): boolean {
  return (
    day === dayOf(now, zone) && (shiftSince === null || shiftSince <= now) && (shiftUntil === null || now < shiftUntil)
  )
}

/** The columns of a mark, of the table `offices` under the name `o`. */
export const MARK =
  raw(`o.installation_id::text || '/' || o.office_id as key, o.name, o.time_zone as zone, o.revision::text,
  o.services_revision::text as "servicesRevision"`)

async function markOf(tx: Tx, office: number): Promise<Mark> {
  const [mark] = await tx.query<Mark>(sql`select ${MARK} from offices o where o.office_id = ${office}`)
  if (!mark) throw new Error(`office ${office} does not exist`)
  return mark
}

/** The changes of shift before and after an instant, each found by the end of an index. */
async function shiftsAround(
  tx: Tx,
  office: number,
  now: Date,
): Promise<Pick<OfficeToday, 'shiftSince' | 'shiftUntil'>> {
  const at = now.toISOString()
  const [around] = await tx.query<Pick<OfficeToday, 'shiftSince' | 'shiftUntil'>>(sql`select
    greatest((select max(begins_at) from shifts where office_id = ${office} and is_published and begins_at <= ${at}::timestamptz),
      (select max(ends_at) from shifts where office_id = ${office} and is_published and ends_at <= ${at}::timestamptz)) as "shiftSince",
    least((select min(begins_at) from shifts where office_id = ${office} and is_published and begins_at > ${at}::timestamptz),
      (select min(ends_at) from shifts where office_id = ${office} and is_published and ends_at > ${at}::timestamptz)) as "shiftUntil"`)
  return around ?? { shiftSince: null, shiftUntil: null }
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
  const [rows, [open]] = await Promise.all([
    calendarsOf(tx, office),
    tx.query<{ version: number; hours: WorkHours }>(
      sql`select version, hours from work_hours where office_id = ${office} order by version desc limit 1`,
    ),
  ])
  const versions = rows.map(({ year, version }) => `${year}.${version}`)
  const calendar = calendarOf(
    rows.map(({ year, notice, source, off, work }) => readYearCalendar({ year, notice, source, off, work })),
    [...versions, ...(open ? [`h${open.version}`] : [])].join(' '),
  )
  return open ? { ...calendar, hours: open.hours } : calendar
}
