import type { Marking } from '#documents/viewing/viewer.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import { loadMatter } from './load.ts'
import { noteLook } from './note-look.ts'
import { findAttachment } from './views/detail.ts'

/** A file of a matter, and the mark its pages carry for whoever takes it; none where the circle is open. */
export interface Taken {
  file: { name: string; mediaType: string; sha256: string }
  mark: Marking | null
}

/**
 * Finds a file of a matter for somebody who looks at its pages, takes a copy of them, or the file as it is. Where the circle
 * is bounded, all of it is on the record, and the unmarked original is for those who work on the matter only.
 * @throws Problem NOT_PERMITTED for an original in other hands
 */
export async function takeAttachment(
  acting: Acting,
  matterId: string,
  attachmentId: string,
  how: 'viewed' | 'taken' | 'original',
): Promise<Taken | undefined> {
  const { tx, office } = acting
  const file = await findAttachment(tx, office, matterId, attachmentId)
  if (!file) return undefined
  const loaded = await loadMatter(tx, office, matterId, { lock: false })
  if (loaded.matter.secrecy > 0 && how === 'original') byMatter(acting, loaded, 'register')
  const mark = await noteLook(acting, loaded.matter, {
    kind: `attachment.${how}`,
    body: { attachment: attachmentId, name: file.name },
    ...(how === 'viewed' ? { isLeafing: true } : {}),
  })
  return { file, mark }
}
