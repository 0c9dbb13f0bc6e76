import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { Acting } from '../acting.ts'
import { byDuty } from '../by.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { partnersOf } from '../exchange/partners.ts'
import { findIssue } from './rows.ts'

/** A line of the list of recipients (分送范围). A unit of the office, a partner, or an organ that gets it on paper. */
export interface Recipient {
  role: 'to' | 'cc'
  name: string
  unit?: string
  partner?: string
  copies: number
}

/** The recipients a document names: whom we know by name gets it here, everybody else on paper. */
export async function namedRecipients(acting: Acting, { to, cc }: DocumentDraft): Promise<Recipient[]> {
  const units = await acting.tx.query<{ id: string; name: string; shortName: string }>(
    sql`select unit_id as id, name, short_name as "shortName" from units where office_id = ${acting.office} and is_active`,
  )
  const partners = await partnersOf(acting.tx, acting.office)
  const known = (name: string) => {
    const unit = units.find(one => one.name === name || one.shortName === name)
    const partner = partners.find(one => one.name === name)
    return unit ? { unit: unit.id } : partner ? { partner: partner.id } : {}
  }
  return [...to.map(one => ({ ...one, role: 'to' as const })), ...cc.map(one => ({ ...one, role: 'cc' as const }))]
    .map(({ name, role }) => ({ name: name.trim(), role }))
    .filter(({ name }) => name !== '')
    .map(({ name, role }) => ({ role, name, ...known(name), copies: 1 }))
}

/** Writes an issue's list anew, while nothing was sent. @throws Problem FIELD_INVALID for a unit or partner that is not there */
export async function writeRecipients(
  acting: Acting,
  of: { matterId: string; issueId: string },
  recipients: readonly Recipient[],
): Promise<void> {
  const { tx, office, now, directory } = acting
  const partners = await partnersOf(tx, office)
  const rows = recipients.map(({ role, name, unit, partner, copies }, place) => {
    const isKnown =
      (unit === undefined || directory.unitName(unit) !== null) &&
      (partner === undefined || partners.some(one => one.id === partner))
    if (!isKnown)
      throw new Problem('FIELD_INVALID', { field: 'recipients', params: { field: 'recipients', detail: name } })
    const kind = unit === undefined ? (partner === undefined ? 'outside' : 'partner') : 'unit'
    const post = unit === undefined ? null : (directory.receivingPostOf(unit) ?? directory.orphanPost())
    return { id: newId(now), place, role, kind, name, unit: unit ?? null, post, partner: partner ?? null, copies }
  })
  await tx.execute(
    sql`delete from deliveries where office_id = ${office} and issue_id = ${of.issueId} and sent_at is null`,
  )
  await tx.execute(sql`insert into deliveries
      (office_id, delivery_id, matter_id, issue_id, place, role, kind, name, unit_id, post_id, partner_id, copies)
    select ${office}, id, ${of.matterId}::uuid, ${of.issueId}::uuid, place, role, kind, name, unit, post, partner, copies
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, place integer, role text, kind text, name text,
        unit uuid, post uuid, partner uuid, copies integer)`)
}

/**
 * Sets whom a numbered document goes to. What was sent already stays.
 * @throws Problem MATTER_NOT_FOUND, NOT_PERMITTED, DOCUMENT_UNNUMBERED, DOCUMENT_SENT, FIELD_INVALID
 */
export async function listRecipients(
  acting: Acting,
  matterId: string,
  recipients: readonly Recipient[],
): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byDuty(acting, 'issue')
  const issue = await findIssue(acting, matterId)
  if (!issue) throw new Problem('DOCUMENT_UNNUMBERED')
  if (issue.sentAt) throw new Problem('DOCUMENT_SENT')
  await writeRecipients(acting, { matterId, issueId: issue.id }, recipients)
  const draft = openDraft(acting, loaded, by)
  note(draft, 'recipients.listed', {
    number: issue.number,
    recipients: recipients.map(({ role, name, copies }) => ({ role, name, copies })),
  })
  await commitDraft(draft)
}
