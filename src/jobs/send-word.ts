import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '#matters/acting.ts'
import { findArrival } from '#matters/exchange/arrivals.ts'
import { answerArrived } from '#matters/exchange/answer-arrived.ts'
import { packWord, wordOfArrival, type Outgoing } from '#matters/exchange/pack.ts'
import { findDelivery } from '#matters/issuing/deliveries.ts'
import { officeNameOf } from '#office/office-name.ts'
import { asMachine } from './deps.ts'
import { forward } from './forward.ts'
import type { Handler } from './run-jobs.ts'

/** Tells a partner what became of a document: receipt, return and answer go to its sender, urging and revocation to its recipient. */
export const sendWord: Handler = async (deps, job) => {
  const { arrival, delivery, word, text } = job.payload
  const parcel = await asMachine(deps, acting =>
    typeof arrival === 'string' ? toSender(acting, arrival, word, text) : toRecipient(acting, String(delivery), word),
  )
  if (!(await forward(deps, parcel))) return
  if (word === 'answered' && typeof arrival === 'string')
    await asMachine(deps, acting => answerArrived(acting, arrival))
  if (word === 'revoked')
    await asMachine(deps, async ({ tx, office, now }) => {
      await tx.execute(sql`update deliveries set told_at = ${now.toISOString()}::timestamptz
        where office_id = ${office} and delivery_id = ${String(delivery)} and told_at is null`)
    })
}

async function toSender(acting: Acting, id: string, word: unknown, text: unknown): Promise<Outgoing> {
  const arrival = await findArrival(acting, id)
  if (!arrival) throw new Problem('NOT_FOUND')
  const by = await officeNameOf(acting.tx, acting.office)
  return packWord(
    acting,
    arrival,
    word === 'answered' ? { word, by, text: String(text) } : await wordOfArrival(acting, id),
  )
}

async function toRecipient(acting: Acting, id: string, word: unknown): Promise<Outgoing> {
  const delivery = await findDelivery(acting, id)
  if (!delivery?.partnerId) throw new Problem('NOT_FOUND')
  const by = await officeNameOf(acting.tx, acting.office)
  const of = { id, partnerId: delivery.partnerId }
  if (word !== 'revoked') return packWord(acting, of, { word: 'urged', by, text: String(delivery.urged) })
  return packWord(acting, of, {
    word,
    by,
    text: JSON.stringify({ how: delivery.revoked, reason: delivery.reasonRevoked }),
  })
}
