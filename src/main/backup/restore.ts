import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import type { ClientBase } from 'pg'
import { diskShelf } from '#documents/files/disk-shelf.ts'
import type { Shelf } from '#documents/files/shelf.ts'
import { appliedMigrations } from '#store/applied-migrations.ts'
import { copying, copyIn } from '#store/copy/copy.ts'
import { tablesInOrder } from '#store/copy/tables.ts'
import { migrate } from '#store/migrate.ts'
import { MIGRATIONS, readMigrations } from '#store/migration-files.ts'
import { sha256Of } from './bytes.ts'
import { damagedBackup, newerBackup, notEmpty } from './failure.ts'
import { copyFiles } from './files.ts'
import { keptTables, type DataPlace } from './make.ts'
import { readManifest, tableFile, type Manifest } from './manifest.ts'

/**
 * Puts a backup into an empty database, all of it or nothing: the schema is made as it was when the backup was taken, filled,
 * and then brought to the newest.
 * @throws StartFailure when the backup is damaged or comes from a newer version, or the database is not empty
 */
export async function restoreBackup({ url, files, staging }: DataPlace, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const schema = schemaOf(manifest)
  for (const { name, sha256 } of manifest.tables) {
    const file = tableFile(folder, name)
    if ((await sha256Of(file).catch(() => '')) !== sha256) throw damagedBackup(file)
  }
  await copying(url, client => requireEmpty(client, manifest))
  await restoreFiles(folder, manifest, { to: files, staging })
  await migrate({ url, upTo: schema })
  await copying(url, client => fill(client, folder, manifest))
  await migrate({ url })
  return manifest
}

/** The last migration of the backup's schema, when this version knows all of them. */
function schemaOf({ migrations }: Manifest): string {
  const known = readMigrations(MIGRATIONS)
  const unknown = migrations.find(({ file, sha256 }) => !known.some(one => one.file === file && one.sha256 === sha256))
  if (unknown) throw newerBackup(unknown.file)
  return (
    migrations
      .map(({ file }) => file)
      .toSorted()
      .at(-1) ?? ''
  )
}

async function requireEmpty(client: ClientBase, manifest: Manifest): Promise<void> {
  const applied = await appliedMigrations(client)
  if (applied.some(({ file }) => !manifest.migrations.some(one => one.file === file))) throw notEmpty()
  for (const { name } of await tablesInOrder(client))
    if ((await client.query(`select from ${name} limit 1`)).rows.length > 0) throw notEmpty()
}

async function restoreFiles(folder: string, manifest: Manifest, target: { to: Shelf; staging: string }): Promise<void> {
  const from = path.join(folder, 'files')
  const names = await fs.readdir(from, { recursive: true }).catch(() => [])
  const hashes = names.map(name => path.basename(name)).filter(name => /^[0-9a-f]{64}$/.test(name))
  if (hashes.length !== manifest.files) throw damagedBackup(from)
  const [damaged] = await copyFiles(hashes, { from: diskShelf(from), ...target })
  if (damaged !== undefined) throw damagedBackup(path.join(from, damaged))
}

async function fill(client: ClientBase, folder: string, manifest: Manifest): Promise<void> {
  await client.query('begin')
  const tables = await keptTables(client)
  if (tables.length !== manifest.tables.length) throw damagedBackup(folder)
  for (const table of tables) {
    const file = tableFile(folder, table.name)
    const rows = await copyIn(client, table, file)
    if (rows !== manifest.tables.find(({ name }) => name === table.name)?.rows) throw damagedBackup(file)
  }
  await client.query('commit')
  await client.query('analyze')
}
