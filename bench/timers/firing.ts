import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { openFileStore } from '#documents/files/store.ts'
import { freezeService } from '#catalogue/freeze.ts'
import { fire } from '#jobs/fire.ts'
import { patienceOf } from '#jobs/patience.ts'
import { machineClock } from '#main/machine-clock.ts'
import { OFFICE } from '#main/environment.ts'
import { loadServices } from '#matters/services.ts'
import { systemContext } from '#store/context.ts'
import { openPool } from '#store/pool.ts'
import { transaction } from '#store/transaction.ts'
import { processorMeter } from '../support/cpu.ts'
import { watch } from '../support/traffic.ts'

/** What a firing process did. */
export interface Fired {
  fired: number
  /** Microseconds of its processor. */
  own: number
  /** Times at which it could not go on without the database. */
  trips: number
}

/** A timer that fails spoils the measurement. */
const onError = (error: unknown) => {
  throw error
}

/** Tells its parent that it is ready, fires what is due when it is told to, says what it took, and ends with its parent's interest. */
async function main(url: string): Promise<void> {
  const pool = await openPool({ url, max: 4 })
  const services = await transaction(pool, systemContext(OFFICE), tx => loadServices(tx, OFFICE, freezeService))
  const files = await openFileStore({ folder: await mkdtemp(path.join(tmpdir(), 'shuniu-bench-')), maxBytes: 1 })
  const deps = { pool, clock: machineClock, office: OFFICE, services: () => services, files, onError, address: '' }
  const spent = await processorMeter(url)
  const traffic = watch(pool)
  process.once('message', () => {
    const before = spent().own
    void fire(deps, patienceOf(machineClock, onError)).then(fired => {
      const done: Fired = { fired, own: spent().own - before, trips: traffic.trips }
      process.send?.(done)
    })
  })
  // Its connections stay until then: what they cost the server is read while they are there.
  process.once('disconnect', () => process.exit(0))
  process.send?.('ready')
}

await main(process.argv[2] ?? '')
