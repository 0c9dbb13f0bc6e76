import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { Acting } from '../acting.ts'
import type { StoredFile } from '../attach.ts'
import { commitDraft, note, openDraft } from '../draft.ts'
import { refuseSecrets } from '../fields.ts'
import { loadMatter } from '../load.ts'
import { requireOpen } from '../standing.ts'
import { track } from './track.ts'

/** So many files one matter takes from the public; more come on paper. A convention of ours. */
const MOST_FILES = 10

/**
 * Asked before the first byte is received: only whoever brought the matter adds to it, while it is open.
 * @returns the matter's id
 * @throws Problem NOT_FOUND, SECOND_WRONG, MATTER_NOT_OPEN, TOO_LARGE when it has its ten files
 */
export async function requireSupplying(acting: Acting, code: string, second: string): Promise<string> {
  const { loaded, isKnown } = await track(acting, code, second)
  if (!isKnown) throw new Problem('SECOND_WRONG', { field: 'second' })
  requireOpen(loaded)
  const [files] = await acting.tx.query<{ count: number }>(sql`select count(*)::integer as count from attachments
    where office_id = ${acting.office} and matter_id = ${loaded.matter.id} and person_id is null`)
  if ((files?.count ?? 0) >= MOST_FILES)
    throw new Problem('TOO_LARGE', { field: 'file', params: { limit: MOST_FILES } })
  return loaded.matter.id
}

/** Adds a stored file to a matter for whoever brought it. The same file under the same name is added once. */
export async function supply(acting: Acting, matterId: string, file: StoredFile): Promise<void> {
  refuseSecrets('', { file: file.name })
  const { tx, office, now } = acting
  const loaded = await loadMatter(tx, office, matterId, { lock: true })
  requireOpen(loaded)
  const same = await tx.query(sql`select from attachments where office_id = ${office} and matter_id = ${matterId}
    and sha256 = ${file.sha256} and name = ${file.name}`)
  if (same.length > 0) return
  const draft = openDraft(acting, loaded, null)
  const attachmentId = newId(now)
  draft.change.attachments = [{ attachmentId, ...file, personId: null, postId: loaded.matter.registeredPostId }]
  note(draft, 'attachment.added', { attachment: attachmentId, ...file })
  await commitDraft(draft)
}
