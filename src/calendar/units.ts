import type { ClockUnit } from './types.ts'

/** Every unit that a limit may be counted in. */
export const CLOCK_UNITS = ['day', 'workday', 'hour', 'minute', 'workhour', 'workminute'] as const

/** Milliseconds of what has a length of its own. */
export const UNIT_MS = {
  hour: 3_600_000,
  minute: 60_000,
  workhour: 3_600_000,
  workminute: 60_000,
  day: 86_400_000,
} as const

/** Days and working days end with a day; all others at an instant. */
export const isTimeUnit = (unit: ClockUnit): unit is 'hour' | 'minute' | 'workhour' | 'workminute' =>
  unit !== 'day' && unit !== 'workday'

/** Hours and minutes that run only while the office is open. */
export const isWorkTime = (unit: ClockUnit): unit is 'workhour' | 'workminute' =>
  unit === 'workhour' || unit === 'workminute'
