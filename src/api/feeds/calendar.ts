import { getVtimezoneComponent } from '@touch4it/ical-timezones'
import ical, { ICalEventTransparency } from 'ical-generator'
import { addDays, dayOf, timeOf } from '#calendar/day.ts'
import type { Reader } from '../reader.ts'
import type { FeedContent, FeedEvent } from './event.ts'

/** Writes a feed as iCalendar (RFC 5545): days as days, times in the zone of the office. */
export function writeCalendar({ name, events }: FeedContent, { acting }: Pick<Reader, 'acting'>): string {
  const { zone, now } = acting
  const calendar = ical({
    name,
    prodId: { company: 'Shuniu', product: 'Shuniu' },
    // Only events name the zone: with it here the library would write its own instants without theirs.
    timezone: { name: null, generator: getVtimezoneComponent },
  })
  for (const { uid, when, title, place = null, note = null } of events)
    calendar.createEvent({
      id: `${uid}@shuniu`,
      stamp: now,
      summary: title,
      location: place,
      description: note,
      ...timesOf(when, zone),
    })
  return calendar.toString()
}

/** The end of a day is the day after (RFC 5545 §3.6.1); what falls on a day keeps nobody busy all day. */
const timesOf = (when: FeedEvent['when'], zone: string) =>
  'day' in when
    ? {
        allDay: true,
        start: wall(when.day, '00:00'),
        end: wall(addDays(when.day, 1), '00:00'),
        transparency: ICalEventTransparency.TRANSPARENT,
      }
    : { timezone: zone, start: shownIn(when.from, zone), end: shownIn(when.to, zone) }

const shownIn = (at: string, zone: string): Date => wall(dayOf(new Date(at), zone), timeOf(new Date(at), zone))

/** The library writes what the clock of the machine would show; this is the date at which that clock shows what is meant. */
const wall = (day: string, time: string): Date => new Date(`${day}T${time}:00`)
