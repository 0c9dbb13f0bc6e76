import * as fs from 'node:fs'
import * as path from 'node:path'
import { MAJOR } from '#store/embedded/binaries.ts'
import type { Product, Settings } from './product.ts'

const processes = (): number[] => fs.readdirSync('/proc').map(Number).filter(Number.isInteger)

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return '' // it is gone
  }
}

/**
 * The number of the database's first process by its own file; not a number while it starts, or when that number belongs to
 * somebody else by now.
 */
function postmaster({ data }: Settings): number {
  const pid = Number.parseInt(read(path.join(data, 'postgres', `data-${MAJOR}`, 'postmaster.pid')), 10)
  return read(`/proc/${pid}/cmdline`).includes(data) ? pid : Number.NaN
}

/** The children of a process: those of the database serve one connection each, or keep house. */
const childrenOf = (parent: number): number[] =>
  processes().filter(pid => Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1]) === parent)

const connections = (settings: Settings): number[] =>
  childrenOf(postmaster(settings)).filter(pid => /^postgres: \S+ \S+ \[local\]/.test(read(`/proc/${pid}/cmdline`)))

/** Kills with -9. @returns how many were there to be killed */
export const kill = (pids: readonly number[]): number => pids.filter(isKilled).length

function isKilled(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false // it is gone
  }
}

/** What is killed with -9, and whether the product goes with it. */
export const KILLS = [
  { name: 'the product', ends: true, kill: (_settings: Settings, product: Product) => kill([product.pid]) },
  { name: 'the database', ends: false, kill: (settings: Settings) => kill([postmaster(settings)]) },
  {
    name: 'every process below the database',
    ends: false,
    kill: (settings: Settings) => kill(childrenOf(postmaster(settings))),
  },
  { name: 'one connection', ends: false, kill: (settings: Settings) => kill(connections(settings).slice(0, 1)) },
] as const

/** Processes that have to do with a data folder: they work in it, or name it. Dead ones that nobody buried do not count. */
export function processesOf({ data }: Settings): string[] {
  return processes()
    .filter(pid => pid !== process.pid && !/\) Z /.test(read(`/proc/${pid}/stat`)))
    .filter(pid => worksIn(pid, data) || read(`/proc/${pid}/cmdline`).includes(data))
    .map(pid => `${pid} ${read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`)
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
  } catch {
    return false
  }
}
