import { Problem } from '#base/errors.ts'
import type { Acting, By } from './acting.ts'
import { requirePerson } from './by.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import type { LoadedMatter } from './matter.ts'
import { requireReason } from './standing.ts'

/** An asker as they gave themselves. */
export interface Disclosed {
  id: string
  name: string
  contact: string | null
}

/**
 * Shows a matter's askers unmasked to somebody with a part in it; who looked and why is on the record (个人信息保护法第六条、
 * 第三十四条：为履行法定职责所必需).
 * @throws Problem MATTER_NOT_FOUND, NOT_PERMITTED, REASON_REQUIRED
 */
export async function disclose(acting: Acting, matterId: string, reason: string): Promise<Disclosed[]> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = requirePart(acting, loaded)
  const ground = requireReason(reason)
  const draft = openDraft(acting, loaded, by)
  note(draft, 'askers.disclosed', { reason: ground })
  await commitDraft(draft)
  return loaded.askers.map(({ id, name, contact }) => ({ id, name, contact }))
}

/** Who sees the askers of a matter in full: a post with a part in it, not one that only oversees. @throws Problem NOT_PERMITTED */
export function requirePart(acting: Acting, { matter }: LoadedMatter): By {
  const actor = requirePerson(acting)
  const post = actor.posts.find(held => matter.partyPosts.includes(held.postId))
  if (!post) throw new Problem('NOT_PERMITTED')
  return { personId: actor.personId, postId: post.postId, coverId: post.via?.coverId ?? null }
}
