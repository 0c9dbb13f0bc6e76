import sql from 'sql-template-tag'
import type { Citation } from '#base/citation.ts'
import { Problem } from '#base/errors.ts'
import { enqueue } from '#queue/enqueue.ts'
import type { Acting } from '../acting.ts'
import { byDuty } from '../by.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { requireReason } from '../standing.ts'
import { NO_LONGER_IN_FORCE, TAKEN_BACK } from './citations.ts'
import { deliveriesOf } from './deliveries.ts'
import type { Revocation } from './revocations.ts'
import { findIssue } from './rows.ts'

/** 被撤销的，视为自始无效；被废止的，视为自废止之日起失效 (第三十三条). */
const GROUND: Readonly<Record<Revocation, Citation>> = {
  withdraw: TAKEN_BACK,
  repeal: NO_LONGER_IN_FORCE,
  annul: NO_LONGER_IN_FORCE,
}

/**
 * Revokes a document that was sent. Its number and its file stay; every recipient is told.
 * @throws Problem MATTER_NOT_FOUND, NOT_PERMITTED, REASON_REQUIRED, DOCUMENT_UNSENT, DOCUMENT_REVOKED,
 *   DOCUMENT_RECEIVED for a withdrawal after somebody signed for it
 */
export async function revokeDocument(
  acting: Acting,
  matterId: string,
  input: { how: Revocation; reason: string },
): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byDuty(acting, 'issue')
  const why = requireReason(input.reason)
  const issue = await findIssue(acting, matterId)
  if (!issue?.sentAt) throw new Problem('DOCUMENT_UNSENT')
  if (issue.revoked) throw new Problem('DOCUMENT_REVOKED')
  const deliveries = await deliveriesOf(acting, issue.id)
  const received = deliveries.filter(one => one.state === 'received').map(one => one.name)
  if (input.how === 'withdraw' && received.length > 0)
    throw new Problem('DOCUMENT_RECEIVED', { params: { names: received.join('、') }, citation: TAKEN_BACK })
  const { tx, office, now } = acting
  await tx.execute(sql`update issues set revoked_at = ${now.toISOString()}::timestamptz, revoked_how = ${input.how}, revoked_why = ${why}
    where office_id = ${office} and issue_id = ${issue.id}`)
  await tx.execute(
    sql`update deliveries set revoked = ${input.how}, reason_revoked = ${why} where office_id = ${office} and issue_id = ${issue.id}`,
  )
  for (const { id, kind } of deliveries)
    if (kind === 'partner') await enqueue(tx, office, 'send-word', { delivery: id, word: 'revoked' }, now)
  const draft = openDraft(acting, loaded, by)
  const { rule, source } = GROUND[input.how]
  note(draft, 'document.revoked', { number: issue.number, how: input.how, reason: why, rule, source })
  await commitDraft(draft)
}
