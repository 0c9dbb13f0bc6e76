import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { encrypt } from '#documents/chops/cipher.ts'
import { requireChopPicture } from '#documents/chops/picture.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting, By } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { asMachine } from '../as-machine.ts'

/** The duty that prints documents and keeps the chops of the office. */
export const PRINTING = 'chop'
/** The duties that keep chops: a unit may keep its own. */
const KEEPING = [PRINTING, 'unit-chop']

/** A chop as people see it in a list: never its picture. */
export interface ChopRow {
  id: string
  organ: string
  /** Millimetres. */
  width: number
  madeAt: string
}

/** The posts by which a person keeps chops. */
export const keeperPosts = (acting: Acting): string[] =>
  requirePerson(acting)
    .posts.filter(post => KEEPING.some(duty => post.duties.includes(duty)))
    .map(post => post.postId)

/** Who acts as a keeper of chops. @throws Problem NOT_PERMITTED */
function byKeeper(acting: Acting): By {
  const actor = requirePerson(acting)
  const [postId] = keeperPosts(acting)
  const post = actor.posts.find(one => one.postId === postId)
  if (!post) throw new Problem('NOT_PERMITTED')
  return { personId: actor.personId, postId: post.postId, coverId: post.via?.coverId ?? null }
}

/** The chops that the person's posts keep. @throws Problem NOT_PERMITTED */
export async function listChops(acting: Acting): Promise<ChopRow[]> {
  byKeeper(acting)
  const posts = keeperPosts(acting)
  return asMachine(acting, () =>
    acting.tx.query<ChopRow>(sql`select chop_id as id, organ, width_mm::float8 as width,
        to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt"
      from chops where office_id = ${acting.office} and ended_at is null and (post_id is null or post_id = any(${posts}::uuid[]))
      order by organ`),
  )
}

/**
 * Keeps a chop, encrypted; the post it is kept by is its keeper, and an earlier one of that organ is ended by it.
 * @param key what chops are encrypted with; null while it is lost
 * @returns the chop's id
 * @throws Problem NOT_PERMITTED, CHOP_UNFIT, CHOP_KEY_MISSING, CHOP_KEPT_ELSEWHERE while another post keeps that organ's
 */
export async function keepChop(
  acting: Acting,
  key: Uint8Array | null,
  input: { organ: string; width: number; picture: Uint8Array },
): Promise<string> {
  const by = byKeeper(acting)
  requireChopPicture(input.picture)
  const posts = keeperPosts(acting)
  const { tx, office, now } = acting
  const id = newId(now)
  const sealed = encrypt(requireKey(key), chopPlace(office, id), input.picture)
  await asMachine(acting, async () => {
    const others = await tx.query(sql`select from chops where office_id = ${office} and organ = ${input.organ}
      and ended_at is null and post_id <> all(${posts}::uuid[])`)
    if (others.length > 0) throw new Problem('CHOP_KEPT_ELSEWHERE', { field: 'organ', params: { organ: input.organ } })
    await tx.execute(sql`update chops set ended_at = ${now.toISOString()}::timestamptz
      where office_id = ${office} and organ = ${input.organ} and ended_at is null`)
    await tx.execute(sql`insert into chops (office_id, chop_id, organ, width_mm, picture, made_at, made_by, post_id)
      values (${office}, ${id}, ${input.organ}, ${input.width}, ${sealed}, ${now.toISOString()}::timestamptz, ${by.personId}, ${by.postId})`)
  })
  await enter(acting, by, 'chop.kept', { chop: id, organ: input.organ, width: input.width })
  return id
}

/** Ends a chop that one keeps: it is pressed on nothing more. @throws Problem NOT_PERMITTED, NOT_FOUND */
export async function endChop(acting: Acting, id: string): Promise<void> {
  const by = byKeeper(acting)
  const posts = keeperPosts(acting)
  const { tx, office, now } = acting
  const ended = await asMachine(acting, () =>
    tx.execute(sql`update chops set ended_at = ${now.toISOString()}::timestamptz where office_id = ${office} and chop_id = ${id}
      and ended_at is null and (post_id is null or post_id = any(${posts}::uuid[]))`),
  )
  if (ended === 0) throw new Problem('NOT_FOUND')
  await enter(acting, by, 'chop.ended', { chop: id })
}

/** The key of the chops. @throws Problem CHOP_KEY_MISSING while it is lost */
export function requireKey(key: Uint8Array | null): Uint8Array {
  if (!key) throw new Problem('CHOP_KEY_MISSING')
  return key
}

/** What the picture of a chop is encrypted as belonging to. */
export const chopPlace = (office: number, chop: string): string => `chop/${office}/${chop}`

function enter({ tx, office, now }: Acting, by: By, kind: string, body: Record<string, unknown>): Promise<void> {
  const actor = { person: by.personId, post: by.postId, ...(by.coverId ? { cover: by.coverId } : {}) }
  return appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind,
    at: now.toISOString(),
    actor,
    body,
  })
}
