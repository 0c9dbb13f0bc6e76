import { randomBytes } from 'node:crypto'
import type { AppContext } from '#api/api.ts'
import { buildServer } from '#api/server.ts'
import { openScanner } from '#documents/files/scanner.ts'
import { openReader } from '#documents/reading/reader.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { openViewer } from '#documents/viewing/viewer.ts'
import { startWorker } from '#jobs/worker.ts'
import { loadServices } from '#matters/services.ts'
import { freezeService } from '#catalogue/freeze.ts'
import { systemContext } from '#store/context.ts'
import { refreshStatistics } from '#store/refresh-statistics.ts'
import { transaction } from '#store/transaction.ts'
import { tell } from './console.ts'
import { addressOf } from './environment.ts'
import { openFiles } from './files.ts'
import { furnishOffice } from './furnish.ts'
import { mailer } from './mailer.ts'
import { openChopKey } from './open-chop-key.ts'
import type { Installation } from './open-installation.ts'
import { machineClock } from './machine-clock.ts'
import { explainListening } from './port.ts'
import { CATALOGUE } from './project.ts'
import { atShutdown } from './shutdown.ts'
import { trustAuthorities } from './trust.ts'

/** How long requests under way may still take when the process ends, in milliseconds. */
const GRACE = 10_000

/** What all offices that one process serves have in common. */
type Equipment = Pick<AppContext, 'pool' | 'clock' | 'files' | 'scanner' | 'reader' | 'press' | 'viewer' | 'chopKey'>

/** An office, and where it is reached. */
export interface Door {
  office: number
  port: number
}

/**
 * Serves an installation until the process is told to stop.
 * @param beside further offices of the database, founded already, each behind a port of its own
 */
export async function serve(installation: Installation, beside: readonly Door[] = []): Promise<void> {
  const { environment } = installation
  if (environment.authorities) trustAuthorities(environment.authorities)
  const equipment = await equip(installation)
  const setupToken = installation.isFounded ? null : randomBytes(18).toString('base64url')
  // The address people were told of comes last: what answers there is all there is, and a database that fails earlier stops the start.
  for (const door of beside) await serveOffice(installation, equipment, door, null)
  await serveOffice(installation, equipment, environment, setupToken)
  tell({ zh: `枢纽已就绪：${environment.address}`, en: 'Ready' })
  if (setupToken !== null) {
    tell({ zh: '首次使用：请打开', en: 'First use: open' })
    console.log(`  ${environment.address}/setup?token=${setupToken}`)
  }
}

async function equip({ environment, url, pool }: Installation): Promise<Equipment> {
  const files = await openFiles(environment)
  const reader = openReader({ folder: files.incoming })
  const typesetter = openTypesetter({ fontFolder: environment.fontFolder })
  const press = { typesetter, catalogue: CATALOGUE }
  const viewer = openViewer({ files, reader, press })
  atShutdown('reader', () => reader.close())
  atShutdown('viewer', () => viewer.close())
  atShutdown('typesetter', () => typesetter.close())
  return {
    pool,
    clock: machineClock,
    files,
    scanner: environment.scanner === undefined ? null : openScanner(environment.scanner),
    reader,
    press,
    viewer,
    chopKey: await openChopKey(environment, url),
  }
}

async function serveOffice(
  { environment, pool }: Installation,
  equipment: Equipment,
  { office, port }: Door,
  setupToken: string | null,
): Promise<void> {
  const address = port === environment.port ? environment.address : addressOf({ ...environment, port })
  const furnish = () =>
    transaction(pool, systemContext(office), tx => furnishOffice(tx, office, CATALOGUE, machineClock.now()))
  const services =
    setupToken === null
      ? await furnish()
      : await transaction(pool, systemContext(office), tx => loadServices(tx, office, freezeService))
  const context: AppContext = {
    ...equipment,
    office,
    services,
    setupToken,
    secureCookies: address.startsWith('https://'),
    onFounded: async () => {
      context.services = await furnish()
      await refreshStatistics(pool, office)
      context.setupToken = null
      work()
    },
  }
  const server = await buildServer(context, { logger: true })
  const work = () => {
    const worker = startWorker({
      pool,
      clock: machineClock,
      office,
      services: () => context.services,
      files: equipment.files,
      onError: error => server.log.error(error),
      address,
      ...(environment.mail ? { mail: mailer(environment.mail) } : {}),
    })
    atShutdown(`worker ${office}`, () => worker.stop())
  }
  // An office that is not there yet has nothing to do.
  if (setupToken === null) work()
  atShutdown(`server ${office}`, async () => {
    const cut = setTimeout(() => server.server.closeAllConnections(), GRACE)
    await server.close()
    clearTimeout(cut)
  })
  await server.listen({ port, host: environment.host }).catch((error: unknown) => {
    throw explainListening(error, { host: environment.host, port })
  })
}
