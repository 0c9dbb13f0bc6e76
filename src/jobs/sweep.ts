import sql from 'sql-template-tag'
import type { Pool } from 'pg'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'

/** How long an answer is kept for a request that comes again, in days: a phone that was off over a holiday. */
const KEPT_DAYS = 14

/** Clears away what is over: sessions that ended, and answers that nobody will ask for again. */
export async function sweep(pool: Pool, office: number, now: Date): Promise<void> {
  const at = now.toISOString()
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString()
  await transaction(pool, systemContext(office), async tx => {
    await tx.execute(sql`delete from sessions where office_id = ${office} and expires_at < ${at}::timestamptz`)
    await tx.execute(sql`delete from idempotency where office_id = ${office} and at < ${oldest}::timestamptz`)
  })
}
