import { newId } from '#base/ids.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft } from './draft.ts'
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
 * Adds a stored file to a matter. The same file under the same name is added once.
 * @throws Problem MATTER_NOT_FOUND, MATTER_NOT_OPEN, NOT_PERMITTED
 */
export async function attach(
  acting: Acting,
  matterId: string,
  file: StoredFile,
): Promise<ChangedMatter & { attachmentId: string }> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  const draft = openDraft(
    acting,
    acting.services.version(loaded.matter.service, loaded.matter.serviceVersion),
    loaded,
    by,
  )
  const attachmentId = newId(acting.now)
  draft.change.attachments = [{ attachmentId, ...file, personId: by.personId, postId: by.postId }]
  note(draft, 'attachment.added', { attachment: attachmentId, ...file })
  return { ...(await commitDraft(draft)), attachmentId }
}
