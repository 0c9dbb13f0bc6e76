import sql from 'sql-template-tag'
import { enqueue } from '#queue/enqueue.ts'
import type { Draft } from '../draft.ts'
import { asMachine } from '../as-machine.ts'

/** When a matter came by exchange, its answer goes back the way it came, after this transaction. */
export async function tellSender({ acting, matterId }: Draft, text: string): Promise<void> {
  const { tx, office, now } = acting
  const [arrival] = await asMachine(acting, () =>
    tx.query<{ id: string }>(
      sql`select arrival_id as id from arrivals where office_id = ${office} and matter_id = ${matterId}`,
    ),
  )
  if (arrival) await enqueue(tx, office, 'send-word', { arrival: arrival.id, word: 'answered', text }, now)
}
