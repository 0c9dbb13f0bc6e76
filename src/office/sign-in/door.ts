import { Problem } from '#base/errors.ts'

/** Wrong passwords in a row before the door is shut, and for how long, in minutes; it doubles with every further one. */
const FAILURES = 5
const FIRST_LOCK = 5
const LONGEST_LOCK = 240

/** How a sign-in name stands after the attempts with it. */
export interface Door {
  failures: number
  lockedUntil: Date | null
}

/** @throws Problem SIGN_IN_LOCKED with the minutes to wait */
export function requireOpen(door: Door, now: Date): void {
  if (!door.lockedUntil || door.lockedUntil <= now) return
  const minutes = Math.ceil((door.lockedUntil.getTime() - now.getTime()) / 60_000)
  throw new Problem('SIGN_IN_LOCKED', { params: { minutes } })
}

/** The door after one more failure. */
export function afterFailure(door: Door, now: Date): Door {
  const failures = Math.min(door.failures + 1, 100)
  if (failures < FAILURES) return { failures, lockedUntil: null }
  const minutes = Math.min(LONGEST_LOCK, FIRST_LOCK * 2 ** (failures - FAILURES))
  return { failures, lockedUntil: new Date(now.getTime() + minutes * 60_000) }
}
