import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

/** What the office is called. */
export async function officeNameOf(tx: Tx, office: number): Promise<string> {
  const [row] = await tx.query<{ name: string }>(sql`select name from offices where office_id = ${office}`)
  return row?.name ?? ''
}
