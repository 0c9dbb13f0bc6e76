import { addDays, instantOf } from './day.ts'
import type { Day } from './types.ts'

/** A stretch of time as instants in ISO 8601, the end not included. */
export interface Stretch {
  beginsAt: string
  endsAt: string
}

/** A place of a month's roster: what one person can be put down for. */
export interface Slot extends Stretch {
  /** The day it begins. */
  day: Day
}

/**
 * The slots of a watch in a month: from each change to the next, the last one into the month after. One change a day gives
 * one slot of a day and a night.
 * @param month `YYYY-MM`
 * @param changesAt `HH:MM`, in any order
 */
export function slotsOf(month: string, changesAt: readonly string[], zone: string): Slot[] {
  const times = changesAt.toSorted()
  const slots: Slot[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1))
    for (const [index, time] of times.entries()) {
      const next = times[index + 1]
      const ends = next === undefined ? instantOf(addDays(day, 1), times[0] ?? time, zone) : instantOf(day, next, zone)
      slots.push({ day, beginsAt: instantOf(day, time, zone).toISOString(), endsAt: ends.toISOString() })
    }
  return slots
}

/** The stretches of a whole that no part covers, in order; parts may come in any order and overlap. */
export function gapsIn(whole: Stretch, parts: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = []
  let covered = whole.beginsAt
  for (const { beginsAt, endsAt } of parts.toSorted((a, b) => (a.beginsAt < b.beginsAt ? -1 : 1))) {
    if (beginsAt >= whole.endsAt) break
    if (beginsAt > covered) gaps.push({ beginsAt: covered, endsAt: beginsAt })
    if (endsAt > covered) covered = endsAt
  }
  if (covered < whole.endsAt) gaps.push({ beginsAt: covered, endsAt: whole.endsAt })
  return gaps
}

export const overlap = (one: Stretch, other: Stretch): boolean =>
  one.beginsAt < other.endsAt && other.beginsAt < one.endsAt

/** Whether one begins when the other ends: two such shifts of one person leave no rest between. */
export const adjoin = (one: Stretch, other: Stretch): boolean =>
  one.endsAt === other.beginsAt || other.endsAt === one.beginsAt
