import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import { afterFailure, requireOpen, type Door } from './door.ts'
import { isPassword } from './password.ts'
import { openSession, type OpenSession } from './session.ts'
import { refuseStranger } from './strangers.ts'
import { acceptCode } from './totp.ts'

export interface SignInRequest {
  login: string
  password: string
  /** The code of the second factor, when the person has one. */
  code?: string
  address?: string
  agent?: string
}

interface Found extends Door {
  personId: string
  hash: string
  hasTotp: boolean
}

/**
 * Signs a person in. An unknown name, a wrong password and somebody who has left look the same and take the same time.
 * @throws Problem SIGN_IN_FAILED, SIGN_IN_LOCKED with the minutes to wait, TOTP_REQUIRED when a code is needed or was wrong
 */
export async function signIn(pool: Pool, office: number, request: SignInRequest, now: Date): Promise<OpenSession> {
  const login = request.login.trim().toLowerCase()
  const found = await find(pool, office, login)
  if (!found) return refuseStranger(pool, { office, login, password: request.password }, now)
  requireOpen(found, now)
  const isRight = await isPassword(request.password, found.hash)
  const outcome = await transaction(pool, systemContext(office), tx => settle(tx, office, found, isRight, request, now))
  if (outcome instanceof Problem) throw outcome
  return outcome
}

/**
 * Decides with the row locked, as it stands after the password was checked: of a thousand guesses at once none is answered
 * any more, not even the right one, when the first few have shut the door.
 * @returns the refusal where a failure was counted: throwing it here would take the count back
 */
async function settle(
  tx: Tx,
  office: number,
  checked: Found,
  isRight: boolean,
  request: SignInRequest,
  now: Date,
): Promise<OpenSession | Problem> {
  const { personId } = checked
  const [kept] = await tx.query<Found>(sql`${selected(office)} and p.person_id = ${personId} for update of c`)
  if (kept?.hash !== checked.hash) throw new Problem('SIGN_IN_FAILED')
  requireOpen(kept, now)
  if (!isRight) {
    await keepDoor(tx, office, personId, afterFailure(kept, now))
    return new Problem('SIGN_IN_FAILED')
  }
  if (kept.hasTotp) {
    if (!request.code) throw new Problem('TOTP_REQUIRED', { field: 'code' })
    if (!(await acceptCode(tx, office, personId, request.code, now))) {
      await keepDoor(tx, office, personId, afterFailure(kept, now))
      return new Problem('TOTP_REQUIRED', { field: 'code' })
    }
  }
  if (kept.failures > 0) await keepDoor(tx, office, personId, { failures: 0, lockedUntil: null })
  return openSession(tx, office, personId, now, request)
}

const selected = (office: number) => sql`
  select p.person_id as "personId", c.password_hash as hash, c.totp_secret is not null as "hasTotp", c.failures, c.locked_until as "lockedUntil"
    from people p join credentials c on c.office_id = p.office_id and c.person_id = p.person_id
    where p.office_id = ${office} and p.is_active`

async function find(pool: Pool, office: number, login: string): Promise<Found | undefined> {
  // PostgreSQL has no texts with it.
  if (login.includes('\u0000')) return undefined
  const [found] = await transaction(pool, systemContext(office), tx =>
    tx.query<Found>(sql`${selected(office)} and p.login = ${login}`),
  )
  return found
}

async function keepDoor(tx: Tx, office: number, personId: string, door: Door): Promise<void> {
  await tx.execute(
    sql`update credentials set failures = ${door.failures}, locked_until = ${door.lockedUntil?.toISOString() ?? null}::timestamptz
      where office_id = ${office} and person_id = ${personId}`,
  )
}
