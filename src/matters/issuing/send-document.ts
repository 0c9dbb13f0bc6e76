import sql from 'sql-template-tag'
import type { Refusal } from '#base/errors.ts'
import { enqueue } from '#queue/enqueue.ts'
import { note, type Draft } from '../draft.ts'
import { SECRECIES } from '../matter.ts'
import { CHECKED_BEFORE_SENT } from './citations.ts'
import type { Doing } from './doing.ts'
import { deliveriesOf } from './deliveries.ts'

/** What goes out is the file, and it goes to somebody: public documents alone have no recipient. */
export async function refuseSending({ draft, state: { issue } }: Doing): Promise<Refusal[]> {
  if (!issue?.sha256) return [{ code: 'DOCUMENT_UNMADE', citation: CHECKED_BEFORE_SENT }]
  if (issue.sentAt) return [{ code: 'DOCUMENT_SENT' }]
  if (!isCounted(draft)) return []
  const listed = (await deliveriesOf(draft.acting, issue.id)).reduce((sum, one) => sum + one.copies, 0)
  return listed > issue.copies ? [{ code: 'COPIES_SHORT', params: { listed, printed: issue.copies } }] : []
}

/** Copies of work secrets are numbered, each is answered for; of others, how many there are is told. */
const isCounted = ({ row }: Draft): boolean => SECRECIES[row.secrecy] === 'work-secret'

/**
 * Gives the file to everybody on the list (核发): units find it on their desks at once, partners get it by the outbox, for
 * organs outside it is printed. Copies of work secrets are numbered.
 */
export async function sendDocument({ draft, state: { issue } }: Doing): Promise<void> {
  if (!issue) throw new Error('what has no number was refused before')
  const { tx, office, now } = draft.acting
  const at = now.toISOString()
  const deliveries = await deliveriesOf(draft.acting, issue.id)
  const counted = deliveries.map(({ id, copies }, index) => ({
    id,
    first: isCounted(draft) ? 1 + deliveries.slice(0, index).reduce((sum, before) => sum + before.copies, 0) : null,
    copies,
  }))
  await tx.execute(
    sql`update issues set sent_at = ${at}::timestamptz where office_id = ${office} and issue_id = ${issue.id}`,
  )
  await tx.execute(sql`update deliveries d set state = 'sent', sent_at = ${at}::timestamptz, title = ${draft.row.title},
      number = ${issue.number}, sha256 = ${issue.sha256}, size = ${issue.size}, first_copy = row.first
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as row(id uuid, first integer)
    where d.office_id = ${office} and d.delivery_id = row.id`)
  for (const { id, kind } of deliveries)
    if (kind === 'partner') await enqueue(tx, office, 'send-parcel', { delivery: id }, now)
  note(draft, 'document.sent', {
    number: issue.number,
    file: issue.sha256,
    to: deliveries.map(({ id, name, kind, copies }) => ({ delivery: id, name, kind, copies })),
  })
}
