import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { systemContext } from './context.ts'
import { transaction } from './transaction.ts'

/** Lets the server plan by what there is now, after much came at once (migrations/000061). */
export async function refreshStatistics(pool: Pool, office: number): Promise<void> {
  await transaction(pool, systemContext(office), tx => tx.execute(sql`select refresh_statistics()`))
}
