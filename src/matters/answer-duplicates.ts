import { newId } from '#base/ids.ts'
import type { Acting } from './acting.ts'
import { asMachine } from './as-machine.ts'
import { commitDraft, note, openDraft, type Draft } from './draft.ts'
import { loadMatter } from './load.ts'
import { deliveryOf, rowOfAsker } from './delivery-of.ts'
import { notify } from './notify.ts'
import { shownAsker } from './shown-asker.ts'

/**
 * Gives the words of an answer to whoever asked the same in a matter that was said to be a duplicate: each is told, in the
 * record of their own matter, and how it reaches them is recorded there. A duplicate that more people may know of than of the
 * original hears nothing of it.
 */
export async function answerDuplicates(original: Draft, text: string): Promise<void> {
  const { idempotency: _own, ...acting } = original.acting
  const duplicates = original.loaded.related.filter(
    one => one.kind === 'duplicates' && one.direction === 'in' && one.state === 'open',
  )
  if (duplicates.length === 0) return
  await asMachine(acting, async machine => {
    for (const { id } of duplicates) await answerOne(machine, original, id, text)
  })
}

async function answerOne(machine: Acting, original: Draft, id: string, text: string): Promise<void> {
  const loaded = await loadMatter(machine.tx, machine.office, id, { lock: true })
  const waiting = loaded.askers.filter(asker => asker.answerId === null)
  const { by } = original
  if (waiting.length === 0 || by === null || loaded.matter.secrecy < original.row.secrecy) return
  const draft = openDraft(machine, loaded, by)
  const answerId = newId(machine.now)
  draft.change.answers = [{ answerId, text, ...by }]
  draft.change.askers = waiting.map(asker => ({ ...rowOfAsker(asker), answerId, ...deliveryOf(machine, asker, {}) }))
  for (const { postId } of waiting)
    if (postId) notify(draft, { postId, kind: 'answer', params: { text: text.slice(0, 200) } })
  note(draft, 'matter.answered', {
    answer: answerId,
    text,
    original: original.row.number,
    askers: waiting.map(asker => ({ asker: asker.id, name: shownAsker(asker).name })),
  })
  await commitDraft(draft)
}
