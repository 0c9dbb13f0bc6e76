import { climbLadder, dueClocks } from '#matters/climb-ladder.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

/** Clocks that are looked at in one turn; the rest come in the next, a second later. */
const MOST = 200

/** Tells the posts whose clocks came to a rung of the ladder. @returns how many clocks told */
export async function climb(deps: WorkerDeps, patience: Patience): Promise<number> {
  const due = await asMachine(deps, acting => dueClocks(acting, MOST, patience.held()))
  let told = 0
  for (const { clockId, matterId } of due)
    if (await patience.tried(clockId, () => asMachine(deps, acting => climbLadder(acting, clockId, matterId)))) told++
  return told
}
