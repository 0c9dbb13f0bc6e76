import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import type { ClientBase } from 'pg'
import { diskShelf } from '#documents/files/disk-shelf.ts'
import type { Shelf } from '#documents/files/shelf.ts'
import { appliedMigrations } from '#store/applied-migrations.ts'
import { copying, copyOut } from '#store/copy/copy.ts'
import { tablesInOrder, type Table } from '#store/copy/tables.ts'
import { sha256Of } from './bytes.ts'
import { notEmptyFolder, nothingThere } from './failure.ts'
import { copyFiles } from './files.ts'
import { tableFile, writeManifest, type Manifest } from './manifest.ts'

/** Where an installation keeps what it must not lose. */
export interface DataPlace {
  /** Connects as the owner of the tables. */
  url: string
  /** Where the attached files lie. */
  files: Shelf
  /** A folder on the disk of that shelf, for files on their way. */
  staging: string
}

/** Who is signed in is not kept: a session that was ended must not come back. */
const LEFT_OUT: readonly string[] = ['sessions']

export const keptTables = async (client: ClientBase): Promise<Table[]> =>
  (await tablesInOrder(client)).filter(table => !LEFT_OUT.includes(table.name))

/** A column of this name says which file of the store belongs to a row; null while it has none yet. */
const FILE_COLUMN = 'sha256'

/** The attached files that rows of these tables point to. */
export async function filesOf(client: ClientBase, tables: readonly Table[]): Promise<string[]> {
  const pointing = tables.filter(table => table.columns.includes(FILE_COLUMN))
  const { rows } = await client.query<{ sha256: string }>(
    `${pointing.map(table => `select ${FILE_COLUMN} from ${table.name} where ${FILE_COLUMN} is not null`).join(' union ')} order by 1`,
  )
  return rows.map(row => row.sha256)
}

/**
 * Copies an installation as it stands at one instant, whether it runs or not: every table, and every file its rows point to.
 * The key of the chops is not copied: who holds the backup has no chop to press.
 * @param folder where the backup goes; new, or empty
 * @returns what it holds, and the attached files that are missing or damaged and are therefore not in it
 * @throws StartFailure
 */
export async function makeBackup(
  { url, files }: Omit<DataPlace, 'staging'>,
  folder: string,
  now: Date,
): Promise<{ manifest: Omit<Manifest, 'format'>; damaged: string[] }> {
  await makeFolder(folder)
  const { hashes, ...copied } = await copyDatabase(url, folder)
  const copies = path.join(folder, 'files')
  const damaged = await copyFiles(hashes, { from: files, to: diskShelf(copies), staging: copies })
  const manifest = { at: now.toISOString(), ...copied, files: hashes.length - damaged.length }
  await writeManifest(folder, manifest)
  return { manifest, damaged }
}

const copyDatabase = (url: string, folder: string) =>
  copying(url, async client => {
    await client.query('begin isolation level repeatable read, read only')
    const migrations = await appliedMigrations(client)
    if (migrations.length === 0) throw nothingThere()
    const kept = await keptTables(client)
    const tables: Manifest['tables'] = []
    for (const table of kept) {
      const file = tableFile(folder, table.name)
      const rows = await copyOut(client, table, file)
      tables.push({ name: table.name, rows, sha256: await sha256Of(file) })
    }
    return { migrations, tables, hashes: await filesOf(client, kept) }
  })

async function makeFolder(folder: string): Promise<void> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await fs.readdir(folder)).length > 0) throw notEmptyFolder(folder)
  await fs.mkdir(path.join(folder, 'tables'), { mode: 0o700 })
}
