import { fall, strandedMatters } from '#matters/fall.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

const MOST = 200

/** Brings what waits for posts that nobody acts for to the orphan desk. @returns how many matters fell */
export async function strand(deps: WorkerDeps, patience: Patience): Promise<number> {
  const stranded = await asMachine(deps, acting => strandedMatters(acting, MOST, patience.held()))
  let fallen = 0
  for (const matterId of stranded)
    if (await patience.tried(matterId, () => asMachine(deps, acting => fall(acting, matterId)))) fallen++
  return fallen
}
