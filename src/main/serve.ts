import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import sql from 'sql-template-tag'
import type { AppContext } from '#api/api.ts'
import { buildServer } from '#api/server.ts'
import { openScanner } from '#documents/files/scanner.ts'
import { openFileStore } from '#documents/files/store.ts'
import { openReader } from '#documents/reading/reader.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { startWorker } from '#jobs/worker.ts'
import { loadServices } from '#matters/services.ts'
import { freezeService } from '#catalogue/freeze.ts'
import { systemContext } from '#store/context.ts'
import { migrate } from '#store/migrate.ts'
import { openPool, type OfficePool } from '#store/pool.ts'
import { refreshStatistics } from '#store/refresh-statistics.ts'
import { explainSystem } from '#store/start-failure.ts'
import { transaction } from '#store/transaction.ts'
import { tell } from './console.ts'
import { openDatabase } from './database.ts'
import { filesFolder, readEnvironment, type Environment } from './environment.ts'
import { furnishOffice } from './furnish.ts'
import { mailer } from './mailer.ts'
import { openChopKey } from './open-chop-key.ts'
import { machineClock } from './machine-clock.ts'
import { explainListening, requireFreePort } from './port.ts'
import { CATALOGUE } from './project.ts'
import { atShutdown, isEnding } from './shutdown.ts'
import { trustAuthorities } from './trust.ts'
import { buildWeb } from './web-build.ts'

/** One office per installation at this depth; the schema has room for more. */
export const OFFICE = 1
/** The largest attachment, in bytes. */
const LARGEST_FILE = 200 * 1024 * 1024
/** How long requests under way may still take when the process ends, in milliseconds. */
const GRACE = 10_000

/** An installation whose database is open and up to date, before anybody is served. */
export interface Installation {
  environment: Environment
  /** Connects as the owner of the tables. Holds a password: never print it. */
  url: string
  pool: OfficePool
  /** Whether the office was founded. */
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
  const isFounded = await transaction(pool, systemContext(OFFICE), async tx => {
    const rows = await tx.query<{ founded: boolean }>(
      sql`select exists (select from offices where office_id = ${OFFICE}) as founded`,
    )
    return rows[0]?.founded ?? false
  })
  return { environment, url, pool, isFounded }
}

function makeDataFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw explainSystem(error, folder)
  }
}

/** Serves an installation until the process is told to stop. */
export async function serve({ environment, url, pool, isFounded }: Installation): Promise<void> {
  if (environment.authorities) trustAuthorities(environment.authorities)
  const setupToken = isFounded ? null : randomBytes(18).toString('base64url')
  const furnish = () =>
    transaction(pool, systemContext(OFFICE), tx => furnishOffice(tx, OFFICE, CATALOGUE, machineClock.now()))
  const services = isFounded
    ? await furnish()
    : await transaction(pool, systemContext(OFFICE), tx => loadServices(tx, OFFICE, freezeService))
  const files = await openFileStore({ folder: filesFolder(environment), maxBytes: LARGEST_FILE })
  const reader = openReader({ folder: files.incoming })
  const typesetter = openTypesetter({ fontFolder: environment.fontFolder })
  atShutdown('reader', () => reader.close())
  atShutdown('typesetter', () => typesetter.close())
  const context: AppContext = {
    pool,
    clock: machineClock,
    office: OFFICE,
    files,
    scanner: environment.scanner === undefined ? null : openScanner(environment.scanner),
    reader,
    press: { typesetter, catalogue: CATALOGUE },
    services,
    chopKey: await openChopKey(environment, url),
    setupToken,
    secureCookies: environment.address.startsWith('https://'),
    onFounded: async () => {
      context.services = await furnish()
      await refreshStatistics(pool, OFFICE)
      context.setupToken = null
    },
  }
  const server = await buildServer(context, { logger: true })
  const worker = startWorker({
    pool,
    clock: machineClock,
    office: OFFICE,
    services: () => context.services,
    files,
    onError: error => server.log.error(error),
    address: environment.address,
    ...(environment.mail ? { mail: mailer(environment.mail) } : {}),
  })
  atShutdown('worker', () => worker.stop())
  atShutdown('server', async () => {
    const cut = setTimeout(() => server.server.closeAllConnections(), GRACE)
    await server.close()
    clearTimeout(cut)
  })
  await server.listen({ port: environment.port, host: environment.host }).catch((error: unknown) => {
    throw explainListening(error, environment)
  })
  tell({ zh: `枢纽已就绪：${environment.address}`, en: 'Ready' })
  if (setupToken !== null) {
    tell({ zh: '首次使用：请打开', en: 'First use: open' })
    console.log(`  ${environment.address}/setup?token=${setupToken}`)
  }
}
