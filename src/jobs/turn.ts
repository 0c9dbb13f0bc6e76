import sql from 'sql-template-tag'
import type { Pool } from 'pg'
import type { Clock } from '#base/clock.ts'
import { act } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import { climbLadder, dueClocks } from '#matters/climb-ladder.ts'
import { fireNextTimer } from '#matters/fire-timer.ts'
import type { Services } from '#matters/services.ts'
import { sealPending } from '#record/seal.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Patience } from './patience.ts'

export interface WorkerDeps {
  pool: Pool
  clock: Clock
  office: number
  /** As they are when they are needed: publishing changes them. */
  services: () => Services
  onError: (error: unknown) => void
}

/** What one turn did. */
export interface Turn {
  told: number
  fired: number
  sealed: number
}

/** Clocks that are looked at in one turn; the rest come in the next, a second later. */
const MOST_CLOCKS = 200

interface Waiting {
  clocks: boolean
  timers: boolean
  entries: boolean
}

/** One question, answered by three indexes: a quiet office costs one round trip a second. */
async function whatWaits({ pool, office, clock }: WorkerDeps): Promise<Waiting | undefined> {
  const now = clock.now().toISOString()
  const [waiting] = await transaction(pool, systemContext(office), tx =>
    tx.query<Waiting>(sql`select
      exists (select from clocks where office_id = ${office} and state = 'running' and alarm_at <= ${now}::timestamptz) as clocks,
      exists (select from timers where office_id = ${office} and fires_at <= ${now}::timestamptz) as timers,
      exists (select from record_pending where office_id = ${office}) as entries
      from offices where office_id = ${office}`),
  )
  return waiting
}

/**
 * Does what time asks for: tells the posts whose clocks came to a rung, lets timers open their steps, seals the record.
 * Each matter in a transaction of its own; one that fails is told, left for a while, and does not stop the others.
 */
export async function turn(deps: WorkerDeps, patience: Patience): Promise<Turn> {
  const waiting = await whatWaits(deps)
  if (!waiting) return { told: 0, fired: 0, sealed: 0 }
  return {
    told: waiting.clocks ? await climb(deps, patience) : 0,
    fired: waiting.timers ? await fire(deps, patience) : 0,
    sealed: waiting.entries || waiting.clocks || waiting.timers ? await seal(deps, patience) : 0,
  }
}

const asMachine = <T>(deps: WorkerDeps, work: (acting: Acting) => Promise<T>): Promise<T> =>
  act({ pool: deps.pool, clock: deps.clock, services: deps.services() }, { office: deps.office, actor: null }, work)

async function climb(deps: WorkerDeps, patience: Patience): Promise<number> {
  const due = await asMachine(deps, acting => dueClocks(acting, MOST_CLOCKS, patience.held()))
  let told = 0
  for (const { clockId, matterId } of due)
    if (await patience.tried(clockId, () => asMachine(deps, acting => climbLadder(acting, clockId, matterId)))) told++
  return told
}

async function fire(deps: WorkerDeps, patience: Patience): Promise<number> {
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

async function seal({ pool, office, clock }: WorkerDeps, patience: Patience): Promise<number> {
  let sealed = 0
  await patience.tried('record', async () => {
    for (let batch = -1; batch !== 0;) {
      batch = await sealPending(pool, office, clock.now())
      sealed += batch
    }
  })
  return sealed
}
