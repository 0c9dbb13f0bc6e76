import { sealPending } from '#record/seal.ts'
import type { WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

/** Seals the entries that wait. @returns how many were sealed */
export async function seal({ pool, office, clock }: WorkerDeps, patience: Patience): Promise<number> {
  let sealed = 0
  await patience.tried('record', async () => {
    for (let batch = -1; batch !== 0;) {
      batch = await sealPending(pool, office, clock.now())
      sealed += batch
    }
  })
  return sealed
}
