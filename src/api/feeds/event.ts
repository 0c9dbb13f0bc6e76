import { addDays, instantOf } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import type { Reader } from '../reader.ts'

/** What stands in a calendar: on a day, or from an instant to an instant. */
export interface FeedEvent {
  /** The same in every reading, so that a calendar moves what it has and does not add it again. */
  uid: string
  when: { day: Day } | { from: string; to: string }
  title: string
  place?: string
  note?: string
}

export interface FeedContent {
  name: string
  events: FeedEvent[]
}

/** How far back and ahead a feed tells, in days: a month to look back on, a quarter to plan. */
const BACK = 31
const AHEAD = 92
/** What a feed tells of one kind at most: more are a list, not a calendar. */
export const MOST = 500

/** From when until when a feed tells, as instants. */
export function periodOf({ today, acting }: Pick<Reader, 'today' | 'acting'>): { from: string; until: string } {
  const at = (days: number) => instantOf(addDays(today, days), '00:00', acting.zone).toISOString()
  return { from: at(-BACK), until: at(AHEAD) }
}
