import { Problem } from '#base/errors.ts'
import { bookingsOf } from '#catalogue/bookings.ts'
import type { Acting } from '../acting.ts'
import { byMatter } from '../by.ts'
import type { ChangedMatter } from '../changed.ts'
import { conclude } from '../conclude.ts'
import { note, openDraft } from '../draft.ts'
import { checkFields } from '../fields.ts'
import { loadMatter } from '../load.ts'
import { requireOpen } from '../standing.ts'

export interface Rebooking {
  /** The field of the form that books. */
  field: string
  resourceId: string
  from: string
  to: string
}

/**
 * 改订: books another resource or another time for a matter, such as one of those it was offered after it gave way. It is
 * the same as putting the fields right, in one tap and with its own reason.
 * @throws Problem NOT_PERMITTED, MATTER_NOT_OPEN, BOOKING_UNKNOWN, and whatever the booking refuses
 */
export async function rebook(acting: Acting, matterId: string, input: Rebooking): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  const draft = openDraft(acting, loaded, by)
  const booking = bookingsOf(draft.service.form).find(({ field }) => field === input.field)
  if (!booking) throw new Problem('BOOKING_UNKNOWN')
  const fields = { [booking.field]: input.resourceId, [booking.from]: input.from, [booking.to]: input.to }
  const before = Object.fromEntries(Object.keys(fields).map(name => [name, draft.fields[name] ?? null]))
  draft.fields = { ...draft.fields, ...fields }
  draft.fieldsChanged = true
  checkFields(draft.service, draft.fields)
  note(draft, 'booking.changed', { before, to: fields })
  return conclude(draft)
}
