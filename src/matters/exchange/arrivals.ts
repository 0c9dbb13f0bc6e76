import sql, { raw } from 'sql-template-tag'
import type { Particulars } from '#documents/parcels/manifest.ts'
import type { Revocation } from '../issuing/revocations.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

/** What came by exchange. Instants are ISO 8601 strings in UTC. */
export interface Arrival {
  id: string
  partnerId: string
  partner: string
  title: string
  number: string
  particulars: Particulars
  name: string
  sha256: string
  size: number
  arrivedAt: string
  state: 'waiting' | 'received' | 'returned'
  settledAt: string | null
  reason: string | null
  matterId: string | null
  urged: number
  revoked: { how: Revocation; reason: string } | null
}

const ARRIVAL = `a.arrival_id as id, a.partner_id as "partnerId", p.name as partner, a.title, a.number, a.particulars, a.name, a.sha256,
  a.size::integer as size, ${iso('a.arrived_at')} as "arrivedAt", a.state, ${iso('a.settled_at')} as "settledAt", a.reason,
  a.matter_id as "matterId", a.urged, a.revoked::json as revoked
  from arrivals a join partners p on p.office_id = a.office_id and p.partner_id = a.partner_id`

/** More than a desk receives in a season; older ones are found as matters. */
const MOST = 200

type Reading = Pick<Acting, 'tx' | 'office'>

/** What arrived, newest first; rows are there for whoever has the registry's duty. */
export const arrivalsOf = ({ tx, office }: Reading): Promise<Arrival[]> =>
  tx.query(sql`select ${raw(ARRIVAL)} where a.office_id = ${office} order by a.arrived_at desc limit ${MOST}`)

export async function findArrival({ tx, office }: Reading, id: string): Promise<Arrival | null> {
  const [found] = await tx.query<Arrival>(
    sql`select ${raw(ARRIVAL)} where a.office_id = ${office} and a.arrival_id = ${id}`,
  )
  return found ?? null
}
