import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'

/**
 * Records that a file was turned away, and why; its name and content are kept nowhere, for they may be what must not be
 * kept (《保守国家秘密法》第三十一条).
 * @param reason the code of the refusal
 */
export async function refuseFile(acting: Acting, matterId: string, reason: string): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const draft = openDraft(acting, loaded, acting.actor ? byMatter(acting, loaded, 'register') : null)
  note(draft, 'attachment.refused', { reason })
  await commitDraft(draft)
}
