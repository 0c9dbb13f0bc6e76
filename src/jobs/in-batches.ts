import type { Acting } from '#matters/acting.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

/** Done in one transaction: reading and writing many matters at once takes a fraction of doing it one by one (bench). */
const BATCH = 50
/** Batches at once: while one waits for the database, the other is decided. */
const AT_ONCE = 2

/** Work that time asks for, and that several workers share: whoever claims a piece first does it. */
export interface Batches {
  /**
   * Claims the next pieces that are due and does them.
   * @returns how many there were; 0 when none is due that could be claimed
   */
  many(acting: Acting, which: Claims): Promise<number>
  /** Does one piece, if it is still due. */
  one(acting: Acting, id: string): Promise<void>
}

/** Which pieces are claimed. */
export interface Claims {
  most: number
  /** Pieces that are left alone for now. */
  except: readonly string[]
  /** Is told which ones, before anything can fail. */
  claimed: (ids: string[]) => void
}

/** Does all that is due. @returns how many pieces were tried */
export async function inBatches(deps: WorkerDeps, patience: Patience, work: Batches): Promise<number> {
  const tried = await Promise.all(Array.from({ length: AT_ONCE }, () => inTurn(deps, patience, work)))
  return tried.reduce((sum, count) => sum + count, 0)
}

async function inTurn(deps: WorkerDeps, patience: Patience, work: Batches): Promise<number> {
  for (let done = 0; ;) {
    const batch = await doBatch(deps, patience, work)
    if (batch === 0) return done
    done += batch
  }
}

/** A batch fails as a whole; then each of it is tried alone, so that the one that fails is told, held, and in nobody's way. */
async function doBatch(deps: WorkerDeps, patience: Patience, work: Batches): Promise<number> {
  let batch: string[] = []
  try {
    const which = { most: BATCH, except: patience.held(), claimed: (ids: string[]) => (batch = ids) }
    return await asMachine(deps, acting => work.many(acting, which))
  } catch (error) {
    if (batch.length === 0) deps.onError(error)
    for (const id of batch) await patience.tried(id, () => asMachine(deps, acting => work.one(acting, id)))
    return batch.length
  }
}
