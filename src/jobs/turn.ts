import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { climb } from './climb.ts'
import type { WorkerDeps } from './deps.ts'
import { fire } from './fire.ts'
import type { Patience } from './patience.ts'
import { recur } from './recur.ts'
import { runJobs } from './run-jobs.ts'
import { seal } from './seal.ts'

/** What one turn did. */
export interface Turn {
  told: number
  fired: number
  opened: number
  done: number
  sealed: number
}

interface Waiting {
  clocks: boolean
  timers: boolean
  schedules: boolean
  jobs: boolean
  entries: boolean
}

/** One question, answered by five indexes: a quiet office costs one round trip a second. */
async function whatWaits({ pool, office, clock }: WorkerDeps): Promise<Waiting | undefined> {
  const now = clock.now().toISOString()
  const [waiting] = await transaction(pool, systemContext(office), tx =>
    tx.query<Waiting>(sql`select
      exists (select from clocks where office_id = ${office} and state = 'running' and alarm_at <= ${now}::timestamptz) as clocks,
      exists (select from timers where office_id = ${office} and fires_at <= ${now}::timestamptz) as timers,
      exists (select from schedules where office_id = ${office} and state = 'active' and next_opens_at <= ${now}::timestamptz) as schedules,
      exists (select from jobs where office_id = ${office} and run_at <= ${now}::timestamptz
        and (locked_until is null or locked_until < ${now}::timestamptz)) as jobs,
      exists (select from record_pending where office_id = ${office}) as entries
      from offices where office_id = ${office}`),
  )
  return waiting
}

/**
 * Does what time asks for: tells the posts whose clocks came to a rung, lets timers open their steps, opens recurring work, does what was asked
 * for later, seals the record. A matter that fails is told, left for a while, and does not stop the others.
 */
export async function turn(deps: WorkerDeps, patience: Patience): Promise<Turn> {
  const waiting = await whatWaits(deps)
  if (!waiting) return { told: 0, fired: 0, opened: 0, done: 0, sealed: 0 }
  const hasWork = Object.values(waiting).some(Boolean)
  return {
    told: waiting.clocks ? await climb(deps, patience) : 0,
    fired: waiting.timers ? await fire(deps, patience) : 0,
    opened: waiting.schedules ? await recur(deps, patience) : 0,
    done: waiting.jobs ? await runJobs(deps) : 0,
    sealed: hasWork ? await seal(deps, patience) : 0,
  }
}
