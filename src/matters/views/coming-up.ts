import sql, { raw } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import { MATTER_COLUMNS, type MatterRowView } from './rows.ts'

/** A matter that falls due, with the steps it waits in. */
export interface ComingRow extends MatterRowView {
  waits: { step: string; postId: string }[]
}

/** What some posts hold that waits for others and falls due until an instant, soonest first; their own tasks stand on the desk. */
export async function comingUp(
  tx: Tx,
  office: number,
  posts: readonly string[],
  times: { now: string; until: string },
  limit: number,
): Promise<ComingRow[]> {
  return tx.query<ComingRow>(sql`select ${raw(MATTER_COLUMNS)},
      (select coalesce(jsonb_agg(jsonb_build_object('step', t.step, 'postId', t.post_id) order by t.opened_at), '[]') from tasks t
        where t.office_id = m.office_id and t.matter_id = m.matter_id and t.state = 'open' and t.kind = 'task') as waits
    from matters m where m.office_id = ${office} and m.state in ('open', 'suspended') and m.holder_post_id = any(${posts}::uuid[])
      and not exists (select from tasks t where t.office_id = m.office_id and t.matter_id = m.matter_id and t.state = 'open'
        and t.kind = 'task' and t.post_id = any(${posts}::uuid[]))
      and m.state = 'open' and m.due_at > ${times.now}::timestamptz and m.due_at <= ${times.until}::timestamptz
    order by m.due_at, m.matter_id limit ${limit}`)
}
