/**
 * Time is passed in, never read: only `src/main` may construct a clock from the machine.
 * Tests and the demo's past weeks use a clock that they move themselves.
 */
export interface Clock {
  now(): Date
}

/** A clock that stands where it was put and moves when it is told to. */
export interface SettableClock extends Clock {
  set(at: Date | string): void
  advance(milliseconds: number): void
}

export function settableClock(at: Date | string): SettableClock {
  let current = new Date(at)
  return {
    now: () => new Date(current),
    set: next => {
      current = new Date(next)
    },
    advance: milliseconds => {
      current = new Date(current.getTime() + milliseconds)
    },
  }
}
