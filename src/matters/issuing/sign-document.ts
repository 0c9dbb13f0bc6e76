import sql from 'sql-template-tag'
import type { Refusal } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { dayOf } from '#calendar/day.ts'
import { note } from '../draft.ts'
import type { Doing } from './doing.ts'

/** Nobody signs what is not there, or what is a file already. */
export function refuseSigning({ state: { latest, issue } }: Doing): Refusal[] {
  if (!latest) return [{ code: 'DOCUMENT_MISSING' }]
  return issue?.sha256 ? [{ code: 'DOCUMENT_ISSUED', params: { number: issue.number } }] : []
}

/** Signs the newest text: name, opinion and full date (第二十二条), under the hash of the text. */
export async function signDocument({ draft, task, by, opinion, state: { latest } }: Doing): Promise<void> {
  if (!latest) throw new Error('nothing to sign was refused before')
  const { acting, matterId } = draft
  const { tx, office, now, zone, directory } = acting
  const name = directory.personName(by.personId)
  const signedOn = dayOf(now, zone)
  await tx.execute(sql`insert into signatures
      (office_id, signature_id, matter_id, version, content_hash, name, opinion, signed_on, at, task_id, person_id, post_id, cover_id)
    values (${office}, ${newId(now)}, ${matterId}, ${latest.version}, ${latest.contentHash}, ${name}, ${opinion}, ${signedOn}::date,
      ${now.toISOString()}::timestamptz, ${task.id}, ${by.personId}, ${by.postId}, ${by.coverId}::uuid)`)
  const unit = directory.post(by.postId)?.unitName ?? ''
  note(draft, 'document.signed', { version: latest.version, contentHash: latest.contentHash, unit, name, on: signedOn })
}
