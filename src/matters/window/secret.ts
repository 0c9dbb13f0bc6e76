import { randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

/** The name under which `office_keys` keeps what codes are made with. */
const KEY = 'window'

/** The office's secret of codes, made when it is first needed. Needs the machine's scope. */
export async function windowSecret(tx: Tx, office: number, now: Date): Promise<Buffer> {
  await tx.execute(sql`insert into office_keys (office_id, name, value, created_at)
    values (${office}, ${KEY}, ${randomBytes(32).toString('base64')}, ${now.toISOString()}::timestamptz) on conflict do nothing`)
  const [kept] = await tx.query<{ value: string }>(
    sql`select value from office_keys where office_id = ${office} and name = ${KEY}`,
  )
  if (!kept) throw new Error('there is no such office')
  return Buffer.from(kept.value, 'base64')
}
