import { Client, DatabaseError } from 'pg'
import { explainConnection, tooOld } from './connection-failure.ts'
import { changed, failed, newer, outOfOrder } from './migration-failure.ts'
import { MIGRATIONS, readMigrations, type Migration } from './migration-files.ts'
import { isBroken, isShort, isTransient, withRetries } from './retry.ts'
import { ensureAppRole } from './role.ts'
import { splitStatements } from './split-statements.ts'

export interface MigrateOptions {
  /** The owner of the tables. */
  url: string
  folder?: string
  /** The last file to apply; all of them when absent. */
  upTo?: string
  /** Told before each migration that is applied. */
  onProgress?: (file: string, index: number, count: number) => void
  /** How long a server that does not answer yet is waited for, in milliseconds. */
  waitFor?: number
}

/**
 * Brings the database to the newest schema, forward only. Each file is one transaction; several processes may call this at
 * once, they queue at the table of migrations.
 * @returns the files that were applied
 * @throws StartFailure when an applied file was changed, the database is newer than this program, rights are missing, or a statement fails
 */
export async function migrate({
  url,
  folder = MIGRATIONS,
  upTo,
  onProgress = () => {},
  waitFor = 20_000,
}: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(folder).filter(({ file }) => upTo === undefined || file <= upTo)
  const client = await withRetries(() => connect(url), { for: waitFor }).catch((error: unknown) => {
    throw explainConnection(error, url)
  })
  try {
    await ensureAppRole(client)
    await withRetries(() => client.query(TABLE), {
      for: waitFor,
      when: error => !isBroken(error) && (isTransient(error) || isCreationRace(error)),
    })
    const applied: string[] = []
    for (const [index, migration] of migrations.entries()) {
      const isNew = await apply(client, migrations, migration, () =>
        onProgress(migration.file, index + 1, migrations.length),
      )
      if (isNew) applied.push(migration.file)
    }
    return applied
  } catch (error) {
    throw explainConnection(error, url)
  } finally {
    await client.end().catch(() => {})
  }
}

const TABLE = `create table if not exists schema_migrations (
  version integer primary key, file text not null, sha256 text not null, applied_at timestamptz not null default now())`

async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'shuniu migrate',
  })
  client.on('error', () => {}) // the statement under way is told
  await client.connect()
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::integer as version`,
  )
  if ((rows[0]?.version ?? 0) < 150000) {
    await client.end()
    throw tooOld()
  }
  return client
}

/** `create table if not exists` of two processes at once lets one of them fail. */
const isCreationRace = (error: unknown) =>
  error instanceof DatabaseError && (error.code === '23505' || error.code === '42P07' || error.code === '42710')

/** Applies one migration unless it was. The table's lock is held to the end, so a second process waits and then sees it done. */
async function apply(
  client: Client,
  all: readonly Migration[],
  migration: Migration,
  onBegin: () => void,
): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query('lock table schema_migrations in exclusive mode')
    const { rows } = await client.query<{ version: number; file: string; sha256: string }>(
      'select version, file, sha256 from schema_migrations order by version',
    )
    const isDone = rows.some(row => row.version === migration.version)
    check(rows, all, migration)
    if (!isDone) {
      onBegin()
      // Distributed tables are changed one after the other; elsewhere the setting means nothing.
      await client.query(`set local citus.multi_shard_modify_mode to 'sequential'`)
      await runStatements(client, migration)
      await client.query('insert into schema_migrations (version, file, sha256) values ($1, $2, $3)', [
        migration.version,
        migration.file,
        migration.sha256,
      ])
    }
    await client.query('commit')
    return !isDone
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

function check(
  rows: readonly { version: number; file: string; sha256: string }[],
  all: readonly Migration[],
  migration: Migration,
): void {
  for (const row of rows) {
    const file = all.find(one => one.version === row.version)
    if (!file) throw newer(row.file)
    if (file.sha256 !== row.sha256) throw changed(row.file)
  }
  const latest = rows.at(-1)
  if (latest && migration.version < latest.version && !rows.some(row => row.version === migration.version))
    throw outOfOrder(migration.file, latest.file)
}

async function runStatements(client: Client, migration: Migration): Promise<void> {
  for (const { text, line } of splitStatements(migration.source)) {
    try {
      await client.query(text)
    } catch (error) {
      if (isBroken(error) || isShort(error) || !(error instanceof DatabaseError)) throw error
      throw failed(migration.file, line, error)
    }
  }
}
