import { maskContact } from '#base/mask.ts'
import type { Service } from '#catalogue/types.ts'
import type { Actor } from '#office/actor.ts'
import type { Fields, Matter } from './matter.ts'

/** Fields of a form that say who a private person is or where they are found (`x-personal`). */
function personalFields({ form }: Service): Set<string> {
  const { properties } = form
  if (typeof properties !== 'object' || properties === null) return new Set()
  return new Set(
    Object.entries(properties as Record<string, { 'x-personal'?: unknown }>).flatMap(([name, property]) =>
      property['x-personal'] === true ? [name] : [],
    ),
  )
}

/**
 * A matter's fields as somebody sees them: whoever has a part in it needs all of them, whoever only oversees it is shown the
 * personal ones masked (个人信息保护法第六条：采取对个人权益影响最小的方式).
 */
export function shownFields(actor: Actor | null, { fields, partyPosts }: Matter, service: Service): Fields {
  if (!actor || actor.posts.some(post => partyPosts.includes(post.postId))) return fields
  const personal = personalFields(service)
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      personal.has(name) && typeof value === 'string' ? maskContact(value) : value,
    ]),
  )
}
