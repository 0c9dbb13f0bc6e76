import type { Context } from '#store/context.ts'
import type { Actor } from './actor.ts'

const may = (actor: Actor, permission: string): boolean =>
  actor.posts.some(post => post.permissions.includes(permission))

/** What the policies of the database are told about a person: the only place where permissions become rows seen. */
export function contextOf(actor: Actor): Context {
  return {
    office: actor.office,
    person: actor.personId,
    posts: actor.posts.map(post => post.postId),
    units: [...new Set(actor.posts.filter(post => post.permissions.includes('see-unit')).map(({ unitId }) => unitId))],
    sees: may(actor, 'see-all') ? 'all' : 'own',
    clearance: actor.clearance,
    manages: may(actor, 'manage-office'),
    scope: 'person',
  }
}
