import sql from 'sql-template-tag'
import type { Acting } from '#matters/acting.ts'

export async function officeName({ tx, office }: Acting): Promise<string> {
  const rows = await tx.query<{ name: string }>(sql`select name from offices where office_id = ${office}`)
  return rows[0]?.name ?? ''
}
