import { patienceOf } from './patience.ts'
import { sweep } from './sweep.ts'
import { turn, type Turn, type WorkerDeps } from './turn.ts'

/** Between two turns, in milliseconds: a page says "sealed" while its reader still looks at it. */
const PAUSE = 1000
const SWEEP_EVERY = 3_600_000

/** What the office's clocks, timers and record need without anybody asking. One per process; several share the work. */
export interface Worker {
  /** Does one turn now. */
  runOnce(): Promise<Turn>
  /** Lets the running turn end; after that nothing more is done. */
  stop(): Promise<void>
}

/** Starts the worker. Its errors go to `onError` and stop nothing. */
export function startWorker(deps: WorkerDeps): Worker {
  const patience = patienceOf(deps.clock, deps.onError)
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let sweptAt = 0

  const runOnce = async (): Promise<Turn> => {
    const now = deps.clock.now()
    const done = await turn(deps, patience)
    if (now.getTime() - sweptAt > SWEEP_EVERY) {
      sweptAt = now.getTime()
      await sweep(deps.pool, deps.office, now)
    }
    return done
  }
  const next = () => {
    if (isStopped) return
    timer = setTimeout(() => {
      running = runOnce().catch(deps.onError).finally(next)
    }, PAUSE)
  }
  next()
  return {
    runOnce,
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
