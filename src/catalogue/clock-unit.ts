import type { ClockUnit } from '#calendar/types.ts'
import { CLOCK_UNITS } from '#calendar/units.ts'
import type { Value } from '#rules/types.ts'

/** Whether a rule's output is a unit that a clock can count in. */
export const isClockUnit = (value: Value | undefined): value is ClockUnit => CLOCK_UNITS.some(unit => unit === value)
