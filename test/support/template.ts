import { createHash, randomBytes } from 'node:crypto'
import { Client, type QueryResultRow } from 'pg'
import { MIGRATIONS, readMigrations } from '#store/migration-files.ts'
import { migrate } from '#store/migrate.ts'

/** The same server, another database. */
export const withDatabase = (url: string, database: string) =>
  url.replace(/^([a-z]+:\/\/[^/]*\/)[^?]*/, `$1${database}`)

/** Runs one statement on the server's own database. */
export async function onServer<T extends QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(statement)).rows
  } finally {
    await client.end()
  }
}

const exists = async (url: string, name: string) =>
  (await onServer(url, `select 1 from pg_database where datname = '${name}'`)).length > 0

const made = new Map<string, Promise<string>>()

/** The migrated database that test databases are copied from, made once for each state of the migrations. */
export function template(url: string, folder = MIGRATIONS): Promise<string> {
  const hash = createHash('sha256')
    .update(
      readMigrations(folder)
        .map(migration => migration.sha256)
        .join(),
    )
    .digest('hex')
    .slice(0, 12)
  const name = `shuniu_template_${hash}`
  const key = `${url} ${name}`
  const known = made.get(key) ?? make(url, name, folder)
  made.set(key, known)
  return known
}

/** Several processes may be here at once: each makes its own, and the first to take the name wins. */
async function make(url: string, name: string, folder: string): Promise<string> {
  if (await exists(url, name)) return name
  const scratch = `${name}_${process.pid}_${randomBytes(4).toString('hex')}`
  await onServer(url, `create database ${scratch}`)
  try {
    await migrate({ url: withDatabase(url, scratch), folder })
    // Nobody may connect to it: a database in use cannot be copied.
    await onServer(url, `alter database ${scratch} allow_connections false`)
    await onServer(url, `alter database ${scratch} rename to ${name}`)
  } catch (error) {
    await onServer(url, `drop database if exists ${scratch} with (force)`)
    if (!(await exists(url, name))) throw error
  }
  return name
}
