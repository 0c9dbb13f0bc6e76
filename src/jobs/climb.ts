import { climbDueMatters, climbMatter } from '#matters/climb-ladder.ts'
import type { WorkerDeps } from './deps.ts'
import { inBatches } from './in-batches.ts'
import type { Patience } from './patience.ts'

/** Tells the posts whose clocks came to a rung of the ladder. @returns of how many matters */
export const climb = (deps: WorkerDeps, patience: Patience): Promise<number> =>
  inBatches(deps, patience, { many: climbDueMatters, one: climbMatter })
