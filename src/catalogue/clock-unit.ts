import type { ClockUnit } from '#calendar/types.ts'
import type { Value } from '#rules/types.ts'

const UNITS: readonly ClockUnit[] = ['day', 'workday', 'hour', 'minute']

/** Whether a rule's output is a unit that a clock can count in. */
export const isClockUnit = (value: Value | undefined): value is ClockUnit => UNITS.some(unit => unit === value)
