import sql, { raw } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { bookingsOf, type BookingField } from '#catalogue/bookings.ts'
import { note, type Draft } from '../draft.ts'
import { isActive, type Fields } from '../matter.ts'
import { iso } from '../views/rows.ts'
import type { Booking } from './booking.ts'
import { claim } from './claim.ts'
import { clashesOf } from './clashes.ts'
import { refuseTaken } from './refuse.ts'
import { momentOf, wantedOf, type Wanted } from './wanted.ts'
import { resourceName } from './words.ts'

/**
 * Brings the bookings of a matter into line with its fields, in the transaction of whatever changed them: a booking is
 * what the fields say, whichever act filled them in (docs/decisions/0071).
 * @throws Problem RESOURCE_NOT_FOUND, RESOURCE_TAKEN, RESOURCE_TOO_SMALL, RESOURCE_HANDED_OUT, PERIOD_INVALID
 */
export async function settleBookings(draft: Draft): Promise<void> {
  const asked = bookingsOf(draft.service.form)
  const isNew = draft.loaded.matter.version === 0
  const hasEnded = !isActive(draft.row.state)
  if (asked.length === 0 || !(isNew || draft.fieldsChanged || hasEnded)) return
  const kept = isNew ? [] : await liveBookings(draft)
  for (const booking of asked) {
    if (!hasEnded) requireForward(booking, draft.fields)
    const live = kept.find(one => one.field === booking.field)
    const wanted = hasEnded ? null : wantedOf(booking, draft.fields)
    if (live) await follow(draft, booking, live, wanted)
    // What has come back is not taken again because somebody puts another field right.
    else if (wanted && !wanted.isBack) await claim(draft, booking, wanted)
  }
}

/** Whatever is booked, it ends after it begins: said when the times are given, not when the resource is. */
function requireForward({ from, to }: BookingField, fields: Fields): void {
  if (momentOf(fields[to]) <= momentOf(fields[from])) throw new Problem('PERIOD_INVALID', { field: `fields.${to}` })
}

/** What the matter has now: held, or in somebody's hands. */
const liveBookings = ({ acting: { tx, office }, matterId }: Draft): Promise<Booking[]> =>
  tx.query<Booking>(sql`select booking_id as "bookingId", resource_id as "resourceId", matter_id as "matterId", field, ${raw(iso('lower(during)'))} as "from",
    ${raw(iso('upper(during)'))} as "to", state, reason, displaced_by as "displacedBy" from bookings
    where office_id = ${office} and matter_id = ${matterId} and state in ('held', 'handed-out')`)

async function follow(draft: Draft, asked: BookingField, live: Booking, wanted: Wanted | null): Promise<void> {
  if (!wanted || wanted.isBack) return end(draft, live)
  if (live.state === 'handed-out') {
    if (wanted.resourceId !== live.resourceId) refuseHandedOut(draft, live)
    if (wanted.to !== live.to) await prolong(draft, asked, live, wanted)
    return
  }
  const isSame = wanted.resourceId === live.resourceId && wanted.from === live.from && wanted.to === live.to
  if (!isSame) {
    end(draft, live)
    await claim(draft, asked, wanted)
  } else if (wanted.isOut) {
    draft.bookings.push({ ...live, state: 'handed-out' })
    note(draft, 'booking.handed-out', { field: live.field, resource: live.resourceId })
  }
}

/** It ends now: used so far, or not needed after all. */
function end(draft: Draft, live: Booking): void {
  const now = draft.acting.now.toISOString()
  // What ended before it began was never used, even if it was handed out ahead of time.
  const wasUsed = live.from < now
  const to = now < live.to ? now : live.to
  draft.bookings.push(wasUsed ? { ...live, to, state: 'returned' } : { ...live, state: 'released' })
  note(draft, wasUsed ? 'booking.returned' : 'booking.released', { field: live.field, resource: live.resourceId })
}

/** What is out comes back at another time: nobody gives way for that. */
async function prolong(draft: Draft, asked: BookingField, live: Booking, wanted: Wanted): Promise<void> {
  if (wanted.to <= live.from) throw new Problem('PERIOD_INVALID', { field: `fields.${asked.to}` })
  const clashes = await clashesOf(draft.acting, { ...live, to: wanted.to })
  if (clashes.some(clash => clash.bookingId !== live.bookingId)) await refuseTaken(draft.acting, wanted, asked.field)
  draft.bookings.push({ ...live, to: wanted.to })
  note(draft, 'booking.prolonged', { field: live.field, resource: live.resourceId, to: wanted.to })
}

function refuseHandedOut({ acting }: Draft, { field, resourceId }: Booking): never {
  throw new Problem('RESOURCE_HANDED_OUT', {
    field: `fields.${field}`,
    params: { resource: resourceName(acting, resourceId) },
  })
}
