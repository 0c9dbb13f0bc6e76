import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'
import type { Booking } from './booking.ts'

/** A booking that stands in the way, whoever may see its matter, and the rank of the focus that its matter is under. */
export interface Clash extends Pick<Booking, 'bookingId' | 'matterId' | 'field' | 'from' | 'to' | 'state'> {
  focusRank: number | null
}

/** What stands in the way of a period; the resource waits for nobody else until the transaction ends. */
export const clashesOf = (
  { tx }: Pick<Acting, 'tx'>,
  { resourceId, from, to }: Pick<Booking, 'resourceId' | 'from' | 'to'>,
): Promise<Clash[]> =>
  tx.query<Clash>(sql`select booking_id as "bookingId", matter_id as "matterId", field, ${raw(iso('from_at'))} as "from", ${raw(iso('to_at'))} as "to", state,
    focus_rank as "focusRank" from clashes_of(${resourceId}, ${from}::timestamptz, ${to}::timestamptz)`)

/** The rank of what is under no focus: behind the last one there can be. */
const NO_FOCUS = 10

/**
 * 小局服从大局: what is under a higher focus comes first; of equals, whoever came first. Only what nobody has in their
 * hands yet gives way, and never what has begun.
 * @param rank the rank of the focus of whoever wants it; null for none
 */
export const givesWay = (clash: Clash, rank: number | null, now: Date): boolean =>
  clash.matterId !== null &&
  clash.state === 'held' &&
  Date.parse(clash.from) > now.getTime() &&
  (rank ?? NO_FOCUS) < (clash.focusRank ?? NO_FOCUS)
