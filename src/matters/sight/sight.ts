import type { Pool } from 'pg'
import sql, { type Sql } from 'sql-template-tag'
import type { Actor } from '#office/actor.ts'
import { contextOf } from '#office/context.ts'
import { loadActor } from '#office/load-actor.ts'
import { transaction } from '#store/transaction.ts'
import type { Acting } from '../acting.ts'
import type { Parties } from './reasons.ts'

/** A matter that somebody sees. */
export interface SeenMatter extends Parties {
  id: string
  number: string
}

const MATTER = sql`select m.matter_id as id, m.number, m.party_posts as "partyPosts", m.party_units as "partyUnits" from matters m`

/**
 * Asks the database as somebody else: a transaction of its own under that person's context, so that row-level security
 * answers and nothing that imitates it. Only who may ask is asked before (`requireAuditor`).
 */
const asThem = <Row>(pool: Pool, actor: Actor, statement: Sql): Promise<Row[]> =>
  transaction(pool, contextOf(actor), tx => tx.query<Row>(statement))

/** The person as they act today; null for somebody who has left. */
export const personToday = ({ tx, office, now }: Acting, personId: string): Promise<Actor | null> =>
  loadActor(tx, office, personId, now)

/** The open matters somebody sees, the newest first, and how many there are. */
export async function seenBy(pool: Pool, actor: Actor, limit: number): Promise<{ items: SeenMatter[]; total: number }> {
  const where = sql`where m.office_id = ${actor.office} and m.state in ('open', 'suspended')`
  const [items, counted] = await Promise.all([
    asThem<SeenMatter>(pool, actor, sql`${MATTER} ${where} order by m.registered_at desc, m.matter_id limit ${limit}`),
    asThem<{ total: number }>(pool, actor, sql`select count(*)::integer as total from matters m ${where}`),
  ])
  return { items, total: counted[0]?.total ?? 0 }
}

/** Who of some people sees a matter, each asked for themselves. */
export async function seersOf(
  pool: Pool,
  actors: readonly Actor[],
  matterId: string,
): Promise<{ actor: Actor; matter: SeenMatter }[]> {
  const seers: { actor: Actor; matter: SeenMatter }[] = []
  for (const actor of actors) {
    const where = sql`where m.office_id = ${actor.office} and m.matter_id = ${matterId}`
    const [matter] = await asThem<SeenMatter>(pool, actor, sql`${MATTER} ${where}`)
    if (matter) seers.push({ actor, matter })
  }
  return seers
}

/** Everybody who works in the office, as they act today. */
export async function everybody(acting: Acting): Promise<Actor[]> {
  const { tx, office } = acting
  const people = await tx.query<{ id: string }>(
    sql`select person_id as id from people where office_id = ${office} and is_active order by name`,
  )
  const actors = await Promise.all(people.map(({ id }) => personToday(acting, id)))
  return actors.filter(actor => actor !== null)
}
