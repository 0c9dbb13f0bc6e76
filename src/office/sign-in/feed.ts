import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { appendEntry } from '#record/append.ts'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import type { Actor } from '../actor.ts'
import { findActor } from '../load-actor.ts'
import { newToken, tokenHash } from './session.ts'
import { entryOf } from './token.ts'

/** A feed as its owner sees it; its token is shown once, when the address is made. */
export interface Feed {
  feedId: string
  /** Whose bookings it tells; null for the person's own dates. */
  resourceId: string | null
  madeAt: Date
}

/** Who a feed is read as, and what it tells; null when its token is unknown, replaced or revoked, or its person has left. */
export async function readerOfFeed(
  pool: Pool,
  office: number,
  token: string,
  now: Date,
): Promise<{ actor: Actor; resourceId: string | null } | null> {
  const who = sql`select f.person_id, jsonb_build_object('resourceId', f.resource_id) as told from feeds f
    where f.office_id = ${office} and f.token_hash = ${tokenHash(token)}`
  const found = await transaction(
    pool,
    systemContext(office),
    tx => findActor<Pick<Feed, 'resourceId'>>(tx, office, who, now),
    { isReadOnly: true },
  )
  return found && { actor: found.actor, resourceId: found.told.resourceId }
}

/** One's own feeds: that of one's dates first. */
export const feedsOf = (tx: Tx, actor: Actor): Promise<Feed[]> =>
  tx.query<Feed>(sql`select feed_id as "feedId", resource_id as "resourceId", made_at as "madeAt" from feeds
    where office_id = ${actor.office} and person_id = ${actor.personId} order by resource_id is not null, made_at, feed_id`)

/**
 * Makes the address of a feed anew: the one before opens nothing from now on.
 * @param resourceId whose bookings it tells; null for the person's own dates
 * @returns the token; it is not kept and cannot be shown again
 * @throws Problem NOT_FOUND for a resource that there is not, or is closed
 */
export async function makeFeed(tx: Tx, actor: Actor, resourceId: string | null, now: Date): Promise<string> {
  const token = newToken()
  const made = await tx.execute(sql`insert into feeds (office_id, feed_id, person_id, resource_id, token_hash, made_at)
    select ${actor.office}, ${newId(now)}, ${actor.personId}, ${resourceId}::uuid, ${tokenHash(token)}, ${now.toISOString()}::timestamptz
    where ${resourceId}::uuid is null or exists (select from resources r where r.office_id = ${actor.office} and r.resource_id = ${resourceId}::uuid and r.is_active)
    on conflict (office_id, person_id, resource_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`)
  if (made === 0) throw new Problem('NOT_FOUND')
  await appendEntry(tx, entryOf(actor, 'feed.made', { resource: resourceId }, now))
  return token
}

/** @throws Problem NOT_FOUND when it is not one of the person's own, or was revoked before */
export async function revokeFeed(tx: Tx, actor: Actor, feedId: string, now: Date): Promise<void> {
  const [gone] = await tx.query<Pick<Feed, 'resourceId'>>(sql`delete from feeds where office_id = ${actor.office}
    and person_id = ${actor.personId} and feed_id = ${feedId} returning resource_id as "resourceId"`)
  if (!gone) throw new Problem('NOT_FOUND')
  await appendEntry(tx, entryOf(actor, 'feed.revoked', { resource: gone.resourceId }, now))
}
