import { newId } from '#base/ids.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting } from './acting.ts'
import { requirePerson } from './by.ts'
import { loadMatter } from './load.ts'
import { findAttachment } from './views/detail.ts'

/**
 * Finds a file of a matter for somebody who takes it. Of a matter whose circle is bounded, who took which file and when is
 * on the record (工作秘密, 《保守国家秘密法》第六十四条); it moves nothing of the matter, not even its version.
 */
export async function takeAttachment(acting: Acting, matterId: string, attachmentId: string) {
  const { tx, office, now } = acting
  const file = await findAttachment(tx, office, matterId, attachmentId)
  if (!file) return undefined
  const { matter } = await loadMatter(tx, office, matterId, { lock: false })
  if (matter.secrecy === 0) return file
  const actor = requirePerson(acting)
  const post = actor.posts.find(held => matter.partyPosts.includes(held.postId)) ?? actor.posts[0]
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: matterId,
    version: matter.version,
    kind: 'attachment.taken',
    at: now.toISOString(),
    actor: { person: actor.personId, post: post?.postId ?? '', ...(post?.via ? { cover: post.via.coverId } : {}) },
    body: { attachment: attachmentId, name: file.name },
  })
  return file
}
