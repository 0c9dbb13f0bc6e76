import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { Tx } from '#store/transaction.ts'

/**
 * Asks for work to be done after this transaction, and only if it commits.
 * @param kind names the handler, `src/jobs/<kind>.ts`
 * @param payload what the handler needs; ids rather than copies, and no secrets
 * @param runAt not before this instant
 */
export async function enqueue(
  tx: Tx,
  office: number,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
  runAt: Date,
): Promise<void> {
  await tx.execute(sql`insert into jobs (office_id, job_id, kind, payload, run_at)
    values (${office}, ${newId(runAt)}, ${kind}, ${JSON.stringify(payload)}::jsonb, ${runAt.toISOString()}::timestamptz)`)
}
