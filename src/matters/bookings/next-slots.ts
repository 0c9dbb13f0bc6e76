import { isWorkday } from '#calendar/calendar.ts'
import { addDays, dayOf, instantOf, timeOf } from '#calendar/day.ts'
import type { Calendar } from '#calendar/types.ts'
import type { Booking } from './booking.ts'

export type Slot = Pick<Booking, 'from' | 'to'>

/** Between these hours a slot of less than a day is offered; a convention of ours: anything else is chosen by hand. */
const FIRST = '08:00'
const LAST = '18:00'
const DAY_MS = 86_400_000
/** How far ahead is looked. */
const DAYS = 14

const overlaps = (a: Slot, b: Slot): boolean => a.from < b.to && b.from < a.to

/**
 * The next free slots of one resource that are as long as the one that was wanted: as soon as what is in the way ends, or
 * at the same hour of a following working day.
 * @param busy what is taken of the resource
 * @param most how many slots at most
 */
export function nextSlots(
  wanted: Slot,
  busy: readonly Slot[],
  { now, calendar, zone, most }: { now: Date; calendar: Calendar; zone: string; most: number },
): Slot[] {
  const length = Date.parse(wanted.to) - Date.parse(wanted.from)
  const begin = new Date(wanted.from)
  const [day, time] = [dayOf(begin, zone), timeOf(begin, zone)]
  const starts = [
    ...busy.map(taken => Date.parse(taken.to)),
    ...Array.from({ length: DAYS }, (_, ahead) => addDays(day, ahead + 1))
      .filter(next => isWorkday(calendar, next))
      .map(next => instantOf(next, time, zone).getTime()),
  ]
  return [...new Set(starts)]
    .toSorted((a, b) => a - b)
    .map(start => ({ from: new Date(start).toISOString(), to: new Date(start + length).toISOString() }))
    .filter(slot => slot.from > wanted.from && Date.parse(slot.from) > now.getTime())
    .filter(slot => length >= DAY_MS || isInHours(slot, zone))
    .filter(slot => !busy.some(taken => overlaps(slot, taken)))
    .slice(0, most)
}

function isInHours({ from, to }: Slot, zone: string): boolean {
  const [begin, end] = [new Date(from), new Date(to)]
  return dayOf(begin, zone) === dayOf(end, zone) && timeOf(begin, zone) >= FIRST && timeOf(end, zone) <= LAST
}
