import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import type { Manifest, Word } from '#documents/parcels/manifest.ts'
import { packParcel } from '#documents/parcels/parcel.ts'
import { loadSigner } from '#record/key.ts'
import { verifierText } from '#record/signed-note.ts'
import type { Acting } from '../acting.ts'
import { findVersion } from '../drafting/rows.ts'
import { findDelivery, type Delivery } from '../issuing/deliveries.ts'
import { loadMatter } from '../load.ts'
import { URGENCIES } from '../matter.ts'
import { findArrival } from './arrivals.ts'
import { partnersOf, type Partner } from './partners.ts'

/** A parcel that is ready to go. */
export interface Outgoing {
  partner: Partner
  /** Our own card: the partner has to know it. */
  from: string
  bytes: Uint8Array
  name: string
}

/** Reads a kept file. */
export type ReadFile = (sha256: string) => Promise<Uint8Array>

/** A parcel's parts that depend on who sends and who receives. */
async function addressed(acting: Acting, partnerId: string) {
  const partner = (await partnersOf(acting.tx, acting.office)).find(one => one.id === partnerId)
  if (!partner) throw new Problem('PARCEL_STRANGER')
  const signer = await loadSigner(acting.tx, acting.office, acting.now, 'exchange')
  return { partner, signer, from: verifierText(signer), to: partner.card }
}

/**
 * Packs a document for the partner it goes to, as the machine. The same delivery gives the same bytes.
 * @throws Problem NOT_FOUND for a delivery that goes to no partner or was not sent
 */
export async function packDelivery(acting: Acting, id: string, read: ReadFile): Promise<Outgoing> {
  const delivery = await findDelivery(acting, id)
  if (!delivery?.partnerId || !delivery.sentAt || !delivery.sha256) throw new Problem('NOT_FOUND')
  const { partner, signer, from, to } = await addressed(acting, delivery.partnerId)
  const file = await read(delivery.sha256)
  const name = `${delivery.number} ${delivery.title}`.slice(0, 250)
  const manifest: Manifest = {
    v: 1,
    what: 'document',
    id,
    from,
    to,
    at: delivery.sentAt,
    document: await particularsOf(acting, delivery),
    file: { name: `${name}.pdf`, size: file.length, sha256: delivery.sha256 },
  }
  return { partner, from, bytes: packParcel(manifest, file, signer), name: `${name}.zip` }
}

async function particularsOf(acting: Acting, { matterId, issueId, title, number }: Delivery) {
  const { matter } = await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  const [issue] = await acting.tx.query<{
    version: number
    date: string
  }>(sql`select version, dated_on::text as date from issues
    where office_id = ${acting.office} and issue_id = ${issueId}`)
  const content = issue && (await findVersion(acting, matterId, issue.version))?.content
  if (!content || !title || !number) throw new Problem('NOT_FOUND')
  const to = content.to.map(one => one.name).join('、')
  return {
    title,
    number,
    kind: content.kind,
    from: content.issuers.join('、'),
    ...(to ? { to } : {}),
    date: issue.date,
    urgency: URGENCIES[matter.urgency] ?? 'normal',
  }
}

/** Packs a word to the sender of what arrived, or to the recipient of what was sent. */
export async function packWord(
  acting: Acting,
  of: { id: string; partnerId: string },
  said: { word: Word; by: string; text?: string },
): Promise<Outgoing> {
  const { partner, signer, from, to } = await addressed(acting, of.partnerId)
  const manifest: Manifest = { v: 1, what: 'word', id: of.id, from, to, at: acting.now.toISOString(), ...said }
  return { partner, from, bytes: packParcel(manifest, null, signer), name: `${of.id} ${said.word}.zip` }
}

/** What is to be said of an arrival once it was settled. */
export async function wordOfArrival(acting: Acting, id: string): Promise<Parameters<typeof packWord>[2]> {
  const arrival = await findArrival(acting, id)
  const [settled] = await acting.tx.query<{ by: string | null }>(
    sql`select settled_by as by from arrivals where office_id = ${acting.office} and arrival_id = ${id}`,
  )
  if (!arrival || arrival.state === 'waiting') throw new Problem('NOT_FOUND')
  const by = (settled?.by && acting.directory.personName(settled.by)) || dayOf(acting.now, acting.zone)
  return { word: arrival.state, by, ...(arrival.reason ? { text: arrival.reason } : {}) }
}
