import type { Client } from 'pg'

/** The database with its policies on or off, to see what they cost; an office's are never off. */
export async function setPolicies(owner: Client, how: 'enable' | 'disable'): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(
    `select format('%I', c.relname) as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and exists (select from pg_policy p where p.polrelid = c.oid)`,
  )
  await owner.query(rows.map(({ table }) => `alter table ${table} ${how} row level security`).join('; '))
}
