import { Readable } from 'node:stream'
import sql from 'sql-template-tag'
import type { ErrorCode } from '#base/errors.ts'
import type { Outgoing } from '#matters/exchange/pack.ts'
import { enqueue } from '#queue/enqueue.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { WorkerDeps } from './deps.ts'

/** How long another installation may take to answer, in milliseconds. */
const LONGEST = 30_000
/** What another installation says of a parcel, and is told here in its words. */
const TOLD = ['PARCEL_STRANGER', 'PARCEL_ALTERED', 'PARCEL_ASTRAY', 'PARCEL_INVALID'] as const

/** A parcel was not taken; it is brought again later. */
export class NotTaken extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'NotTaken'
    this.code = code
  }
}

/**
 * Brings a parcel to its partner: into the queue of an office of this installation, in a transaction of that office, or to
 * another installation by HTTPS.
 * @returns false for a partner who is in neither: the parcel is then fetched as a file
 * @throws NotTaken PARTNER_UNREACHABLE, PARTNER_REFUSED, or what the partner said; the job then comes again
 */
export async function forward(deps: WorkerDeps, outgoing: Outgoing): Promise<boolean> {
  const here = await officeOf(deps, outgoing.partner.card)
  if (here !== null) await leave(deps, here, outgoing)
  else if (outgoing.partner.address !== null) await post(outgoing.partner.address, outgoing.bytes)
  else return false
  return true
}

async function officeOf({ pool, office }: WorkerDeps, card: string): Promise<number | null> {
  const [found] = await transaction(pool, systemContext(office), tx =>
    tx.query<{ office: number | null }>(sql`select office_of_card(${card}) as office`),
  )
  return found?.office ?? null
}

async function leave({ pool, files, clock }: WorkerDeps, here: number, { from, bytes, name }: Outgoing): Promise<void> {
  const { sha256 } = await files.receive(Readable.from([bytes]), name)
  await transaction(pool, systemContext(here), async tx => {
    const known = await tx.query(
      sql`select from partners where office_id = ${here} and card = ${from} and ended_at is null`,
    )
    if (known.length === 0) throw new NotTaken('PARCEL_STRANGER', `office ${here} does not know the sender`)
    await enqueue(tx, here, 'take-parcel', { parcel: sha256 }, clock.now())
  })
}

async function post(address: string, bytes: Uint8Array): Promise<void> {
  const { host } = new URL(address)
  const answer = await fetch(`${address.replace(/\/+$/, '')}/exchange/parcels`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST),
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  }).catch((error: unknown) => {
    throw new NotTaken('PARTNER_UNREACHABLE', `${host} cannot be reached`, error)
  })
  if (answer.ok) return
  const said: unknown = await answer.json().catch(() => null)
  const code = said && typeof said === 'object' && 'code' in said ? said.code : null
  const told = TOLD.find(one => one === code)
  throw new NotTaken(told ?? 'PARTNER_REFUSED', `${host} answered ${answer.status} ${told ?? ''}`)
}
