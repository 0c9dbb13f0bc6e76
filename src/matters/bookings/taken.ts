import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import type { Fields } from '../matter.ts'
import { iso } from '../views/rows.ts'
import type { Booking } from './booking.ts'

/** A booking as everybody may know of it, with its matter where that is theirs to see. */
export interface Taken extends Pick<Booking, 'bookingId' | 'resourceId' | 'from' | 'to' | 'state' | 'reason'> {
  matter: {
    id: string
    number: string
    title: string
    focus: string | null
    holderPostId: string
    service: string
    serviceVersion: number
    fields: Fields
  } | null
  /** Whether anybody's matter has it; otherwise it is out of use. */
  isBooked: boolean
}

/** What is taken between two instants, first things first. */
export const takenBetween = (
  { tx, office }: Pick<Acting, 'tx' | 'office'>,
  { from, to }: Pick<Booking, 'from' | 'to'>,
): Promise<Taken[]> =>
  tx.query<Taken>(sql`select t.booking_id as "bookingId", t.resource_id as "resourceId", ${raw(iso('t.from_at'))} as "from", ${raw(iso('t.to_at'))} as "to",
    t.state, t.reason, t.matter_id is not null as "isBooked",
    case when m.matter_id is not null then jsonb_build_object('id', m.matter_id, 'number', m.number, 'title', m.title, 'holderPostId', m.holder_post_id,
      'service', m.service, 'serviceVersion', m.service_version, 'fields', m.fields,
      'focus', (select f.name from focuses f where f.office_id = m.office_id and f.focus_id = m.focus_id)) end as matter
    from taken_between(${from}::timestamptz, ${to}::timestamptz) t
      left join matters m on m.office_id = ${office} and m.matter_id = t.matter_id
    order by t.from_at, t.booking_id`)
