import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import type { Actor } from '../actor.ts'
import { findActor } from '../load-actor.ts'

/** A session ends after this long without a request, in minutes, and after so many hours in any case. Ours; GB/T 22239 asks for a limit. */
const IDLE_MINUTES = 60
const LONGEST_HOURS = 12

/** A session as its browser holds it. */
export interface OpenSession {
  /** For the cookie; only its SHA-256 is kept. */
  token: string
  /** For the header of unsafe requests. */
  csrf: string
  expiresAt: Date
}

export interface SignedIn {
  actor: Actor
  csrf: string
  mustChangePassword: boolean
}

/** What is told of a session along with its person. */
interface Session {
  csrf: string
  seenAt: string
  mustChange: boolean
}

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Opens a session for somebody who has shown who they are. */
export async function openSession(
  tx: Tx,
  office: number,
  personId: string,
  now: Date,
  from: { address?: string; agent?: string },
): Promise<OpenSession> {
  const session = {
    token: newToken(),
    csrf: newToken(),
    expiresAt: new Date(now.getTime() + LONGEST_HOURS * 3_600_000),
  }
  await tx.execute(sql`insert into sessions (office_id, session_hash, person_id, csrf, created_at, seen_at, expires_at, address, agent)
    values (${office}, ${tokenHash(session.token)}, ${personId}, ${session.csrf}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz,
      ${session.expiresAt.toISOString()}::timestamptz, ${from.address ?? null}, ${from.agent?.slice(0, 300) ?? null})`)
  return session
}

/** Who a session's cookie stands for; null when it is unknown, idle for too long, over, or its person has left. */
export async function actorOfSession(pool: Pool, office: number, token: string, now: Date): Promise<SignedIn | null> {
  const hash = tokenHash(token)
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000).toISOString()
  const who = sql`select s.person_id, jsonb_build_object('csrf', s.csrf, 'seenAt', s.seen_at, 'mustChange', c.must_change) as told
    from sessions s join credentials c on c.office_id = s.office_id and c.person_id = s.person_id
    where s.office_id = ${office} and s.session_hash = ${hash}
      and s.expires_at > ${now.toISOString()}::timestamptz and s.seen_at > ${idleSince}::timestamptz`
  const found = await transaction(pool, systemContext(office), tx => findActor<Session>(tx, office, who, now), {
    isReadOnly: true,
  })
  if (!found) return null
  const { actor, told } = found
  // Once a minute is enough to know who is there; every request would make every reader a writer.
  if (now.getTime() - new Date(told.seenAt).getTime() > 60_000)
    await transaction(pool, systemContext(office), tx =>
      tx.execute(
        sql`update sessions set seen_at = ${now.toISOString()}::timestamptz where office_id = ${office} and session_hash = ${hash}`,
      ),
    )
  return { actor, csrf: told.csrf, mustChangePassword: told.mustChange }
}

/** Ends one session. */
export async function closeSession(tx: Tx, office: number, token: string): Promise<void> {
  await tx.execute(sql`delete from sessions where office_id = ${office} and session_hash = ${tokenHash(token)}`)
}

/** Ends every session of a person, except the one given. */
export async function closeSessions(tx: Tx, office: number, personId: string, except?: string): Promise<void> {
  const kept = except === undefined ? Buffer.alloc(0) : tokenHash(except)
  await tx.execute(
    sql`delete from sessions where office_id = ${office} and person_id = ${personId} and session_hash <> ${kept}`,
  )
}
