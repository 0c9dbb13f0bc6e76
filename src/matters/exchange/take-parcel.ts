import sql from 'sql-template-tag'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { findSecretMark } from '#documents/extraction/secret.ts'
import { openParcel, senderOf, type Parcel } from '#documents/parcels/parcel.ts'
import type { Manifest } from '#documents/parcels/manifest.ts'
import { loadSigner } from '#record/key.ts'
import { verifierText } from '#record/signed-note.ts'
import type { Acting } from '../acting.ts'
import type { StoredFile } from '../attach.ts'
import { findDelivery } from '../issuing/deliveries.ts'
import { REVOCATIONS } from '../issuing/revocations.ts'
import { enterSettlement } from '../issuing/settle-delivery.ts'
import { noteAnswer } from '../issuing/note-answer.ts'
import { partnersOf, type Partner } from './partners.ts'

const Revoked = z.strictObject({ how: z.enum(REVOCATIONS), reason: z.string().max(2000) })

/** Keeps the file of a parcel, once it is believed. */
export type KeepFile = (bytes: Uint8Array, name: string) => Promise<StoredFile>

/**
 * Takes in what another office sent, as the machine: signed by a partner, addressed to us, and unaltered, or nothing of it.
 * A parcel that comes again is the first one.
 * @throws Problem PARCEL_STRANGER, PARCEL_ALTERED, PARCEL_ASTRAY, PARCEL_INVALID, STATE_SECRET, and what a hostile file meets
 */
export async function takeParcel(acting: Acting, bytes: Uint8Array, keep: KeepFile): Promise<void> {
  const sender = senderOf(bytes)
  const partner = (await partnersOf(acting.tx, acting.office)).find(one => one.card === sender)
  if (!partner) throw new Problem('PARCEL_STRANGER')
  const parcel = openParcel(bytes, partner.card)
  const own = verifierText(await loadSigner(acting.tx, acting.office, acting.now, 'exchange'))
  if (parcel.manifest.to !== own) throw new Problem('PARCEL_ASTRAY')
  if (parcel.manifest.from !== partner.card) throw new Problem('PARCEL_ALTERED')
  if (parcel.manifest.what === 'document') await takeDocument(acting, partner, parcel.manifest, parcel, keep)
  else await takeWord(acting, partner, parcel.manifest)
}

async function takeDocument(
  acting: Acting,
  partner: Partner,
  manifest: Extract<Manifest, { what: 'document' }>,
  { file }: Parcel,
  keep: KeepFile,
): Promise<void> {
  const { id, document } = manifest
  for (const text of [document.title, document.number, manifest.file.name]) {
    const mark = findSecretMark(text)
    if (mark) throw new Problem('STATE_SECRET', { params: { where: mark.where } })
  }
  const { tx, office, now } = acting
  const [known] = await tx.query(sql`select from arrivals where office_id = ${office} and arrival_id = ${id}`)
  if (known || !file) return
  const stored = await keep(file, manifest.file.name)
  await tx.execute(sql`insert into arrivals (office_id, arrival_id, partner_id, title, number, particulars, name, sha256, size, arrived_at)
    values (${office}, ${id}, ${partner.id}, ${document.title}, ${document.number}, ${JSON.stringify(document)}::jsonb,
      ${manifest.file.name}, ${stored.sha256}, ${stored.size}, ${now.toISOString()}::timestamptz) on conflict do nothing`)
}

/** What a partner says of what we sent it, or of what it sent us; of nothing else. */
async function takeWord(acting: Acting, partner: Partner, said: Extract<Manifest, { what: 'word' }>): Promise<void> {
  const { tx, office } = acting
  if (said.word === 'urged' || said.word === 'revoked') {
    const revoked = said.word === 'revoked' ? JSON.stringify(revocationIn(said.text ?? '')) : null
    const urged = said.word === 'urged' ? countIn(said.text ?? '') : 0
    const changed = await tx.execute(sql`update arrivals set urged = greatest(urged, ${urged}::integer),
        revoked = coalesce(${revoked}, revoked)
      where office_id = ${office} and arrival_id = ${said.id} and partner_id = ${partner.id}`)
    if (changed === 0) throw new Problem('PARCEL_ASTRAY')
    return
  }
  const delivery = await findDelivery(acting, said.id)
  if (delivery?.partnerId !== partner.id) throw new Problem('PARCEL_ASTRAY')
  if (said.word === 'answered') return noteAnswer(acting, delivery, said.text ?? '')
  const reason = said.word === 'returned' ? { reason: said.text || '—' } : {}
  return enterSettlement(acting, delivery, null, { how: said.word, by: said.by, ...reason })
}

/** How often a sender has urged by now: the same word told twice counts once. @throws Problem PARCEL_INVALID */
function countIn(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Problem('PARCEL_INVALID')
  return Number(text)
}

/** How and why a sender revoked what it sent. @throws Problem PARCEL_INVALID */
function revocationIn(text: string): z.infer<typeof Revoked> {
  try {
    return Revoked.parse(JSON.parse(text))
  } catch {
    throw new Problem('PARCEL_INVALID')
  }
}
