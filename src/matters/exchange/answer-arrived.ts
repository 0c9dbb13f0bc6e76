import type { Acting } from '../acting.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { isActive } from '../matter.ts'
import { findArrival } from './arrivals.ts'

/** Once the answer is in the sender's hands its delivery is recorded, as the machine: the asker who sent the document has it. */
export async function answerArrived(acting: Acting, id: string): Promise<void> {
  const arrival = await findArrival(acting, id)
  if (!arrival?.matterId) return
  const loaded = await loadMatter(acting.tx, acting.office, arrival.matterId, { lock: true })
  if (!isActive(loaded.matter.state)) return
  const reached = loaded.askers.filter(asker => asker.name === arrival.partner && asker.answerId && !asker.deliveredAt)
  if (reached.length === 0) return
  const draft = openDraft(acting, loaded, null)
  const deliveredAt = acting.now.toISOString()
  draft.change.askers = reached.map(({ id: askerId, ...asker }) => ({
    ...asker,
    askerId,
    channel: 'exchange',
    deliveredAt,
  }))
  for (const { id: asker, name } of reached)
    note(draft, 'answer.delivered', { asker, name, channel: 'exchange', deliveredAt })
  await commitDraft(draft)
}
