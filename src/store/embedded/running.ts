import * as fs from 'node:fs'
import * as path from 'node:path'
import { explainSystem } from '../start-failure.ts'
import { MAJOR } from './binaries.ts'
import { urlOf } from './initialise.ts'

/** Lines of postmaster.pid, from 0. */
const PID = 0
const SOCKET = 4
const STATUS = 7

/**
 * Where the server answers that another process of ours runs on the data folder.
 * @returns undefined when none takes connections
 * @throws StartFailure when this user may not read its password
 */
export function runningUrl(dataRoot: string): string | undefined {
  const home = path.join(path.resolve(dataRoot), 'postgres')
  try {
    const lines = fs.readFileSync(path.join(home, `data-${MAJOR}`, 'postmaster.pid'), 'utf8').split('\n')
    const isAlive = fs.existsSync(`/proc/${lines[PID]}`)
    const socket = lines[SOCKET]
    if (!isAlive || !socket || lines[STATUS]?.trim() !== 'ready') return undefined
    return urlOf(fs.readFileSync(path.join(home, 'password'), 'utf8').trim(), socket)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw explainSystem(error, home)
  }
}
