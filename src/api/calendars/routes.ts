import type { z } from 'zod'
import { provisionalYear } from '#calendar/calendar.ts'
import { parseNotice } from '#calendar/parse-notice.ts'
import { readYearCalendar } from '#calendar/read.ts'
import type { Calendar, YearCalendar } from '#calendar/types.ts'
import { hoursOf } from '#calendar/work-time.ts'
import { editingOf } from '#office/edit/editing.ts'
import { setWorkHours } from '#office/edit/work-hours.ts'
import { keepCalendar } from '#office/keep-calendar.ts'
import { calendarsOf } from '#office/today.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { change, edit } from '../office/edit.ts'
import { read } from '../perform.ts'
import { Calendars, CalendarSource, KeptCalendar, ReadCalendar, SetWorkHours } from './schema.ts'

/** The years of holidays and make-up days, each by the notice that set it. */
export function calendarRoutes(api: Api): void {
  api.get('/api/calendars', { schema: { summary: 'The years known', response: { 200: Calendars } } }, request =>
    read(request, async ({ tx, office, now, calendar }) => {
      const kept = await calendarsOf(tx, office)
      const known = kept.map(({ importedAt, ...year }) => ({
        ...year,
        importedAt: importedAt.toISOString(),
        provisional: false,
      }))
      return { hours: [...hoursOf(calendar)], items: [...known, ...provisional(calendar, now.getFullYear())] }
    }),
  )

  api.post(
    '/api/work-hours',
    { schema: { summary: 'Set when the office is open on a working day', body: SetWorkHours } },
    (request, reply) => change(request, reply, editing => setWorkHours(editing, request.body.hours)),
  )

  api.post(
    '/api/calendars/readings',
    { schema: { summary: 'Read a notice without keeping it', body: CalendarSource, response: { 200: ReadCalendar } } },
    request =>
      read(request, async acting => {
        editingOf(acting)
        return plain(yearOf(request.body))
      }),
  )

  api.post(
    '/api/calendars',
    { schema: { summary: 'Keep a year’s calendar', body: CalendarSource, response: { 201: KeptCalendar } } },
    (request, reply) =>
      edit(
        request,
        reply,
        201,
        async ({ tx, office, now, by }) => {
          const calendar = yearOf(request.body)
          return { year: calendar.year, version: await keepCalendar(tx, office, calendar, now, by) }
        },
        editingOf,
      ),
  )
}

const yearOf = (source: z.infer<typeof CalendarSource>): YearCalendar =>
  'text' in source ? parseNotice(source.text, defined({ notice: source.notice })) : readYearCalendar(source.calendar)

const plain = ({ year, notice = '', source = '', off, work }: YearCalendar) => ({
  year,
  notice,
  source,
  off: [...off],
  work: [...work],
})

/** This year and the next, when nobody imported them: people see what is reckoned with meanwhile. */
const provisional = (calendar: Calendar, year: number) =>
  [year, year + 1]
    .filter(candidate => !calendar.years.has(candidate))
    .map(candidate => ({ ...plain(provisionalYear(candidate)), version: null, importedAt: null, provisional: true }))
