import sql from 'sql-template-tag'
import { packDelivery } from '#matters/exchange/pack.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import { forward, NotTaken } from './forward.ts'
import type { Handler } from './run-jobs.ts'

/** Takes a document to the partner it was sent to; it arrives once, however often it is brought. */
export const sendParcel: Handler = async (deps, job) => {
  const id = String(job.payload['delivery'])
  const parcel = await asMachine(deps, acting => packDelivery(acting, id, sha256 => deps.files.read(sha256)))
  const isTaken = await forward(deps, parcel).catch(async (error: unknown) => {
    if (error instanceof NotTaken) await noteTrouble(deps, id, error.code)
    throw error
  })
  if (!isTaken) return
  await asMachine(deps, async ({ tx, office, now }) => {
    await tx.execute(sql`update deliveries set arrived_at = ${now.toISOString()}::timestamptz, trouble = null
      where office_id = ${office} and delivery_id = ${id} and arrived_at is null`)
  })
}

/** Whoever sent it sees why it is not there yet. */
const noteTrouble = (deps: WorkerDeps, id: string, code: string): Promise<number> =>
  asMachine(deps, ({ tx, office, now }) =>
    tx.execute(sql`update deliveries set trouble = ${code}, tried_at = ${now.toISOString()}::timestamptz
      where office_id = ${office} and delivery_id = ${id} and arrived_at is null`),
  )
