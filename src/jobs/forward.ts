import { Readable } from 'node:stream'
import sql from 'sql-template-tag'
import type { Outgoing } from '#matters/exchange/pack.ts'
import { enqueue } from '#queue/enqueue.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { WorkerDeps } from './deps.ts'

/** How long another installation may take to answer, in milliseconds. */
const LONGEST = 30_000

/**
 * Brings a parcel to its partner: into the queue of an office of this installation, in a transaction of that office, or to
 * another installation by HTTPS.
 * @returns false for a partner who is in neither: the parcel is then fetched as a file
 * @throws Error unless it was taken; the job then comes again
 */
export async function forward(deps: WorkerDeps, { partner, bytes, name }: Outgoing): Promise<boolean> {
  const here = await officeOf(deps, partner.card)
  if (here !== null) {
    const { sha256 } = await deps.files.receive(Readable.from([bytes]), name)
    const { pool, clock } = deps
    await transaction(pool, systemContext(here), tx =>
      enqueue(tx, here, 'take-parcel', { parcel: sha256 }, clock.now()),
    )
    return true
  }
  if (partner.address === null) return false
  const answer = await fetch(`${partner.address.replace(/\/+$/, '')}/exchange/parcels`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST),
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  })
  if (!answer.ok) throw new Error(`${new URL(partner.address).host} answered ${answer.status}`)
  return true
}

async function officeOf({ pool, office }: WorkerDeps, card: string): Promise<number | null> {
  const [found] = await transaction(pool, systemContext(office), tx =>
    tx.query<{ office: number | null }>(sql`select office_of_card(${card}) as office`),
  )
  return found?.office ?? null
}
