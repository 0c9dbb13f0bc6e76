import * as fs from 'node:fs'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { migrate } from '#store/migrate.ts'
import { openPool, type OfficePool } from '#store/pool.ts'
import { explainSystem } from '#store/start-failure.ts'
import { transaction } from '#store/transaction.ts'
import { tell } from './console.ts'
import { openDatabase } from './database.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { requireFreePort } from './port.ts'
import { atShutdown, isEnding } from './shutdown.ts'
import { buildWeb } from './web-build.ts'

/** An installation whose database is open and up to date, before anybody is served. */
export interface Installation {
  environment: Environment
  /** Connects as the owner of the tables. Holds a password: never print it. */
  url: string
  pool: OfficePool
  /** Whether the office that this process serves was founded. */
  isFounded: boolean
}

/**
 * Opens an installation: looks whether the port is free and the data folder writable, starts the database, brings it up to date.
 * @throws StartFailure saying what a person can do
 */
export async function openInstallation(kind: 'office' | 'demo'): Promise<Installation> {
  const environment = readEnvironment(kind)
  // Half a minute of work for nothing is worse than a sentence now.
  await requireFreePort(environment)
  makeDataFolder(environment.dataFolder)
  await buildWeb()
  const url = await openDatabase(environment)
  await migrate({
    url,
    onProgress: (file, index, count) =>
      tell({ zh: `升级数据库 ${index}/${count}：${file}`, en: `migration ${index} of ${count}` }),
  })
  const pool = await openPool({
    url,
    max: environment.databaseConnections,
    onError: error => {
      if (!isEnding()) console.error('database:', error.message)
    },
  })
  atShutdown('pool', () => pool.end())
  return { environment, url, pool, isFounded: await isFounded(pool, environment.office) }
}

/** Whether there is an office of that number in the database. */
export async function isFounded(pool: OfficePool, office: number): Promise<boolean> {
  const rows = await transaction(pool, systemContext(office), tx =>
    tx.query(sql`select from offices where office_id = ${office}`),
  )
  return rows.length > 0
}

function makeDataFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw explainSystem(error, folder)
  }
}
