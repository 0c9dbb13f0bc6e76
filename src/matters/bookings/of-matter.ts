import sql, { raw } from 'sql-template-tag'
import { bookingsOf } from '#catalogue/bookings.ts'
import type { Acting } from '../acting.ts'
import { isActive, type Matter } from '../matter.ts'
import { iso } from '../views/rows.ts'
import type { Booking } from './booking.ts'
import { offersFor, type Offers } from './offers.ts'
import { wantedOf } from './wanted.ts'

/** The latest booking of a field; when it gave way and nothing took its place, with what is free instead. */
export interface MatterBooking extends Pick<Booking, 'field' | 'resourceId' | 'from' | 'to' | 'state' | 'reason'> {
  kind: string
  /** What there would be to book instead; null while nothing has to be. */
  offers: Offers | null
  /** Gave way to a period out of use, and not to a focus. */
  isOutOfUse: boolean
}

/** What a matter has booked, by the fields of its form, and what it is offered where it gave way. */
export async function bookingsOfMatter(
  acting: Acting,
  matter: Pick<Matter, 'id' | 'service' | 'serviceVersion' | 'state' | 'fields'>,
): Promise<MatterBooking[]> {
  const { tx, office, services } = acting
  const asked = bookingsOf(services.version(matter.service, matter.serviceVersion).form)
  if (asked.length === 0) return []
  const rows = await tx.query<
    Booking & { isOutOfUse: boolean }
  >(sql`select distinct on (b.field) b.field, b.resource_id as "resourceId",
      ${raw(iso('lower(b.during)'))} as "from", ${raw(iso('upper(b.during)'))} as "to", b.state, b.reason,
      b.displaced_by is not null and exists (select from bookings o where o.office_id = ${office} and o.booking_id = b.displaced_by and o.matter_id is null) as "isOutOfUse"
    from bookings b where b.office_id = ${office} and b.matter_id = ${matter.id} order by b.field, b.at desc, b.booking_id desc`)
  return Promise.all(
    asked.flatMap(booking => {
      const row = rows.find(({ field }) => field === booking.field)
      if (!row) return []
      const { field, resourceId, from, to, state, reason, isOutOfUse } = row
      const people = wantedOf(booking, { ...matter.fields, [booking.field]: resourceId })?.people ?? null
      const isOpen = state === 'displaced' && isActive(matter.state)
      const offers = isOpen ? offersFor(acting, { resourceId, from, to, people }) : null
      return [
        Promise.resolve(offers).then(found => ({
          field,
          resourceId,
          from,
          to,
          state,
          reason,
          isOutOfUse,
          kind: booking.kind,
          offers: found,
        })),
      ]
    }),
  )
}
