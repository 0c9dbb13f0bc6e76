import type { Clock } from '#base/clock.ts'

/** The machine's time; the only place where it is read. */
export const machineClock: Clock = { now: () => new Date() }
