import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { enter, enterChange, type Editing } from '#office/edit/editing.ts'
import { loadSigner } from '#record/key.ts'
import { readVerifier, verifierText } from '#record/signed-note.ts'
import type { Tx } from '#store/transaction.ts'
import type { Acting } from '../acting.ts'
import { asMachine } from '../as-machine.ts'

/** An office that documents are exchanged with (交换单位). */
export interface Partner {
  id: string
  name: string
  /** The public key it signs with. */
  card: string
  /** Where its installation answers; absent when it is in this one, or parcels go as files. */
  address: string | null
}

/** The partners documents can be sent to at present. */
export const partnersOf = (tx: Tx, office: number): Promise<Partner[]> =>
  tx.query(sql`select partner_id as id, name, card, address from partners
    where office_id = ${office} and ended_at is null order by name, partner_id`)

/** The office's own card: what it gives to those it exchanges documents with. It says who we are, and is no secret. */
export function ownCard(acting: Acting): Promise<string> {
  const { tx, office, now } = acting
  return asMachine(acting, async () => {
    const card = verifierText(await loadSigner(tx, office, now, 'exchange'))
    await tx.execute(
      sql`insert into exchange_cards (office_id, card) values (${office}, ${card}) on conflict do nothing`,
    )
    return card
  })
}

/**
 * Lets documents be exchanged with an office. What it sends is believed for its key.
 * @returns the partner's id
 * @throws Problem CARD_INVALID, PARTNER_THERE
 */
export async function addPartner(
  editing: Editing,
  input: { name: string; card: string; address?: string },
): Promise<string> {
  const { tx, office, now } = editing
  const card = input.card.trim()
  if (!readVerifier(card)) throw new Problem('CARD_INVALID', { field: 'card' })
  const id = newId(now)
  const made = await tx.execute(sql`insert into partners (office_id, partner_id, name, card, address, made_at)
    values (${office}, ${id}, ${input.name}, ${card}, ${input.address ?? null}, ${now.toISOString()}::timestamptz) on conflict do nothing`)
  if (made === 0) throw new Problem('PARTNER_THERE', { field: 'card' })
  await enter(editing, 'partner.added', {
    partner: id,
    name: input.name,
    card,
    ...(input.address ? { address: input.address } : {}),
  })
  return id
}

/** Changes how a partner is called, and where its installation answers; its card never changes. @throws Problem NOT_FOUND */
export async function changePartner(
  editing: Editing,
  id: string,
  input: { name: string; address: string | null },
): Promise<void> {
  const { tx, office } = editing
  const before = (await partnersOf(tx, office)).find(one => one.id === id)
  if (!before) throw new Problem('NOT_FOUND')
  const { name, address } = input
  await tx.execute(sql`update partners set name = ${name}, address = ${address}
    where office_id = ${office} and partner_id = ${id}`)
  await enterChange(
    editing,
    'partner.changed',
    { partner: id },
    { name: before.name, address: before.address },
    { name, address },
  )
}

/** Ends the exchange with a partner; what it sends is refused from now on. @throws Problem NOT_FOUND */
export async function endPartner(editing: Editing, id: string): Promise<void> {
  const { tx, office, now } = editing
  const ended = await tx.execute(sql`update partners set ended_at = ${now.toISOString()}::timestamptz
    where office_id = ${office} and partner_id = ${id} and ended_at is null`)
  if (ended === 0) throw new Problem('NOT_FOUND')
  await enter(editing, 'partner.ended', { partner: id })
}
