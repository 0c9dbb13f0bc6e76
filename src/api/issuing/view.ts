import sql from 'sql-template-tag'
import { isErrorCode, sentence } from '#base/errors.ts'
import type { Language } from '#base/language.ts'
import { deliveriesOf, type Delivery } from '#matters/issuing/deliveries.ts'
import { findIssue, signaturesOf } from '#matters/issuing/rows.ts'
import { latestVersion } from '#matters/drafting/rows.ts'
import { loadMatter } from '#matters/load.ts'
import type { Reader } from '../reader.ts'
import type { DeliveryView, DocumentView } from './schema.ts'

/** Where a matter's document stands, for whoever may see the matter. @throws Problem MATTER_NOT_FOUND */
export async function documentView(reader: Reader, matterId: string): Promise<DocumentView> {
  const { acting } = reader
  await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  const latest = await latestVersion(acting, matterId)
  const signatures = await signaturesOf(acting, matterId)
  const issue = await findIssue(acting, matterId)
  const voided = await acting.tx.query<{
    number: string
    reason: string
    at: Date
  }>(sql`select number, void_reason as reason, voided_at as at
    from numbers where office_id = ${acting.office} and matter_id = ${matterId} and voided_at is not null order by voided_at`)
  return {
    version: latest?.version ?? null,
    contentHash: latest?.contentHash ?? null,
    signatures: signatures.map(({ name, postId, opinion, signedOn, version, contentHash }) => ({
      name,
      post: reader.post(postId),
      opinion,
      signedOn,
      version,
      counts: contentHash === latest?.contentHash,
    })),
    issue: issue && {
      number: issue.number,
      datedOn: issue.datedOn,
      copies: issue.copies,
      numberedAt: issue.numberedAt,
      madeAt: issue.madeAt,
      isChopped: issue.chopId !== null,
      sentAt: issue.sentAt,
      revoked: issue.revoked && { ...issue.revoked, at: new Date(issue.revoked.at).toISOString() },
    },
    voided: voided.map(one => ({ ...one, at: one.at.toISOString() })),
    deliveries: issue ? (await deliveriesOf(acting, issue.id)).map(one => deliveryView(one, reader.language)) : [],
    mayIssue: acting.actor?.posts.some(post => post.duties.includes('issue')) ?? false,
  }
}

export const deliveryView = (delivery: Delivery, language: Language): DeliveryView => ({
  id: delivery.id,
  role: delivery.role,
  kind: delivery.kind,
  name: delivery.name,
  unit: delivery.unitId,
  partner: delivery.partnerId,
  copies: delivery.copies,
  firstCopy: delivery.firstCopy,
  state: delivery.state,
  title: delivery.title,
  number: delivery.number,
  sentAt: delivery.sentAt,
  arrivedAt: delivery.arrivedAt,
  settledAt: delivery.settledAt,
  settledBy: delivery.settledBy,
  reason: delivery.reason,
  answer: delivery.answer,
  urged: delivery.urged,
  revoked: delivery.revoked,
  reasonRevoked: delivery.reasonRevoked,
  trouble: delivery.trouble && isErrorCode(delivery.trouble) ? sentence(delivery.trouble, language) : null,
  triedAt: delivery.triedAt,
})
