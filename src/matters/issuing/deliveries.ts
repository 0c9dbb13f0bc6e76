import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

/** Whom a document goes to, and what became of it there. Instants are ISO 8601 strings in UTC. */
export interface Delivery {
  id: string
  matterId: string
  issueId: string
  role: 'to' | 'cc'
  kind: 'unit' | 'partner' | 'outside'
  name: string
  unitId: string | null
  postId: string | null
  partnerId: string | null
  copies: number
  /** 份号 of its first copy; null where copies are not counted. */
  firstCopy: number | null
  state: 'listed' | 'sent' | 'received' | 'returned'
  title: string | null
  number: string | null
  sha256: string | null
  size: number | null
  sentAt: string | null
  arrivedAt: string | null
  settledAt: string | null
  settledBy: string | null
  reason: string | null
  answer: string | null
  urged: number
  urgedAt: string | null
  revoked: 'withdraw' | 'repeal' | 'annul' | null
  reasonRevoked: string | null
  toldAt: string | null
  /** Why a partner has not taken it yet, by the code of the error, and when it was last brought. */
  trouble: string | null
  triedAt: string | null
}

export const DELIVERY = `d.delivery_id as id, d.matter_id as "matterId", d.issue_id as "issueId", d.role, d.kind, d.name, d.unit_id as "unitId",
  d.post_id as "postId", d.partner_id as "partnerId", d.copies, d.first_copy as "firstCopy", d.state, d.title, d.number, d.sha256,
  d.size::integer as size, ${iso('d.sent_at')} as "sentAt", ${iso('d.arrived_at')} as "arrivedAt", ${iso('d.settled_at')} as "settledAt",
  d.settled_by as "settledBy", d.reason, d.answer, d.urged, d.revoked, d.reason_revoked as "reasonRevoked", ${iso('d.urged_at')} as "urgedAt", ${iso('d.told_at')} as "toldAt",
  d.trouble, ${iso('d.tried_at')} as "triedAt"`

type Reading = Pick<Acting, 'tx' | 'office'>

/** Everybody an issue goes to, in the order of its list. */
export const deliveriesOf = ({ tx, office }: Reading, issueId: string): Promise<Delivery[]> =>
  tx.query(
    sql`select ${raw(DELIVERY)} from deliveries d where d.office_id = ${office} and d.issue_id = ${issueId} order by d.place`,
  )

/** One of them, for whoever may see it. */
export async function findDelivery({ tx, office }: Reading, id: string): Promise<Delivery | null> {
  const [found] = await tx.query<Delivery>(
    sql`select ${raw(DELIVERY)} from deliveries d where d.office_id = ${office} and d.delivery_id = ${id}`,
  )
  return found ?? null
}
