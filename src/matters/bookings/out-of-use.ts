import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { enter, type Editing } from '#office/edit/editing.ts'
import type { Acting } from '../acting.ts'
import { applyBookings } from './apply.ts'
import { clashesOf } from './clashes.ts'
import { displace } from './displace.ts'
import { refuseTaken } from './refuse.ts'
import { outOfUse } from './words.ts'

/**
 * Takes a resource out of use for a time: a car in the workshop is booked by nobody. What was booked and not begun gives
 * way, and is offered something else.
 * @returns the id of the period
 * @throws Problem PERIOD_INVALID, RESOURCE_TAKEN while it is in somebody's hands
 */
export async function takeOutOfUse(
  acting: Acting,
  editing: Editing,
  resourceId: string,
  { from, to, reason }: { from: string; to: string; reason: string },
): Promise<string> {
  if (to <= from) throw new Problem('PERIOD_INVALID', { field: 'to' })
  const bookingId = newId(acting.now)
  const clashes = await clashesOf(acting, { resourceId, from, to })
  if (clashes.some(({ matterId, state }) => matterId === null || state !== 'held'))
    return refuseTaken(acting, { resourceId, from, to, people: null, isOut: false, isBack: false }, 'from')
  const by = { bookingId, reason, words: outOfUse(reason) }
  for (const clash of clashes) await displace(acting, clash, resourceId, by)
  applyBookings(acting, [
    { bookingId, resourceId, matterId: null, field: null, from, to, state: 'held', reason, displacedBy: null },
  ])
  await enter(editing, 'resource.taken-out-of-use', { resource: resourceId, from, to, reason })
  return bookingId
}

/** Puts it into use again, from now on. @throws Problem BOOKING_UNKNOWN */
export async function putIntoUse(acting: Acting, editing: Editing, bookingId: string): Promise<void> {
  const { tx, office, now } = acting
  const [period] = await tx.query<{ resourceId: string; from: Date; to: Date }>(
    sql`select resource_id as "resourceId", lower(during) as "from", upper(during) as "to" from bookings
      where office_id = ${office} and booking_id = ${bookingId} and matter_id is null and state = 'held'`,
  )
  if (!period) throw new Problem('BOOKING_UNKNOWN')
  const { resourceId } = period
  const until = new Date(Math.min(now.getTime(), period.to.getTime()))
  const hasBegun = period.from.getTime() <= now.getTime()
  applyBookings(acting, [
    {
      bookingId,
      resourceId,
      matterId: null,
      field: null,
      reason: null,
      displacedBy: null,
      from: period.from.toISOString(),
      to: (hasBegun ? until : period.to).toISOString(),
      state: hasBegun ? 'returned' : 'released',
    },
  ])
  await enter(editing, 'resource.put-into-use', { resource: resourceId, period: bookingId })
}

/** The resource a period out of use is of. @throws Problem BOOKING_UNKNOWN */
export async function resourceOf({ tx, office }: Pick<Acting, 'tx' | 'office'>, bookingId: string): Promise<string> {
  const [found] = await tx.query<{ resourceId: string }>(
    sql`select resource_id as "resourceId" from bookings where office_id = ${office} and booking_id = ${bookingId} and matter_id is null`,
  )
  if (!found) throw new Problem('BOOKING_UNKNOWN')
  return found.resourceId
}
