import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

export interface Job {
  id: string
  kind: string
  payload: Readonly<Record<string, unknown>>
  /** How often it was begun, this time included. */
  attempts: number
}

/** How long a begun job is left to whoever began it, in milliseconds: longer than any job takes, shorter than patience. */
const LEASE = 300_000
/** The pause after a failure, in milliseconds: doubled with each, up to six hours. */
const FIRST_PAUSE = 30_000
const LONGEST_PAUSE = 6 * 3_600_000

/**
 * Takes the next job that is due. It is done at least once: a process that dies leaves it to the next after the lease, so
 * handlers notice what was done before.
 */
export async function claimJob(tx: Tx, office: number, now: Date): Promise<Job | undefined> {
  const at = now.toISOString()
  const until = new Date(now.getTime() + LEASE).toISOString()
  const [job] = await tx.query<Job>(sql`update jobs set locked_until = ${until}::timestamptz, attempts = attempts + 1
    where office_id = ${office} and job_id = (select job_id from jobs where office_id = ${office} and run_at <= ${at}::timestamptz
      and (locked_until is null or locked_until < ${at}::timestamptz) order by run_at limit 1 for update skip locked)
    returning job_id as id, kind, payload, attempts`)
  return job
}

/** Takes a job that was done off the queue. */
export async function finishJob(tx: Tx, office: number, id: string): Promise<void> {
  await tx.execute(sql`delete from jobs where office_id = ${office} and job_id = ${id}`)
}

/** Puts a job that failed back, for later: the more often it failed, the later. */
export async function deferJob(tx: Tx, office: number, job: Job, now: Date, error: unknown): Promise<void> {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(job.attempts - 1, 20))
  const runAt = new Date(now.getTime() + pause).toISOString()
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  await tx.execute(sql`update jobs set run_at = ${runAt}::timestamptz, locked_until = null, last_error = ${why}
    where office_id = ${office} and job_id = ${job.id}`)
}
