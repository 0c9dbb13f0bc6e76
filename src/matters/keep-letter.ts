import { newId } from '#base/ids.ts'
import type { Acting } from './acting.ts'
import type { StoredFile } from './attach.ts'
import { byMatter } from './by.ts'
import { requirePart } from './disclose.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import { requireOpen } from './standing.ts'

/** A letter that was set, and whom it is for. */
export interface KeptLetter {
  letter: string
  title: string
  /** As the record keeps it for ever: a citizen masked. */
  to: string
  /** Whether it names an asker in full. */
  names: boolean
  file: StoredFile
}

/**
 * Keeps a letter with its matter, under the hash of its bytes, and says so in the record. A letter that names an asker in
 * full is a look at the asker, and stands in the record as one.
 * @returns the attachment's id
 * @throws Problem MATTER_NOT_FOUND, MATTER_NOT_OPEN, NOT_PERMITTED
 */
export async function keepLetter(
  acting: Acting,
  matterId: string,
  { letter, title, to, names, file }: KeptLetter,
): Promise<string> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  if (names) requirePart(acting, loaded)
  const attachment = newId(acting.now)
  // What is answered to the request is the attachment, and not where the matter stands.
  const { idempotency: _own, ...plain } = acting
  const draft = openDraft(plain, loaded, by)
  draft.change.attachments = [{ attachmentId: attachment, ...file, personId: by.personId, postId: by.postId }]
  note(draft, 'letter.kept', { letter, title, to, attachment, sha256: file.sha256 })
  if (names) note(draft, 'askers.disclosed', { reason: title })
  await commitDraft(draft)
  return attachment
}
