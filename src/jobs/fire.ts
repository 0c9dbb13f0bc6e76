import { fireDueTimers, fireTimer } from '#matters/fire-timer.ts'
import type { WorkerDeps } from './deps.ts'
import { inBatches } from './in-batches.ts'
import type { Patience } from './patience.ts'

/** Lets every timer that is due open its step. @returns how many were tried */
export const fire = (deps: WorkerDeps, patience: Patience): Promise<number> =>
  inBatches(deps, patience, { many: fireDueTimers, one: fireTimer })
