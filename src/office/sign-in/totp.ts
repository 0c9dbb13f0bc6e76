import { generateSecret, generateURI, verify } from 'otplib'
import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'

/** One step of 30 seconds to either side: telephones are not always right (RFC 6238 §5.2). */
const TOLERANCE = 30

/** The time step of a code, or null when it is not one of the secret's now. */
async function stepOf(secret: string, code: string, now: Date): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE,
  }).catch(() => null)
  return result?.valid && 'timeStep' in result ? result.timeStep : null
}

/** Accepts a code of the second factor, each once: of two attempts at the same moment one wins. */
export async function acceptCode(tx: Tx, office: number, personId: string, code: string, now: Date): Promise<boolean> {
  const [kept] = await tx.query<{ secret: string | null; step: string }>(
    sql`select totp_secret as secret, totp_step as step from credentials where office_id = ${office} and person_id = ${personId} for update`,
  )
  if (!kept || kept.secret === null) return false
  const step = await stepOf(kept.secret, code, now)
  if (step === null || step <= Number(kept.step)) return false
  await tx.execute(
    sql`update credentials set totp_step = ${step} where office_id = ${office} and person_id = ${personId}`,
  )
  return true
}

/** Whether a person signs in with a second factor. */
export async function hasTotp(pool: Pool, office: number, personId: string): Promise<boolean> {
  const [kept] = await transaction(pool, systemContext(office), tx =>
    tx.query<{ has: boolean }>(
      sql`select totp_secret is not null as has from credentials where office_id = ${office} and person_id = ${personId}`,
    ),
  )
  return kept?.has ?? false
}

/** Offers a second factor: a secret for the person's telephone, in force once `confirmTotp` has seen a code of it. */
export async function offerTotp(
  pool: Pool,
  office: number,
  person: { id: string; login: string },
): Promise<{ secret: string; uri: string }> {
  const secret = generateSecret()
  await transaction(pool, systemContext(office), tx =>
    tx.execute(
      sql`update credentials set totp_offered = ${secret} where office_id = ${office} and person_id = ${person.id}`,
    ),
  )
  return { secret, uri: generateURI({ issuer: '枢纽 Shuniu', label: person.login, secret }) }
}

/** Puts the offered second factor in force. @throws Problem TOTP_REQUIRED when the code is not one of it */
export async function confirmTotp(
  pool: Pool,
  office: number,
  personId: string,
  code: string,
  now: Date,
): Promise<void> {
  await transaction(pool, systemContext(office), async tx => {
    const [kept] = await tx.query<{ offered: string | null }>(
      sql`select totp_offered as offered from credentials where office_id = ${office} and person_id = ${personId} for update`,
    )
    const step = kept?.offered ? await stepOf(kept.offered, code, now) : null
    if (step === null) throw new Problem('TOTP_REQUIRED', { field: 'code' })
    await tx.execute(sql`update credentials set totp_secret = totp_offered, totp_offered = null, totp_step = ${step}
      where office_id = ${office} and person_id = ${personId}`)
  })
}

/** Takes the second factor away. */
export async function removeTotp(pool: Pool, office: number, personId: string): Promise<void> {
  await transaction(pool, systemContext(office), tx =>
    tx.execute(
      sql`update credentials set totp_secret = null, totp_offered = null where office_id = ${office} and person_id = ${personId}`,
    ),
  )
}
