import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { promisify } from 'node:util'
import { StartFailure } from '#store/start-failure.ts'
import { telling } from './console.ts'
import { PROJECT } from './project.ts'

const VITE = path.join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js')
const STAMP = path.join(PROJECT, '.build', 'web.stamp')
/** What the screens are built from: their own files and the rooms they share with the server. */
const SOURCES = [
  'web',
  'src/base',
  'src/calendar',
  'src/rules',
  'src/catalogue/duties.ts',
  'vite.config.ts',
  'package-lock.json',
]

/**
 * Builds the screens when they were never built or their sources changed since.
 * @throws StartFailure with Vite's own words when they cannot be built
 */
export async function buildWeb(): Promise<void> {
  const wanted = await stampOf(SOURCES)
  const built = await fs.readFile(STAMP, 'utf8').catch(() => '')
  // Installed without the development tools: what was built before is what there is.
  if (built === wanted || (built !== '' && !existsSync(VITE))) return
  await telling({ zh: '正在生成界面…', en: 'Building the screens…' }, async () => {
    try {
      await promisify(execFile)(process.execPath, [VITE, 'build', '--logLevel', 'error'], {
        cwd: PROJECT,
        maxBuffer: 10_000_000,
      })
    } catch (error) {
      const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
      throw new StartFailure({ zh: `界面生成失败：${words}`, en: 'The screens could not be built' }, error)
    }
  })
  await fs.writeFile(STAMP, wanted)
}

/** A fingerprint of files by name, size and time: content would be read at every start for nothing. */
async function stampOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    const place = path.join(PROJECT, source)
    const isFolder = (await fs.stat(place)).isDirectory()
    const files = isFolder
      ? (await fs.readdir(place, { recursive: true })).toSorted().map(file => path.join(place, file))
      : [place]
    for (const file of files) {
      const { size, mtimeMs } = await fs.stat(file)
      hash.update(`${path.relative(PROJECT, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
