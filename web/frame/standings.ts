import type { SessionPost } from '../client/session.ts'

type Covered = SessionPost & { via: NonNullable<SessionPost['via']> }

/** Sorts the posts a person has today into their own and those they cover for somebody. */
export function standings(posts: readonly SessionPost[]): { own: SessionPost[]; covered: Covered[] } {
  return {
    own: posts.filter(post => post.via === null),
    covered: posts.filter((post): post is Covered => post.via !== null),
  }
}
