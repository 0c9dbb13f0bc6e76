import { carry } from './carry.ts'
import type { WorkerDeps } from './deps.ts'
import { relieve } from './relieve.ts'
import { patienceOf } from './patience.ts'
import { strand } from './strand.ts'
import { sweep } from './sweep.ts'
import { turn, type Turn } from './turn.ts'

/** Between two turns, in milliseconds: a page says "sealed" while its reader still looks at it. */
const PAUSE = 1000
/** What need not be done every second, and how often it is, in milliseconds. */
const SLOWER = { strand: 60_000, relieve: 60_000, carry: 600_000, sweep: 3_600_000 } as const

/** What the office's clocks, timers, jobs and record need without anybody asking. One per process; several share the work. */
export interface Worker {
  /** Does one turn now. */
  runOnce(): Promise<Turn>
  /** Lets the running turn end; after that nothing more is done. */
  stop(): Promise<void>
}

/** Starts the worker. Its errors go to `onError` and stop nothing. */
export function startWorker(deps: WorkerDeps): Worker {
  const patience = patienceOf(deps.clock, deps.onError)
  const slower: Record<keyof typeof SLOWER, () => Promise<unknown>> = {
    strand: () => strand(deps, patience),
    relieve: () => relieve(deps),
    carry: () => carry(deps),
    sweep: () => sweep(deps.pool, deps.office, deps.clock.now()),
  }
  const doneAt = new Map<string, number>()
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const runOnce = async (): Promise<Turn> => {
    const now = deps.clock.now().getTime()
    for (const name of ['strand', 'relieve', 'carry', 'sweep'] as const) {
      if (now - (doneAt.get(name) ?? 0) < SLOWER[name]) continue
      doneAt.set(name, now)
      await patience.tried(name, async () => void (await slower[name]()))
    }
    return turn(deps, patience)
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
