import type { ClientBase } from 'pg'

export interface AppliedMigration {
  file: string
  sha256: string
}

/** What made the schema of a database, in order; nothing when it was never migrated. */
export async function appliedMigrations(client: ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ made: boolean }>(`select to_regclass('schema_migrations') is not null as made`)
  if (!rows[0]?.made) return []
  const applied = await client.query<AppliedMigration>('select file, sha256 from schema_migrations order by version')
  return applied.rows
}
