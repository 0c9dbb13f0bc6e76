import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { refuseSecrets } from './fields.ts'
import { loadMatter } from './load.ts'
import { requireOpen } from './standing.ts'

/** A file that the store already holds, named by its content. */
export interface StoredFile {
  name: string
  mediaType: string
  size: number
  sha256: string
}

/**
 * Asked before the first byte is received: whoever may not add a file does not fill the disk.
 * @throws Problem MATTER_NOT_FOUND, MATTER_NOT_OPEN, NOT_PERMITTED
 */
export async function requireAttachable(acting: Acting, matterId: string): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  byMatter(acting, loaded, 'register')
  requireOpen(loaded)
}

/**
 * Adds a stored file to a matter. The same file under the same name is added once.
 * @returns the attachment's id
 * @throws Problem MATTER_NOT_FOUND, MATTER_NOT_OPEN, NOT_PERMITTED, STATE_SECRET when its name carries such a mark
 */
export async function attach(acting: Acting, matterId: string, file: StoredFile): Promise<string> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  refuseSecrets('', { file: file.name })
  const [same] = await acting.tx.query<{ id: string }>(sql`select attachment_id as id from attachments
    where office_id = ${acting.office} and matter_id = ${matterId} and sha256 = ${file.sha256} and name = ${file.name}`)
  if (same) return same.id
  const draft = openDraft(acting, loaded, by)
  const attachmentId = newId(acting.now)
  draft.change.attachments = [{ attachmentId, ...file, personId: by.personId, postId: by.postId }]
  note(draft, 'attachment.added', { attachment: attachmentId, ...file })
  await commitDraft(draft)
  return attachmentId
}
