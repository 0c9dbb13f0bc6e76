import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { appendEntry } from '#record/append.ts'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import { hashPassword, isPassword, requireStrong, SHORTEST_PASSWORD } from './password.ts'
import { closeSessions } from './session.ts'

/**
 * A person changes their own password. Every other session of theirs ends: whoever knew the old one is out. The same one
 * again is refused, or a password somebody else gave would stay.
 * @param keep the token of the session that asks
 * @throws Problem SIGN_IN_FAILED when the present password is wrong, PASSWORD_TOO_WEAK
 */
export async function changePassword(
  pool: Pool,
  office: number,
  personId: string,
  input: { current: string; next: string; keep?: string },
): Promise<void> {
  const kept = await transaction(pool, systemContext(office), async tx => {
    const rows = await tx.query<{ hash: string; login: string }>(sql`
      select c.password_hash as hash, p.login from credentials c join people p on p.office_id = c.office_id and p.person_id = c.person_id
        where c.office_id = ${office} and c.person_id = ${personId}`)
    return rows[0]
  })
  if (!kept || !(await isPassword(input.current, kept.hash))) throw new Problem('SIGN_IN_FAILED', { field: 'current' })
  requireStrong(input.next, kept.login)
  if (await isPassword(input.next, kept.hash))
    throw new Problem('PASSWORD_TOO_WEAK', { field: 'password', params: { length: SHORTEST_PASSWORD } })
  const hash = await hashPassword(input.next)
  await transaction(pool, systemContext(office), async tx => {
    // Two changes at once, or one while somebody resets the password: only the first was asked with the present one.
    const changed =
      await tx.execute(sql`update credentials set password_hash = ${hash}, must_change = false, failures = 0, locked_until = null
        where office_id = ${office} and person_id = ${personId} and password_hash = ${kept.hash}`)
    if (changed === 0) throw new Problem('SIGN_IN_FAILED', { field: 'current' })
    await closeSessions(tx, office, personId, input.keep)
  })
}

/** Gives a person a password somebody else knows: it must be changed at the next sign-in, and it is on the record. */
export async function resetPassword(
  tx: Tx,
  input: {
    office: number
    personId: string
    hash: string
    by: { person: string; post: string }
    now: Date
  },
): Promise<void> {
  const { office, personId, hash, by, now } = input
  await tx.execute(sql`insert into credentials (office_id, person_id, password_hash, must_change) values (${office}, ${personId}, ${hash}, true)
    on conflict (office_id, person_id) do update set password_hash = excluded.password_hash, must_change = true, failures = 0, locked_until = null,
      totp_secret = null, totp_offered = null`)
  await closeSessions(tx, office, personId)
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind: 'password.reset',
    at: now.toISOString(),
    actor: by,
    body: { person: personId },
  })
}
