import type { Refusal } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import type { HeldPost } from './desk-of-leaver.ts'

/** What somebody means to hand over. */
export interface Intended {
  leaverId: string
  postIds: readonly string[]
  isLeaving: boolean
}

/** Everything that stands in the way of a hand-over: nothing may be left to nobody, nor come to somebody who may not know of it. */
export function obstaclesOf(
  { directory }: Acting,
  held: readonly HeldPost[],
  { leaverId, postIds, isLeaving }: Intended,
  successor: { name: string; clearance: number },
): Refusal[] {
  const name = (postId: string) => directory.nameOf(postId)
  const chosen = held.filter(post => postIds.includes(post.postId))
  const strange = postIds.filter(postId => !held.some(post => post.postId === postId))
  const left = isLeaving ? held.filter(post => !postIds.includes(post.postId) && post.others.length === 0) : []
  const unknown = chosen.flatMap(post => {
    const count = post.matters.filter(matter => matter.secrecy > successor.clearance).length
    return count > 0 ? [{ post: name(post.postId), person: successor.name, count }] : []
  })
  return [
    ...strange.map((postId): Refusal => ({
      code: 'POST_NOT_HELD',
      field: 'posts',
      params: { post: name(postId), person: directory.personName(leaverId) },
    })),
    ...left.map((post): Refusal => ({ code: 'POST_LEFT_EMPTY', field: 'posts', params: { post: name(post.postId) } })),
    ...unknown.map((params): Refusal => ({ code: 'SUCCESSOR_NOT_CLEARED', field: 'successor', params })),
  ]
}
