import * as fs from 'node:fs'
import * as path from 'node:path'
import { shownAddress } from '#store/connection-failure.ts'
import { runningUrl } from '#store/embedded/running.ts'
import { startEmbedded, type Embedded } from '#store/embedded/start.ts'
import { withRetries } from '#store/retry.ts'
import { StartFailure, explainSystem } from '#store/start-failure.ts'
import { tell, tellFailure } from './console.ts'
import type { Environment } from './environment.ts'
import { atShutdown, isEnding, shutdown } from './shutdown.ts'

/** What the embedded server says goes into this file of the data folder; one older file is kept. */
const LOG = 'database.log'
const LONGEST_LOG = 10_000_000
/** How long a database that ended by itself is tried to be started again, in milliseconds; then the product gives up. */
const RESTART_PATIENCE = 30_000

/**
 * The database this run works on: DATABASE_URL, or the embedded server on the data folder, which is stopped at the end.
 * @returns where to connect as the owner of the tables
 * @throws StartFailure
 */
export async function openDatabase(environment: Environment): Promise<string> {
  if (environment.databaseUrl) {
    tell({ zh: `连接数据库 ${shownAddress(environment.databaseUrl)}`, en: 'Using the database of DATABASE_URL' })
    return environment.databaseUrl
  }
  const log = logFile(environment.dataFolder)
  if (!isMade(environment.dataFolder))
    tell({ zh: `正在 ${environment.dataFolder} 建立数据库…`, en: 'Making the database…' })
  return keepServer(() => startEmbedded({ dataRoot: environment.dataFolder, durable: true, log }))
}

/**
 * Runs the embedded server until the end of this process. One that ended by itself (killed for want of memory, for instance)
 * is started again in the same place; requests wait for it meanwhile.
 */
async function keepServer(start: () => Promise<Embedded>): Promise<string> {
  let running = start()
  const keep = ({ exited }: Embedded): void =>
    void exited.then(async code => {
      if (isEnding()) return
      tell({
        zh: `内置数据库意外退出（${code}），正在重新启动，详见 ${LOG}`,
        en: 'The database ended; starting it again…',
      })
      try {
        running = withRetries(start, { for: RESTART_PATIENCE, when: () => !isEnding() })
        keep(await running)
      } catch (error) {
        tellFailure(error)
        void shutdown(1)
      }
    })
  const server = await running
  keep(server)
  atShutdown('database', () =>
    running.then(
      current => current.stop(),
      () => {},
    ),
  )
  return server.url
}

/**
 * The database for a command that may work beside a running server: that server's, or else as `openDatabase`.
 * @throws StartFailure when none was made yet
 */
export async function reachDatabase(environment: Environment): Promise<string> {
  const { databaseUrl, dataFolder } = environment
  if (!databaseUrl && !isMade(dataFolder))
    throw new StartFailure({
      zh: `${dataFolder} 里还没有数据库。请先运行 npm start，或用 SHUNIU_DATA 指明数据目录`,
      en: `There is no database in ${dataFolder} yet. Run npm start first, or name the data folder with SHUNIU_DATA`,
    })
  return (databaseUrl ? undefined : runningUrl(dataFolder)) ?? openDatabase(environment)
}

/** Whether the data folder has a database of its own. */
export const isMade = (dataFolder: string): boolean =>
  fs.lstatSync(path.join(dataFolder, 'postgres'), { throwIfNoEntry: false }) !== undefined

function logFile(folder: string): (line: string) => void {
  const file = path.join(folder, LOG)
  try {
    fs.mkdirSync(folder, { recursive: true })
    if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LONGEST_LOG) fs.renameSync(file, `${file}.1`)
    fs.appendFileSync(file, '', { mode: 0o600 })
  } catch (error) {
    throw explainSystem(error, file)
  }
  return line => {
    // A full disk must not end the product because of its log.
    fs.appendFile(file, `${line}\n`, () => {})
  }
}
