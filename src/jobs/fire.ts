import { fireNextTimer } from '#matters/fire-timer.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

/** Timers fired at once: while some wait for the database, another is decided. Three times as many a second as one by one (bench). */
const AT_ONCE = 4

/** Lets every timer that is due open its step. @returns how many were tried */
export async function fire(deps: WorkerDeps, patience: Patience): Promise<number> {
  const tried = await Promise.all(Array.from({ length: AT_ONCE }, () => fireInTurn(deps, patience)))
  return tried.reduce((sum, count) => sum + count, 0)
}

async function fireInTurn(deps: WorkerDeps, patience: Patience): Promise<number> {
  for (let fired = 0; ; fired++) {
    let timerId = ''
    const work = () =>
      asMachine(deps, async acting => {
        const found = await fireNextTimer(acting, patience.held(), id => (timerId = id))
        if (!found) timerId = ''
      })
    await patience.tried(() => timerId || 'timers', work)
    if (timerId === '') return fired
  }
}
