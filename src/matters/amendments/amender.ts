import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting, By } from '../acting.ts'
import { requirePerson } from '../by.ts'

/**
 * Who changes services: the person, by a post that may (the database asks for the same, migrations/000020).
 * @throws Problem NOT_SIGNED_IN for the machine, NOT_PERMITTED
 */
export function amenderOf(acting: Acting): By {
  const actor = requirePerson(acting)
  const post = actor.posts.find(held => held.permissions.includes('manage-services'))
  if (!post) throw new Problem('NOT_PERMITTED')
  return { personId: actor.personId, postId: post.postId, coverId: post.via?.coverId ?? null }
}

/**
 * Puts what was done about a service on the record.
 * @param by null for the machine, which brings the product's catalogue
 * @returns the entry's id
 */
export async function enterService(
  { tx, office, now }: Pick<Acting, 'tx' | 'office' | 'now'>,
  by: By | null,
  kind: string,
  body: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = newId(now)
  await appendEntry(tx, {
    id,
    office,
    matter: null,
    version: null,
    kind,
    at: now.toISOString(),
    actor: by ? { person: by.personId, post: by.postId, ...(by.coverId ? { cover: by.coverId } : {}) } : 'system',
    body,
  })
  return id
}
