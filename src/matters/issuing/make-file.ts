import sql from 'sql-template-tag'
import { Problem, type Refusal } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { dayOf } from '#calendar/day.ts'
import { toDocument } from '#documents/drafting/to-document.ts'
import type { OfficialDocument } from '#documents/typesetting/official-document.ts'
import type { Acting } from '../acting.ts'
import { note } from '../draft.ts'
import { loadMatterOfTask } from '../load.ts'
import { CHOPPED_WHEN_SIGNED, NUMBERED_AT_REGISTRATION } from './citations.ts'
import { deedOf } from './deed-of.ts'
import { datedOn, readDocument, type DocumentState } from './document-state.ts'
import type { Doing, MadeFile } from './doing.ts'
import { chopsOf } from './organ-chops.ts'
import { refuseUnsigned } from './recheck.ts'

/** What has to be typeset before a task can be completed. */
export interface FileOrder extends Pick<MadeFile, 'number' | 'contentHash' | 'chops'> {
  name: string
  document: OfficialDocument
  pressed: Awaited<ReturnType<typeof chopsOf>>['chops']
}

/**
 * What file an outcome of a task asks for; null when it asks for none, or when the completion will be refused anyway.
 * @param key what chops are encrypted with
 * @throws Problem TASK_NOT_FOUND, NOT_PERMITTED for a chop in other hands than its keeper's, and as `chopsOf`
 */
export async function orderFile(
  acting: Acting,
  key: Uint8Array | null,
  taskId: string,
  outcome: string,
): Promise<FileOrder | null> {
  // A memory will do to know that a step makes no file, as nearly all do: what is made is read.
  const { matter, tasks } =
    acting.recollection.ofTask(taskId) ?? (await loadMatterOfTask(acting.tx, acting.office, taskId, { lock: false }))
  const task = tasks.find(one => one.id === taskId)
  const step = acting.services.version(matter.service, matter.serviceVersion).graph.steps.get(task?.step ?? '')
  const deed = step && deedOf(step, outcome)
  if (deed !== 'chop' && deed !== 'print') return null
  const state = await readDocument({ acting, matterId: matter.id })
  const { latest, issue } = state
  if (!latest || !issue || refuseFile(state, deed).length > 0) return null
  const document = documentOf(acting, state)
  const { ids, chops } = deed === 'chop' ? await chopsOf(acting, key, document.issuers, state) : { ids: [], chops: [] }
  const name = `${issue.number} ${document.title.join('')}.pdf`
  return { name, number: issue.number, contentHash: latest.contentHash, chops: ids, pressed: chops, document }
}

/** The document as it goes out: what was signed, with the number, the date of the last signature and who signed. */
export function documentOf({ now, zone }: Acting, state: DocumentState): OfficialDocument {
  const { latest, issue, signatures } = state
  if (!latest) throw new Problem('DOCUMENT_MISSING')
  const goesUp = latest.content.signers.some(name => name.trim() !== '')
  return toDocument(latest.content, {
    date: issue?.datedOn ?? datedOn(state) ?? dayOf(now, zone),
    ...(issue ? { number: issue.number } : {}),
    ...(goesUp && signatures.length > 0 ? { signers: [...new Set(signatures.map(one => one.name))] } : {}),
    printedOn: dayOf(now, zone),
  })
}

function refuseFile({ latest, signatures, issue }: DocumentState, deed: 'chop' | 'print'): Refusal[] {
  if (!issue) return [{ code: 'DOCUMENT_UNNUMBERED', citation: NUMBERED_AT_REGISTRATION }]
  if (issue.sha256) return [{ code: 'DOCUMENT_ISSUED', params: { number: issue.number } }]
  if (signatures.length === 0 || issue.contentHash !== latest?.contentHash) return []
  const isOwed = latest.content.signature.form === 'sealed'
  if (isOwed && deed === 'print') return [{ code: 'CHOP_OWED', citation: CHOPPED_WHEN_SIGNED }]
  return !isOwed && deed === 'chop' ? [{ code: 'CHOP_UNASKED' }] : []
}

const refusing =
  (deed: 'chop' | 'print') =>
  (doing: Doing): Refusal[] => [...refuseUnsigned(doing), ...refuseFile(doing.state, deed)]

export const refuseChopping = refusing('chop')
export const refusePrinting = refusing('print')

/**
 * Makes the file that goes out an attachment of the matter: once, and never another one under its number.
 * @throws Problem MATTER_CHANGED when text or number moved while it was typeset
 */
export async function keepFile({ draft, by, made, state: { latest, issue } }: Doing): Promise<void> {
  if (!made || !issue || made.number !== issue.number || made.contentHash !== latest?.contentHash)
    throw new Problem('MATTER_CHANGED')
  const { tx, office, now } = draft.acting
  const { name, sha256, size, mediaType, chops } = made
  await tx.execute(sql`update issues set sha256 = ${sha256}, size = ${size}, chop_id = ${chops[0] ?? null}::uuid,
    made_at = ${now.toISOString()}::timestamptz where office_id = ${office} and issue_id = ${issue.id}`)
  const attachmentId = newId(now)
  draft.change.attachments = [
    ...(draft.change.attachments ?? []),
    { attachmentId, name, mediaType, size, sha256, personId: by.personId, postId: by.postId },
  ]
  note(draft, chops.length > 0 ? 'document.chopped' : 'document.printed', {
    number: issue.number,
    file: sha256,
    attachment: attachmentId,
    ...(chops.length > 0 ? { chops } : {}),
  })
}
