import sql from 'sql-template-tag'
import type { Refusal } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { dayOf } from '#calendar/day.ts'
import { documentSeries } from '#office/document-series.ts'
import { note } from '../draft.ts'
import { fieldNames } from '../fields.ts'
import { takeFrom } from '../number.ts'
import { NUMBER_OF_THE_LEAD, NUMBERED_AT_REGISTRATION } from './citations.ts'
import { seriesOf } from './document-series.ts'
import type { Doing } from './doing.ts'
import { datedOn } from './document-state.ts'
import { namedRecipients, writeRecipients } from './list-recipients.ts'
import { keepersBeside, organChops, withoutChop } from './organ-chops.ts'
import { refuseUnsigned } from './recheck.ts'

/** A number is taken under a code of the office, for a text that was signed, and never for one that is a file. */
export async function refuseNumbering(doing: Doing): Promise<Refusal[]> {
  const { draft, state } = doing
  const refusals = refuseUnsigned(doing)
  const code = state.latest?.content.code ?? ''
  const known = await documentSeries(draft.acting.tx, draft.acting.office)
  const series = known.find(one => one.code === code)
  if (!series) refusals.push({ code: 'SERIES_UNKNOWN', params: { code }, citation: NUMBERED_AT_REGISTRATION })
  refusals.push(...(await refuseJoint(doing, series?.organ)))
  if (state.issue?.sha256) refusals.push({ code: 'DOCUMENT_ISSUED', params: { number: state.issue.number } })
  return refusals
}

/** Of a joint document: the number is that of the lead organ, and every organ's chop is there to be given. */
async function refuseJoint({ draft, state: { latest } }: Doing, organ: string | undefined): Promise<Refusal[]> {
  const { issuers = [], signature } = latest?.content ?? {}
  const [lead] = issuers
  if (issuers.length < 2) return []
  const missing = signature?.form === 'sealed' ? withoutChop(issuers, await organChops(draft.acting, issuers)) : []
  return [
    ...(organ !== undefined && organ !== lead
      ? [{ code: 'SERIES_OF_ANOTHER' as const, params: { organ, lead }, citation: NUMBER_OF_THE_LEAD }]
      : []),
    ...(missing.length > 0 ? [{ code: 'CHOP_MISSING' as const, params: { organs: missing.join('、') } }] : []),
  ]
}

/**
 * Takes the document's number (发文字号) in the transaction of its registration: once, and the next of its code and year.
 * A matter that came back after it had one keeps it.
 */
export async function numberDocument({ draft, state }: Doing): Promise<void> {
  const { latest, issue } = state
  const date = datedOn(state)
  if (!latest || date === null) throw new Error('what was not signed was refused before')
  const { acting, matterId } = draft
  const { tx, office, now, zone } = acting
  const copies = Number(draft.fields['copies'] ?? 1)
  const issueId = issue?.id ?? newId(now)
  const number = issue?.number ?? (await next(draft, latest.content.code, Number(dayOf(now, zone).slice(0, 4))))
  await tx.execute(
    issue
      ? sql`update issues set version = ${latest.version}, content_hash = ${latest.contentHash}, dated_on = ${date}::date,
          copies = ${copies} where office_id = ${office} and issue_id = ${issue.id}`
      : sql`insert into issues (office_id, issue_id, matter_id, number, version, content_hash, dated_on, copies, numbered_at)
          values (${office}, ${issueId}, ${matterId}, ${number}, ${latest.version}, ${latest.contentHash}, ${date}::date, ${copies},
            ${now.toISOString()}::timestamptz)`,
  )
  if (!issue) await writeRecipients(acting, { matterId, issueId }, await namedRecipients(acting, latest.content))
  const { issuers, signature } = latest.content
  const chopKeepers = signature.form === 'sealed' ? keepersBeside(acting, await organChops(acting, issuers)) : []
  const known = new Set(fieldNames(draft.service))
  const told = Object.entries({ reference: number, chopKeepers }).filter(([name]) => known.has(name))
  draft.fields = { ...draft.fields, ...Object.fromEntries(told) }
  draft.fieldsChanged = true
  note(draft, 'document.numbered', { number, version: latest.version, contentHash: latest.contentHash, copies })
}

const next = ({ acting, matterId }: Doing['draft'], code: string, year: number): Promise<string> =>
  takeFrom(acting, { id: seriesOf(code), pattern: `${code}〔{year}〕{seq}号` }, year, matterId)
