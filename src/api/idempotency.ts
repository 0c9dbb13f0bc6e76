import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '#matters/acting.ts'
import type { Tx } from '#store/transaction.ts'

export interface Replay {
  status: number
  response: unknown
}

/** What makes two requests the same: the method, the address and the body. */
export function requestHash(method: string, url: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex')
}

/**
 * The answer that was given to this key before, if any.
 * @throws Problem IDEMPOTENCY_KEY_REUSED when the key came with another request
 */
export async function findReplay(
  tx: Tx,
  office: number,
  personId: string,
  key: string,
  hash: string,
): Promise<Replay | null> {
  const rows = await tx.query<Replay & { requestHash: string }>(
    sql`select status, response, request_hash as "requestHash" from idempotency where office_id = ${office} and person_id = ${personId} and key = ${key}`,
  )
  const found = rows[0]
  if (!found) return null
  if (found.requestHash !== hash) throw new Problem('IDEMPOTENCY_KEY_REUSED')
  return { status: found.status, response: found.response }
}

/** Keeps the answer of an act that is no change of a matter; `apply_change` keeps those itself. */
export async function keepAnswer(
  { tx, office, actor, now, idempotency }: Pick<Acting, 'tx' | 'office' | 'actor' | 'now' | 'idempotency'>,
  response: unknown,
): Promise<void> {
  if (!idempotency || !actor) return
  const { key, requestHash: hash, status } = idempotency
  await tx.execute(sql`insert into idempotency (office_id, person_id, key, request_hash, status, response, at)
    values (${office}, ${actor.personId}, ${key}, ${hash}, ${status}, ${JSON.stringify(response)}::jsonb, ${now.toISOString()}::timestamptz)`)
}
