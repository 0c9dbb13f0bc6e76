import { newId } from '#base/ids.ts'
import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { answerDuplicates } from './answer-duplicates.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { deliveryOf, rowOfAsker } from './delivery-of.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { tellSender } from './exchange/tell-sender.ts'
import { refuseSecrets } from './fields.ts'
import { loadMatter } from './load.ts'
import { notify } from './notify.ts'
import { shownAsker } from './shown-asker.ts'
import { requireOpen } from './standing.ts'
import { findAttachment } from './views/detail.ts'

export interface AnswerInput {
  text: string
  askers?: readonly string[]
  channel?: string
  deliveredAt?: string
  /** The letter it was given in: an attachment of the matter. */
  attachment?: string
  /** Whoever asked the same, in a matter that is a duplicate of this one, is told as well. */
  duplicates?: boolean
}

/**
 * 答复: gives askers their answer. One who has a post in the office finds it on the desk at once: that is its delivery.
 * For everybody else delivery is recorded when it happened, by which channel.
 * @throws Problem NOT_PERMITTED, MATTER_NOT_OPEN, FIELD_INVALID for an asker that is not this matter's
 */
export async function answer(acting: Acting, matterId: string, input: AnswerInput): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  refuseSecrets('', { answer: input.text })
  const unknown = input.askers?.find(id => !loaded.askers.some(asker => asker.id === id))
  if (unknown !== undefined)
    throw new Problem('FIELD_INVALID', { field: 'askers', params: { field: 'askers', detail: unknown } })
  const answered = loaded.askers.filter(asker =>
    input.askers ? input.askers.includes(asker.id) : asker.answerId === null,
  )
  if (answered.length === 0)
    throw new Problem('FIELD_INVALID', { field: 'askers', params: { field: 'askers', detail: '0' } })
  const letter = input.attachment === undefined ? null : await letterOf(acting, matterId, input.attachment)
  const draft = openDraft(acting, loaded, by)
  const answerId = newId(acting.now)
  draft.change.answers = [{ answerId, text: input.text, ...by }]
  draft.change.askers = answered.map(asker => ({ ...rowOfAsker(asker), answerId, ...deliveryOf(acting, asker, input) }))
  for (const asker of answered)
    if (asker.postId)
      notify(draft, { postId: asker.postId, kind: 'answer', params: { text: input.text.slice(0, 200) } })
  note(draft, 'matter.answered', {
    answer: answerId,
    text: input.text,
    ...(letter ? { attachment: letter.id, file: letter.name } : {}),
    askers: draft.change.askers.map(asker => ({
      asker: asker.askerId,
      name: shownAsker(asker).name,
      channel: asker.channel,
      deliveredAt: asker.deliveredAt,
    })),
  })
  await tellSender(draft, input.text)
  const changed = await commitDraft(draft)
  if (input.duplicates) await answerDuplicates(draft, input.text)
  return changed
}

/** @throws Problem FIELD_INVALID for a file of another matter */
async function letterOf(acting: Acting, matterId: string, id: string): Promise<{ id: string; name: string }> {
  const file = await findAttachment(acting.tx, acting.office, matterId, id)
  if (!file) throw new Problem('FIELD_INVALID', { field: 'attachment', params: { field: 'attachment', detail: id } })
  return { id, name: file.name }
}

/**
 * Records that an answer reached its asker: by which channel, when.
 * @throws Problem NOT_FOUND, ASKER_UNANSWERED when there is no answer to deliver, FIELD_INVALID for a date ahead of now
 */
export async function deliverAnswer(
  acting: Acting,
  matterId: string,
  askerId: string,
  input: { channel: string; deliveredAt: string },
): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  const asker = loaded.askers.find(candidate => candidate.id === askerId)
  if (!asker) throw new Problem('NOT_FOUND')
  if (!asker.answerId) throw new Problem('ASKER_UNANSWERED', { params: { asker: shownAsker(asker).name } })
  if (new Date(input.deliveredAt).getTime() > acting.now.getTime() + 60_000)
    throw new Problem('FIELD_INVALID', {
      field: 'deliveredAt',
      params: { field: 'deliveredAt', detail: input.deliveredAt },
    })
  const draft = openDraft(acting, loaded, by)
  draft.change.askers = [
    { ...rowOfAsker(asker), channel: input.channel, deliveredAt: new Date(input.deliveredAt).toISOString() },
  ]
  note(draft, 'answer.delivered', {
    asker: askerId,
    name: shownAsker(asker).name,
    channel: input.channel,
    deliveredAt: input.deliveredAt,
  })
  return commitDraft(draft)
}
