import type { Pool } from 'pg'
import { Problem } from '#base/errors.ts'
import { afterFailure, requireOpen, type Door } from './door.ts'
import { checkNobody } from './password.ts'
import { tokenHash } from './session.ts'

/** Names remembered at most, the latest ones, so that no flood of names fills the memory. */
const MOST = 10_000

/** In memory and of this process only: there is no row to count in, and what is lost when it ends opens no door. */
const doors = new WeakMap<Pool, Map<string, Door>>()

/**
 * Refuses a sign-in name that nobody has as if somebody had it: the same work, and the same lock after the same number of
 * failures, which would otherwise tell who works here.
 * @throws Problem SIGN_IN_FAILED, SIGN_IN_LOCKED
 */
export async function refuseStranger(
  pool: Pool,
  request: { office: number; login: string; password: string },
  now: Date,
): Promise<never> {
  const known = doors.get(pool) ?? new Map<string, Door>()
  doors.set(pool, known)
  const key = tokenHash(`${request.office} ${request.login}`).toString('base64')
  const door = () => known.get(key) ?? { failures: 0, lockedUntil: null }
  requireOpen(door(), now)
  await checkNobody(request.password)
  // Others may have failed with the name in the meantime.
  const present = door()
  requireOpen(present, now)
  known.delete(key)
  known.set(key, afterFailure(present, now))
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  throw new Problem('SIGN_IN_FAILED')
}
