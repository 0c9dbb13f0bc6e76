import { calendarOf } from '#calendar/calendar.ts'
import { readYearCalendar } from '#calendar/read.ts'
import type { Calendar } from '#calendar/types.ts'
import { SHARED, type ServiceFiles } from './read.ts'

/** The calendar made of the years in `_shared/calendars/`. */
export function sharedCalendar(files: ServiceFiles): Calendar {
  const years = [...files]
    .filter(([file]) => file.startsWith(`${SHARED}/calendars/`) && file.endsWith('.json'))
    .map(([, text]) => readYearCalendar(JSON.parse(text)))
  return calendarOf(years, years.map(year => year.year).join('+'))
}
