import type { Actor, ActingPost } from '#office/actor.ts'

/** Why somebody sees a matter: the post through which they do, and by what of it. */
export interface SightReason {
  by: 'see-all' | 'see-unit' | 'part'
  post: ActingPost
}

/** A matter as far as the permission function looks at it. */
export interface Parties {
  partyPosts: readonly string[]
  partyUnits: readonly string[]
}

/**
 * Why somebody sees a matter that the database shows them, in the words of its policy (migrations/000006): a part in it, the
 * oversight of a unit that has one, the oversight of everything. Whether they see it is never decided here.
 */
export function reasonsOf({ posts }: Actor, { partyPosts, partyUnits }: Parties): SightReason[] {
  return posts.flatMap((post): SightReason[] => [
    ...(partyPosts.includes(post.postId) ? [{ by: 'part' as const, post }] : []),
    ...(post.permissions.includes('see-unit') && partyUnits.includes(post.unitId)
      ? [{ by: 'see-unit' as const, post }]
      : []),
    ...(post.permissions.includes('see-all') ? [{ by: 'see-all' as const, post }] : []),
  ])
}
