import * as fs from 'node:fs/promises'
import * as os from 'node:os'
import * as path from 'node:path'
import type { TestContext } from 'node:test'
import type { AppContext } from '#api/api.ts'
import { buildServer } from '#api/server.ts'
import { freezeService } from '#catalogue/freeze.ts'
import { openFileStore } from '#documents/files/store.ts'
import { openReader } from '#documents/reading/reader.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { furnishOffice } from '#main/furnish.ts'
import { machineClock } from '#main/machine-clock.ts'
import { loadServices } from '#matters/services.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { testDatabase } from '#test/support/database.ts'
import { OFFICE } from '#test/support/office.ts'
import { screensOf, type Screens } from './screens.ts'

/** The product before its first run: no office yet, and a one-time token that lets somebody set it up. */
export async function newProduct(t: TestContext, setupToken: string): Promise<Screens> {
  const { pool, onClose } = await testDatabase(t)
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'shuniu-files-'))
  const files = await openFileStore({ folder, maxBytes: 1024 })
  const reader = openReader({ folder: files.incoming })
  const typesetter = openTypesetter()
  const context: AppContext = {
    pool,
    clock: machineClock,
    office: OFFICE,
    files,
    scanner: null,
    reader,
    press: { typesetter, catalogue: 'catalogue' },
    services: await transaction(pool, systemContext(OFFICE), tx => loadServices(tx, OFFICE, freezeService)),
    setupToken,
    secureCookies: false,
    onFounded: async () => {
      context.services = await transaction(pool, systemContext(OFFICE), tx =>
        furnishOffice(tx, OFFICE, 'catalogue', machineClock.now()),
      )
      context.setupToken = null
    },
  }
  const api = await buildServer(context)
  onClose(async () => {
    await api.close()
    await reader.close()
    await typesetter.close()
    await fs.rm(folder, { recursive: true, force: true })
  })
  return screensOf(api, onClose)
}
