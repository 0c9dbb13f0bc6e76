import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { z } from 'zod'
import { noBackup, unreadable } from './failure.ts'

const FORMAT = 1
/** Written last: where it is, the backup is whole. */
const FILE = 'manifest.json'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Name = z.string().regex(/^[a-z][a-z0-9_]*$/)
const Manifest = z.object({
  format: z.literal(FORMAT),
  /** When the copy was taken: everything in it stood like this at one instant. */
  at: z.iso.datetime(),
  /** The migrations that made the schema. */
  migrations: z.array(z.object({ file: z.string(), sha256: Sha256 })).min(1),
  /** Each in `tables/<name>.copy.gz`; the hash is of that file. */
  tables: z.array(z.object({ name: Name, rows: z.int(), sha256: Sha256 })),
  /** How many attached files there are, each under its hash in `files`. */
  files: z.int(),
})

/** What a backup holds. */
export type Manifest = z.infer<typeof Manifest>

/** Where a backup keeps the rows of a table. */
export const tableFile = (folder: string, table: string): string => path.join(folder, 'tables', `${table}.copy.gz`)

export async function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  const unfinished = path.join(folder, `${FILE}.unfinished`)
  const text = `${JSON.stringify({ format: FORMAT, ...manifest }, null, 2)}\n`
  await fs.writeFile(unfinished, text, { mode: 0o600, flush: true })
  await fs.rename(unfinished, path.join(folder, FILE))
}

/** @throws StartFailure when the folder is no whole backup, or one of a format that is not known here */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, FILE)
  const text = await fs.readFile(file, 'utf8').catch((cause: unknown) => {
    throw noBackup(folder, cause)
  })
  try {
    return Manifest.parse(JSON.parse(text))
  } catch (cause) {
    throw unreadable(file, cause)
  }
}
