import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { dayOf } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import { appendEntry } from '#record/append.ts'
import type { Tx } from '#store/transaction.ts'
import type { Actor } from '../actor.ts'

/** What a change of the organisation works with: one transaction, one day, and whose permission it uses. */
export interface Editing {
  tx: Tx
  office: number
  now: Date
  today: Day
  by: { person: string; post: string; cover?: string }
}

/** The permission that changes the organisation; the database asks for the same (migrations/000008). */
const PERMISSION = 'manage-office'

/**
 * Begins a change of the organisation by somebody whose post may make it.
 * @throws Problem NOT_SIGNED_IN for the machine, NOT_PERMITTED
 */
export function editingOf(
  acting: { tx: Tx; office: number; now: Date; zone: string; actor: Actor | null },
  permission = PERMISSION,
): Editing {
  const { tx, office, now, zone, actor } = acting
  if (!actor) throw new Problem('NOT_SIGNED_IN')
  const post = actor.posts.find(held => held.permissions.includes(permission))
  if (!post) throw new Problem('NOT_PERMITTED')
  const by = { person: actor.personId, post: post.postId, ...(post.via ? { cover: post.via.coverId } : {}) }
  return { tx, office, now, today: dayOf(now, zone), by }
}

/**
 * Begins a change that whoever holds a post may make of it as well: its delegation while they are away (委托). Covering it
 * for somebody else is not enough, or a post would wander.
 * @throws Problem NOT_SIGNED_IN for the machine, NOT_PERMITTED
 */
export function delegatingOf(acting: Parameters<typeof editingOf>[0], postId: string): Editing {
  const { tx, office, now, zone, actor } = acting
  const own = actor?.posts.find(held => held.postId === postId && held.via === null)
  if (!actor || !own) return editingOf(acting)
  return { tx, office, now, today: dayOf(now, zone), by: { person: actor.personId, post: postId } }
}

/**
 * Begins a change that whoever has a duty may make as well: those who keep the vehicles keep the list of them.
 * @throws Problem NOT_SIGNED_IN for the machine, NOT_PERMITTED
 */
export function keepingOf(acting: Parameters<typeof editingOf>[0], keeper: string): Editing {
  const { tx, office, now, zone, actor } = acting
  const post = actor?.posts.find(held => held.duties.includes(keeper))
  if (!actor || !post) return editingOf(acting)
  const by = { person: actor.personId, post: post.postId, ...(post.via ? { cover: post.via.coverId } : {}) }
  return { tx, office, now, today: dayOf(now, zone), by }
}

/** Puts a change of the organisation on the record. */
export function enter({ tx, office, now, by }: Editing, kind: string, body: Record<string, unknown>): Promise<void> {
  const entry = { id: newId(now), office, matter: null, version: null, at: now.toISOString(), actor: by }
  return appendEntry(tx, { ...entry, kind, body })
}

/** The same with what stood there before and what stands there now, of what really changed. Nothing changed, nothing entered. */
export async function enterChange<Row extends object>(
  editing: Editing,
  kind: string,
  id: Record<string, string>,
  before: Row,
  after: Row,
): Promise<void> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Row]),
  )
  if (changed.length === 0) return
  const was = Object.fromEntries(changed.map(([name]) => [name, before[name as keyof Row]]))
  await enter(editing, kind, { ...id, before: was, to: Object.fromEntries(changed) })
}
