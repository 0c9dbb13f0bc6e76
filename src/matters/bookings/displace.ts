import { inEach, type Text } from '#base/language.ts'
import { asMachine } from '../as-machine.ts'
import type { Acting } from '../acting.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { notify } from '../notify.ts'
import type { Clash } from './clashes.ts'
import { periodWords, resourceName } from './words.ts'

/**
 * Lets a booking give way, in the transaction of what it gives way to: its matter loses the resource but not its place, its
 * holder and whoever registered it are told why, and what is offered instead is found when they look (`offers.ts`).
 * @param by the booking that comes in its place, and why: the name of the focus it is under, or why the resource is out of use
 */
export async function displace(
  acting: Acting,
  clash: Clash,
  resourceId: string,
  by: { bookingId: string; reason: string; words: Text },
): Promise<void> {
  const { matterId, field } = clash
  if (matterId === null || field === null) throw new Error('what is out of use does not give way')
  const { idempotency: _own, ...plain } = acting
  await asMachine(plain, async machine => {
    const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
    const draft = openDraft(machine, loaded, null)
    const { [field]: _gone, ...fields } = draft.fields
    draft.fields = fields
    draft.fieldsChanged = true
    const { bookingId, from, to } = clash
    const gone = { bookingId, resourceId, matterId, field, from, to, reason: by.reason, displacedBy: by.bookingId }
    draft.bookings.push({ ...gone, state: 'displaced' })
    const told = {
      resource: resourceName(acting, resourceId),
      period: inEach(language => periodWords(clash, acting, language)),
      reason: by.words,
    }
    note(draft, 'booking.displaced', { field, resource: resourceId, from, to, reason: by.words })
    for (const postId of new Set([draft.row.holderPostId, draft.row.registeredPostId]))
      notify(draft, { postId, kind: 'displaced', params: told })
    await commitDraft(draft)
  })
}
