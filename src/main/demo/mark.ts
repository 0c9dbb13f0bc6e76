import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

const MARK = 'demonstration'

/** Says in the database that this office is made up: only such a one may be thrown away. Belongs to the founding. */
export const markAsDemo = (tx: Tx, office: number, now: Date): Promise<number> =>
  tx.execute(sql`insert into office_keys (office_id, name, value, created_at)
    values (${office}, ${MARK}, '', ${now.toISOString()}::timestamptz)`)

export async function isDemo(tx: Tx, office: number): Promise<boolean> {
  const rows = await tx.query(sql`select from office_keys where office_id = ${office} and name = ${MARK}`)
  return rows.length > 0
}
