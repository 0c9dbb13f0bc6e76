import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { DELIVERY, type Delivery } from './deliveries.ts'

/** More than a unit receives in a season. */
const MOST = 200

/** What was sent to the units whose receiving posts the person acts for, newest first. */
export const inboxOf = ({ tx, office, actor }: Acting): Promise<Delivery[]> =>
  tx.query(sql`select ${raw(DELIVERY)} from deliveries d where d.office_id = ${office} and d.kind = 'unit' and d.sent_at is not null
    and d.post_id = any(${actor?.posts.map(post => post.postId) ?? []}::uuid[]) order by d.sent_at desc limit ${MOST}`)
