import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'

/**
 * Who may ask who can see what: a post that manages the office or audits it.
 * @throws Problem NOT_SIGNED_IN, NOT_PERMITTED
 */
export function requireAuditor(acting: Acting): { person: string; post: string; cover?: string } {
  const actor = requirePerson(acting)
  const post = actor.posts.find(
    held => held.permissions.includes('audit') || held.permissions.includes('manage-office'),
  )
  if (!post) throw new Problem('NOT_PERMITTED')
  return { person: actor.personId, post: post.postId, ...(post.via ? { cover: post.via.coverId } : {}) }
}

/** Puts it on the record that somebody asked: about a person, or about a matter. */
export async function noteSight(acting: Acting, body: Record<string, string>): Promise<void> {
  const { tx, office, now } = acting
  const entry = { id: newId(now), office, matter: null, version: null, at: now.toISOString() }
  await appendEntry(tx, { ...entry, kind: 'sight.read', actor: requireAuditor(acting), body })
}
