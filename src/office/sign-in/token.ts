import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { appendEntry } from '#record/append.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Actor } from '../actor.ts'
import { findActor } from '../load-actor.ts'
import { newToken, tokenHash } from './session.ts'

/** A token as its owner sees it; the token itself is shown once, when it is made. */
export interface TokenView {
  /** The first characters of its hash: enough to tell tokens apart and to revoke one. */
  id: string
  name: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** What a token begins with, so that one found in a file is recognised. */
const PREFIX = 'shuniu_'

/** Who a bearer token stands for; null when it is unknown, expired, revoked, or its person has left. */
export async function actorOfToken(pool: Pool, office: number, bearer: string, now: Date): Promise<Actor | null> {
  const who = sql`select t.person_id from tokens t where t.office_id = ${office} and t.token_hash = ${tokenHash(bearer)}
    and t.revoked_at is null and t.expires_at > ${now.toISOString()}::timestamptz`
  const found = await transaction(pool, systemContext(office), tx => findActor(tx, office, who, now), {
    isReadOnly: true,
  })
  return found && found.actor
}

/**
 * Makes a token that acts as its person.
 * @param days until it expires, 1–365
 * @returns the token; it is not kept and cannot be shown again
 * @throws Problem FIELD_INVALID for other days: a token that lives for ever is forgotten and not revoked
 */
export async function createToken(
  pool: Pool,
  actor: Actor,
  input: { name: string; days: number },
  now: Date,
): Promise<string> {
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > 365)
    throw new Problem('FIELD_INVALID', { field: 'days', params: { field: 'days', detail: '1–365' } })
  const token = PREFIX + newToken()
  const expiresAt = new Date(now.getTime() + input.days * 86_400_000).toISOString()
  await transaction(pool, systemContext(actor.office), async tx => {
    await tx.execute(sql`insert into tokens (office_id, token_hash, person_id, name, created_at, expires_at)
      values (${actor.office}, ${tokenHash(token)}, ${actor.personId}, ${input.name}, ${now.toISOString()}::timestamptz, ${expiresAt}::timestamptz)`)
    await appendEntry(tx, entryOf(actor, 'token.created', { name: input.name, expiresAt }, now))
  })
  return token
}

export async function listTokens(pool: Pool, actor: Actor): Promise<TokenView[]> {
  return transaction(pool, systemContext(actor.office), tx =>
    tx.query<TokenView>(sql`select substr(encode(token_hash, 'hex'), 1, 16) as id, name, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"
      from tokens where office_id = ${actor.office} and person_id = ${actor.personId} order by created_at desc`),
  )
}

/** @throws Problem NOT_FOUND when it is not one of the person's own, or was revoked before */
export async function revokeToken(pool: Pool, actor: Actor, id: string, now: Date): Promise<void> {
  await transaction(pool, systemContext(actor.office), async tx => {
    const changed =
      await tx.execute(sql`update tokens set revoked_at = ${now.toISOString()}::timestamptz where office_id = ${actor.office}
      and person_id = ${actor.personId} and substr(encode(token_hash, 'hex'), 1, 16) = ${id} and revoked_at is null`)
    if (changed === 0) throw new Problem('NOT_FOUND')
    await appendEntry(tx, entryOf(actor, 'token.revoked', { id }, now))
  })
}

/** What somebody did with an address or a token of their own, for the record. */
export const entryOf = (actor: Actor, kind: string, body: Record<string, unknown>, now: Date) => ({
  id: newId(now),
  office: actor.office,
  matter: null,
  version: null,
  kind,
  at: now.toISOString(),
  actor: { person: actor.personId, post: actor.posts[0]?.postId ?? '' },
  body,
})
