import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'

export interface Migration {
  version: number
  /** The file's name, `000001_context.sql`. */
  file: string
  sha256: string
  source: string
}

const FILE = /^(\d{6})_[a-z0-9_]+\.sql$/

/** The migrations of this project. */
export const MIGRATIONS = path.join(import.meta.dirname, '..', '..', 'migrations')

/** Reads `NNNNNN_name.sql` files in their order. @throws Error for another name or a number used twice */
export function readMigrations(folder: string): Migration[] {
  const migrations = fs
    .readdirSync(folder)
    .filter(file => file.endsWith('.sql'))
    .toSorted()
    .map(file => {
      const version = Number(FILE.exec(file)?.[1])
      if (Number.isNaN(version)) throw new Error(`${file}: a migration is named NNNNNN_name.sql`)
      const source = fs.readFileSync(path.join(folder, file), 'utf8')
      return { version, file, source, sha256: createHash('sha256').update(source).digest('hex') }
    })
  const twice = migrations.find((migration, index) => migrations[index + 1]?.version === migration.version)
  if (twice) throw new Error(`migration number ${twice.version} is used twice`)
  return migrations
}
