import sql from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import type { Booking } from './booking.ts'

/** Writes bookings with the change they belong to (migrations/000070); like it, they go with the commit. */
export function applyBookings({ tx, office, now }: Acting, bookings: readonly Booking[]): void {
  if (bookings.length === 0) return
  const change = JSON.stringify({ at: now.toISOString(), bookings })
  tx.send(sql`select apply_bookings(${office}::integer, ${change}::jsonb)`)
}
