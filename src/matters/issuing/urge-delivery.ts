import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { enqueue } from '#queue/enqueue.ts'
import type { Acting } from '../acting.ts'
import { byDuty } from '../by.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { findDelivery } from './deliveries.ts'

/**
 * Urges a recipient who has not signed for a document (催签). A partner is told by the outbox.
 * @throws Problem NOT_FOUND, NOT_PERMITTED, DELIVERY_SETTLED
 */
export async function urgeDelivery(acting: Acting, id: string): Promise<void> {
  const delivery = await findDelivery(acting, id)
  if (!delivery) throw new Problem('NOT_FOUND')
  const loaded = await loadMatter(acting.tx, acting.office, delivery.matterId, { lock: true })
  const by = byDuty(acting, 'issue')
  if (delivery.state !== 'sent') throw new Problem('DELIVERY_SETTLED')
  const { tx, office, now } = acting
  await tx.execute(sql`update deliveries set urged = urged + 1, urged_at = ${now.toISOString()}::timestamptz
    where office_id = ${office} and delivery_id = ${id}`)
  if (delivery.kind === 'partner') await enqueue(tx, office, 'send-word', { delivery: id, word: 'urged' }, now)
  const draft = openDraft(acting, loaded, by)
  note(draft, 'delivery.urged', { delivery: id, recipient: delivery.name })
  await commitDraft(draft)
}
