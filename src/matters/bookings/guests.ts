import { bookingsOf } from '#catalogue/bookings.ts'
import type { Acting } from '../acting.ts'
import { takenBetween, type Taken } from './taken.ts'

/** A booking with how many people it is for, as far as the reader may know. */
export interface Guests extends Taken {
  people: number | null
}

/** What is booked of a kind between two instants, each with the number of people that its matter names. */
export async function guestsBetween(
  acting: Acting,
  kind: string,
  period: { from: string; to: string },
): Promise<Guests[]> {
  const { directory, services } = acting
  const taken = await takenBetween(acting, period)
  return taken
    .filter(one => one.isBooked && directory.resource(one.resourceId)?.kind === kind)
    .map(one => ({ ...one, people: one.matter ? peopleOf(one.matter, one.resourceId) : null }))

  function peopleOf({ service, serviceVersion, fields }: NonNullable<Taken['matter']>, resourceId: string) {
    const asked = bookingsOf(services.version(service, serviceVersion).form)
    const field = asked.find(booking => fields[booking.field] === resourceId)?.people
    const people = field === undefined ? null : fields[field]
    return typeof people === 'number' ? people : null
  }
}
