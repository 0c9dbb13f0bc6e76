import type { Citation } from '#base/citation.ts'
import type { Text } from '#base/language.ts'
import type { CLOCK_UNITS } from './units.ts'

/** A calendar day as the law writes it, `2026-02-12`: no hour and no zone. */
export type Day = string

/** One year's holidays as its notice set them. `provisional` years are computed from weekends and the statutory days. */
export interface YearCalendar {
  year: number
  /** The notice that set it, e.g. `国办发明电〔2025〕7号`; absent when provisional. */
  notice?: string
  /** The notice's title, as people cite it. */
  source?: string
  /** Days off by the notice, weekends inside the holiday included. */
  off: readonly Day[]
  /** Weekend days on which the office works (调休上班). */
  work: readonly Day[]
  provisional: boolean
}

/** All years an office knows, under one version label: a due date names the version that produced it. */
export interface Calendar {
  version: string
  /** When the office is open on a working day, in order; the usual hours when it has not said so. */
  hours?: WorkHours
  years: ReadonlyMap<number, YearCalendar>
}

/** Spans of a working day, wall clock `HH:MM`, in order and apart. */
export type WorkHours = readonly { from: string; to: string }[]

/** `workhour` and `workminute` run only while the office is open. */
export type ClockUnit = (typeof CLOCK_UNITS)[number]

/** The number a rule sets. `rollForward`: a last day that is a day off moves to the next working day (民法典第二百零三条). */
export interface Limit {
  amount: number
  unit: ClockUnit
  rollForward: boolean
  citation: Citation
  /** What the clock starts from where it is not the step's own beginning: a field, a step, the registration. */
  from?: Text
  /** The field that names the end, where whoever entrusted the matter did; the amount then is what lies between. */
  until?: Text
}

/** What happened to a clock, in order. Nothing else moves a due date. */
export type ClockEvent =
  | { kind: 'started'; at: string }
  | { kind: 'suspended'; at: string; reason: string }
  | { kind: 'resumed'; at: string }
  | { kind: 'extended'; at: string; by: { amount: number; unit: ClockUnit }; reason: string; citation?: Citation }
  | { kind: 'stopped'; at: string }

/**
 * One line of a due date's arithmetic, as data: screens, API and paper put the same words to it (`explain.ts`).
 * `raw` is where the end stands after that line: a day for clocks in days, an instant for clocks in hours and minutes.
 */
export type ArithmeticLine =
  | { kind: 'start'; day: Day; at: string; /** The hours that count, where not all do. */ hours?: WorkHours }
  | { kind: 'count'; amount: number; unit: ClockUnit; from: Day; to: Day; raw: string }
  | { kind: 'skipped'; days: readonly { day: Day; why: 'weekend' | 'holiday' }[] }
  | { kind: 'made-up'; days: readonly Day[] }
  | { kind: 'rolled'; from: Day; to: Day }
  | { kind: 'suspended'; from: string; to: string | null; amount: number; unit: ClockUnit; raw: string }
  | { kind: 'extended'; amount: number; unit: ClockUnit; reason: string; citation?: Citation; raw: string }
  | { kind: 'provisional'; years: readonly number[] }

export interface Due {
  /** The instant the limit ends (ISO 8601, UTC): 24:00 of the last day in the office's zone for day units. */
  at: string
  /** The last day, in the office's zone. */
  day: Day
  /** Some of the days counted lie in a year whose notice is not imported. */
  provisional: boolean
  calendar: string
  limit: Limit
  lines: readonly ArithmeticLine[]
}
