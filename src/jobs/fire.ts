import { fireDueTimers, fireTimer } from '#matters/fire-timer.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

/** Timers fired in one transaction: reading and writing many matters at once takes a fraction of doing it one by one (bench). */
const BATCH = 50
/** Batches at once: while one waits for the database, the other is decided. */
const AT_ONCE = 2

/** Lets every timer that is due open its step. @returns how many were tried */
export async function fire(deps: WorkerDeps, patience: Patience): Promise<number> {
  const tried = await Promise.all(Array.from({ length: AT_ONCE }, () => fireInTurn(deps, patience)))
  return tried.reduce((sum, count) => sum + count, 0)
}

async function fireInTurn(deps: WorkerDeps, patience: Patience): Promise<number> {
  for (let fired = 0; ;) {
    const batch = await fireBatch(deps, patience)
    if (batch === 0) return fired
    fired += batch
  }
}

/** A batch fails as a whole; then each of it is tried alone, so that the one that fails is told, held, and in nobody's way. */
async function fireBatch(deps: WorkerDeps, patience: Patience): Promise<number> {
  let batch: string[] = []
  try {
    const most = { most: BATCH, except: patience.held(), claimed: (timerIds: string[]) => (batch = timerIds) }
    return await asMachine(deps, acting => fireDueTimers(acting, most))
  } catch (error) {
    if (batch.length === 0) deps.onError(error)
    for (const timerId of batch)
      await patience.tried(timerId, () => asMachine(deps, acting => fireTimer(acting, timerId)))
    return batch.length
  }
}
