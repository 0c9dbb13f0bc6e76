import sql, { raw } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import type { NewNotice } from '../change.ts'
import { iso } from './rows.ts'

export interface NoticeRow {
  id: string
  at: string
  kind: NewNotice['kind']
  params: Readonly<Record<string, unknown>>
  postId: string
  matterId: string
  number: string
  title: string
  step: string | null
  service: string
  serviceVersion: number
  seenAt: string | null
}

const COLUMNS = `n.notice_id as id, ${iso('n.at')} as at, n.kind, n.params, n.post_id as "postId", m.matter_id as "matterId", m.number,
  m.title, m.service, m.service_version as "serviceVersion", ${iso('n.seen_at')} as "seenAt",
  (select t.step from tasks t where t.office_id = n.office_id and t.task_id = n.task_id) as step`

/** Notices by their ids, oldest first, as far as the asker may see them and their matters. */
export function noticesById(tx: Tx, office: number, ids: readonly string[]): Promise<NoticeRow[]> {
  return tx.query<NoticeRow>(sql`select ${raw(COLUMNS)} from notices n join matters m on m.office_id = n.office_id and m.matter_id = n.matter_id
    where n.office_id = ${office} and n.notice_id = any(${ids}::uuid[]) order by n.at, n.notice_id`)
}

/** The latest notices of one's posts. Those of a matter one may no longer see are left out, badge included. */
export async function noticesFor(
  tx: Tx,
  office: number,
  posts: readonly string[],
  limit: number,
): Promise<{ items: NoticeRow[]; unseen: number }> {
  const from = sql`from notices n join matters m on m.office_id = n.office_id and m.matter_id = n.matter_id
    where n.office_id = ${office} and n.post_id = any(${posts}::uuid[])`
  const [items, unseen] = await Promise.all([
    tx.query<NoticeRow>(
      sql`select ${raw(COLUMNS)} ${from} order by n.seen_at is not null, n.at desc, n.notice_id limit ${limit}`,
    ),
    tx.query<{ count: number }>(sql`select count(*)::integer as count ${from} and n.seen_at is null`),
  ])
  return { items, unseen: unseen[0]?.count ?? 0 }
}

/** Marks notices of one's posts as seen: those named, or all. */
export async function seeNotices(
  tx: Tx,
  office: number,
  posts: readonly string[],
  ids: readonly string[] | undefined,
  now: Date,
): Promise<void> {
  await tx.execute(sql`update notices set seen_at = ${now.toISOString()}::timestamptz where office_id = ${office} and post_id = any(${posts}::uuid[])
    and seen_at is null and (${ids === undefined} or notice_id = any(${ids ?? []}::uuid[]))`)
}
