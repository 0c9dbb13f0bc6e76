import { fill } from '#base/language.ts'
import { addDays, instantOf } from '#calendar/day.ts'
import { nextOccurrence, type Recurrence } from '#calendar/recurrence.ts'
import type { Calendar, Day } from '#calendar/types.ts'
import type { Fields } from '../matter.ts'

/** A piece of recurring work as it is kept. */
export interface Schedule {
  id: string
  service: string
  /** `{year}`, `{quarter}`, `{month}` and `{day}` stand for those of the occurrence. */
  title: string
  fields: Fields
  /** The field that is given the day of the occurrence. */
  dayField: string | null
  postId: string
  recurrence: Recurrence
  /** How many calendar days before its day the matter opens. */
  leadDays: number
  /** `HH:MM` by the office's clock. */
  opensAt: string
  fromOn: Day
  untilOn: Day | null
}

/** When the next matter opens, and for which day. */
export interface NextOpening {
  nextOn: Day | null
  nextOpensAt: string | null
}

export const opensAt = (
  { leadDays, opensAt: time }: Pick<Schedule, 'leadDays' | 'opensAt'>,
  on: Day,
  zone: string,
): string => instantOf(addDays(on, -leadDays), time, zone).toISOString()

/** What comes after a day, within the time the schedule runs. */
export function nextOpening(schedule: Schedule, after: Day, calendar: Calendar, zone: string): NextOpening {
  const before = addDays(schedule.fromOn, -1)
  const nextOn = nextOccurrence(schedule.recurrence, after > before ? after : before, schedule.untilOn, calendar)
  return { nextOn, nextOpensAt: nextOn === null ? null : opensAt(schedule, nextOn, zone) }
}

/** The title of one occurrence: `2026 年第 2 季度消防检查`. */
export function titleOn({ title }: Pick<Schedule, 'title'>, on: Day): string {
  const month = Number(on.slice(5, 7))
  return fill(title, { year: on.slice(0, 4), quarter: Math.ceil(month / 3), month, day: Number(on.slice(8, 10)) })
}

/** What the form of one occurrence is filled in with. */
export const fieldsOn = ({ fields, dayField }: Pick<Schedule, 'fields' | 'dayField'>, on: Day): Fields =>
  dayField === null ? fields : { ...fields, [dayField]: on }
