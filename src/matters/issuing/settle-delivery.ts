import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting, By } from '../acting.ts'
import { byDuty, requirePerson } from '../by.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { notify } from '../notify.ts'
import { requireReason } from '../standing.ts'
import { asMachine } from '../as-machine.ts'
import { findDelivery, type Delivery } from './deliveries.ts'

/** What a recipient did with it: signed for it, or sent it back with a reason. */
export interface Settlement {
  how: 'received' | 'returned'
  /** Who signed there, by name. */
  by: string
  reason?: string
}

/**
 * Signs for a document that came to one's own unit, or sends it back (签收、退回). Whoever has the duty of issuing records
 * the receipt of an organ outside in the same way, with the name of who signed there.
 * @throws Problem NOT_FOUND, NOT_PERMITTED, REASON_REQUIRED, DELIVERY_SETTLED
 */
export async function settleDelivery(
  acting: Acting,
  id: string,
  input: { how: Settlement['how']; reason?: string; signedBy?: string },
): Promise<void> {
  const delivery = await findDelivery(acting, id)
  if (!delivery?.sentAt) throw new Problem('NOT_FOUND')
  const by = byRecipient(acting, delivery)
  const name = by.isOwn ? acting.directory.personName(by.by.personId) : (input.signedBy?.trim() ?? '')
  if (name === '') throw new Problem('FIELD_REQUIRED', { field: 'signedBy', params: { field: 'signedBy' } })
  const reason = input.how === 'returned' ? { reason: requireReason(input.reason ?? '') } : {}
  await asMachine(acting, () => enterSettlement(acting, delivery, by.by, { how: input.how, by: name, ...reason }))
}

/** A unit's own post for itself; for an organ without one, whoever issues documents. */
function byRecipient(acting: Acting, { kind, postId }: Delivery): { by: By; isOwn: boolean } {
  const actor = requirePerson(acting)
  const own = actor.posts.find(post => post.postId === postId)
  if (own)
    return { by: { personId: actor.personId, postId: own.postId, coverId: own.via?.coverId ?? null }, isOwn: true }
  if (kind === 'outside') return { by: byDuty(acting, 'issue'), isOwn: false }
  throw new Problem('NOT_PERMITTED')
}

/**
 * Puts what a recipient did on the record of the matter; told twice, it is done once.
 * @param by nobody of the office when a partner's word brought it
 * @throws Problem DELIVERY_SETTLED when it was settled in another way
 */
export async function enterSettlement(
  acting: Acting,
  { id, matterId, name }: Delivery,
  by: By | null,
  settlement: Settlement,
): Promise<void> {
  const { tx, office, now } = acting
  const loaded = await loadMatter(tx, office, matterId, { lock: true })
  const stands = await findDelivery(acting, id)
  if (stands?.state === settlement.how) return
  if (stands?.state !== 'sent') throw new Problem('DELIVERY_SETTLED')
  await tx.execute(sql`update deliveries set state = ${settlement.how}, settled_at = ${now.toISOString()}::timestamptz,
      settled_by = ${settlement.by}, reason = ${settlement.reason ?? null}
    where office_id = ${office} and delivery_id = ${id}`)
  const draft = openDraft(acting, loaded, by)
  const { reason } = settlement
  note(draft, `delivery.${settlement.how}`, {
    delivery: id,
    recipient: name,
    by: settlement.by,
    ...(reason ? { reason } : {}),
  })
  if (reason)
    notify(draft, { postId: draft.row.holderPostId, kind: 'returned', params: { reason: `${name}：${reason}` } })
  await commitDraft(draft)
}
