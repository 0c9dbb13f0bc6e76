import { fireNextTimer } from '#matters/fire-timer.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

/** Lets every timer that is due open its step. @returns how many were tried */
export async function fire(deps: WorkerDeps, patience: Patience): Promise<number> {
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
