import { claimJob, deferJob, finishJob, type Job } from '#queue/claim.ts'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import { calendarChanged } from './calendar-changed.ts'
import type { WorkerDeps } from './deps.ts'
import { sendDigest } from './send-digest.ts'
import { sendParcel } from './send-parcel.ts'
import { sendWebhook } from './send-webhook.ts'
import { sendWord } from './send-word.ts'
import { takeParcelJob } from './take-parcel.ts'

/**
 * One handler for each kind of job. It does its work and returns; what it throws puts the job back for later. It may be
 * called again for work that was done.
 */
export type Handler = (deps: WorkerDeps, job: Job) => Promise<void>

const HANDLERS: Readonly<Record<string, Handler>> = {
  'calendar-changed': calendarChanged,
  'send-digest': sendDigest,
  'send-parcel': sendParcel,
  'send-webhook': sendWebhook,
  'send-word': sendWord,
  'take-parcel': takeParcelJob,
}

/** Jobs begun in one turn: clocks and timers are not kept waiting by a long queue. */
const MOST = 50

/** Does the jobs that are due. @returns how many were done */
export async function runJobs(deps: WorkerDeps): Promise<number> {
  const { pool, office, clock } = deps
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) => transaction(pool, systemContext(office), work)
  let done = 0
  for (let begun = 0; begun < MOST; begun++) {
    const job = await asSystem(tx => claimJob(tx, office, clock.now()))
    if (!job) break
    try {
      const handler = HANDLERS[job.kind]
      if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`)
      await handler(deps, job)
      await asSystem(tx => finishJob(tx, office, job.id))
      done++
    } catch (error) {
      deps.onError(error)
      await asSystem(tx => deferJob(tx, office, job, clock.now(), error))
    }
  }
  return done
}
