import sql from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { notify } from '../notify.ts'
import type { Delivery } from './deliveries.ts'

/** Puts on the record what a recipient answered to a document; told twice, it stands once. */
export async function noteAnswer(
  acting: Acting,
  { id, matterId, name, answer }: Delivery,
  text: string,
): Promise<void> {
  if (answer === text) return
  const { tx, office, now } = acting
  const loaded = await loadMatter(tx, office, matterId, { lock: true })
  await tx.execute(sql`update deliveries set answer = ${text}, answered_at = ${now.toISOString()}::timestamptz
    where office_id = ${office} and delivery_id = ${id}`)
  const draft = openDraft(acting, loaded, null)
  note(draft, 'delivery.answered', { delivery: id, recipient: name, text })
  notify(draft, { postId: draft.row.holderPostId, kind: 'answer', params: { text: `${name}：${text}`.slice(0, 200) } })
  await commitDraft(draft)
}
