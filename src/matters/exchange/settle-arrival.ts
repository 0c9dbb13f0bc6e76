import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { Service } from '#catalogue/types.ts'
import { enqueue } from '#queue/enqueue.ts'
import type { Acting } from '../acting.ts'
import { beginMatter } from '../begin-matter.ts'
import { byDuty } from '../by.ts'
import type { ChangedMatter } from '../changed.ts'
import { conclude } from '../conclude.ts'
import { note } from '../draft.ts'
import { fieldNames } from '../fields.ts'
import type { Fields } from '../matter.ts'
import { requireReason } from '../standing.ts'
import { findArrival, type Arrival } from './arrivals.ts'

/** The duty that receives, and registers what it received. */
const DUTY = 'registry'

/** An arrival nobody has settled, locked, for whoever may. */
async function openArrival(acting: Acting, id: string): Promise<Arrival> {
  await acting.tx.execute(
    sql`select from arrivals where office_id = ${acting.office} and arrival_id = ${id} for update`,
  )
  const arrival = await findArrival(acting, id)
  if (!arrival) throw new Problem('NOT_FOUND')
  if (arrival.state !== 'waiting') throw new Problem('DELIVERY_SETTLED')
  return arrival
}

/**
 * Signs for what arrived: it is registered as a matter of the service that receives documents, with the file attached, and
 * the sender gets the receipt by the outbox.
 * @throws Problem NOT_PERMITTED, NOT_FOUND, DELIVERY_SETTLED, NOTHING_RECEIVES, and as `registerMatter`
 */
export async function receiveArrival(acting: Acting, id: string): Promise<ChangedMatter> {
  const by = byDuty(acting, DUTY)
  const arrival = await openArrival(acting, id)
  const service = acting.services.all().find(({ manifest }) => manifest.receives === true)
  if (!service) throw new Problem('NOTHING_RECEIVES')
  const draft = await beginMatter(
    acting,
    service,
    { by, postId: by.postId },
    {
      service: service.manifest.id,
      title: arrival.title,
      fields: fieldsOf(service, arrival),
      askers: [{ kind: 'office', name: arrival.partner }],
      urgency: arrival.particulars.urgency,
      secrecy: 'none',
    },
  )
  const { name, sha256, size } = arrival
  const attachmentId = newId(acting.now)
  const { personId, postId } = by
  draft.change.attachments = [{ attachmentId, name, mediaType: 'application/pdf', size, sha256, personId, postId }]
  note(draft, 'arrival.received', { arrival: id, partner: arrival.partner, number: arrival.number, file: sha256 })
  const registered = await conclude(draft)
  await settle(acting, id, sql`state = 'received', matter_id = ${registered.id}`)
  return registered
}

/** Sends an arrival back with a reason. @throws Problem NOT_PERMITTED, NOT_FOUND, DELIVERY_SETTLED, REASON_REQUIRED */
export async function returnArrival(acting: Acting, id: string, reason: string): Promise<void> {
  byDuty(acting, DUTY)
  const why = requireReason(reason)
  await openArrival(acting, id)
  await settle(acting, id, sql`state = 'returned', reason = ${why}`)
}

async function settle(acting: Acting, id: string, change: ReturnType<typeof sql>): Promise<void> {
  const { tx, office, now, actor } = acting
  await tx.execute(sql`update arrivals set ${change}, settled_at = ${now.toISOString()}::timestamptz, settled_by = ${actor?.personId ?? null}::uuid
    where office_id = ${office} and arrival_id = ${id}`)
  await enqueue(tx, office, 'send-word', { arrival: id, word: 'settled' }, now)
}

/** What is said of the document, in the fields the service's form has for it. */
function fieldsOf(service: Service, { partner, particulars }: Arrival): Fields {
  const { number, kind, date, to } = particulars
  const said: Fields = {
    from: partner,
    kind,
    reference: number,
    documentDate: date,
    ...(to ? { to: to.slice(0, 500) } : {}),
  }
  const known = new Set(fieldNames(service))
  return Object.fromEntries(Object.entries(said).filter(([name]) => known.has(name)))
}
