/**
 * A value as FEEL works with it: what JSON has, and feelin's days, times, durations, ranges and functions. FEEL's null is
 * `null`; `undefined` is no value at all: it cannot be said, and somebody has to be asked.
 */
export type Feel = unknown

/** The names an expression may use. */
export type Scope = Readonly<Record<string, Feel>>
