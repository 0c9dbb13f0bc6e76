import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { byDuty } from '../by.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { requireReason } from '../standing.ts'
import { findIssue } from './rows.ts'

/** The duty that takes numbers, and voids them. */
const DUTY = 'issue'

/**
 * Voids the number of a document that was not sent (作废). It keeps its place in the ledger with the reason, and is never
 * given again; the matter may take another one.
 * @throws Problem MATTER_NOT_FOUND, NOT_PERMITTED, REASON_REQUIRED, DOCUMENT_UNNUMBERED, NUMBER_SENT
 */
export async function voidNumber(acting: Acting, matterId: string, reason: string): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byDuty(acting, DUTY)
  const why = requireReason(reason)
  const issue = await findIssue(acting, matterId)
  if (!issue) throw new Problem('DOCUMENT_UNNUMBERED')
  if (issue.sentAt) throw new Problem('NUMBER_SENT')
  const { tx, office, now } = acting
  const at = now.toISOString()
  const draft = openDraft(acting, loaded, by)
  await tx.execute(
    sql`update issues set voided_at = ${at}::timestamptz where office_id = ${office} and issue_id = ${issue.id}`,
  )
  await tx.query(sql`select void_number(${office}::integer, ${issue.number}, ${why}, ${at}::timestamptz)`)
  if (draft.fields['reference'] === issue.number) {
    const { reference: _void, ...rest } = draft.fields
    draft.fields = rest
    draft.fieldsChanged = true
  }
  note(draft, 'number.voided', { number: issue.number, reason: why })
  await commitDraft(draft)
}
