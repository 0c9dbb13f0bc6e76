import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { DELIVERY, type Delivery } from './deliveries.ts'

/** More than a unit receives in a season. */
const MOST = 200

/** What was sent to the units whose receiving posts the person acts for, newest first. */
export const inboxOf = ({ tx, office, actor }: Acting): Promise<Delivery[]> =>
  tx.query(sql`select ${raw(DELIVERY)} from deliveries d where d.office_id = ${office} and d.kind = 'unit' and d.sent_at is not null
    and d.post_id = any(${actor?.posts.map(post => post.postId) ?? []}::uuid[]) order by d.sent_at desc limit ${MOST}`)

/** How much waits to be signed for: what was sent to the person's units, and what arrived where they are the registry. */
export async function countToReceive({ tx, office, actor }: Acting): Promise<number> {
  const posts = actor?.posts.map(post => post.postId) ?? []
  const [counted] = await tx.query<{ count: number }>(sql`select
    (select count(*) from deliveries d where d.office_id = ${office} and d.kind = 'unit' and d.sent_at is not null
      and d.post_id = any(${posts}::uuid[]) and d.state = 'sent')::integer
    + (select count(*) from arrivals a where a.office_id = ${office} and a.state = 'waiting')::integer as count`)
  return counted?.count ?? 0
}
