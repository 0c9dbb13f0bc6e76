import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Chop } from '#documents/chops/chop.ts'
import { decrypt } from '#documents/chops/cipher.ts'
import type { Acting } from '../acting.ts'
import { asMachine } from '../as-machine.ts'
import { byDuty } from '../by.ts'
import { chopPlace, keeperPosts, PRINTING, requireKey } from './chops.ts'
import type { DocumentState } from './document-state.ts'

/** The chop of an issuer, still encrypted. */
export interface OrganChop {
  id: string
  organ: string
  /** Millimetres. */
  width: number
  picture: Buffer
  /** The post that keeps it; null: whoever has the duty. */
  postId: string | null
}

/** The chops of some issuers, in their order; undefined for one that has none. */
export async function organChops(acting: Acting, issuers: readonly string[]): Promise<(OrganChop | undefined)[]> {
  const rows = await asMachine(acting, () =>
    acting.tx.query<OrganChop>(sql`select chop_id as id, organ, width_mm::float8 as width, picture, post_id as "postId"
      from chops where office_id = ${acting.office} and ended_at is null and organ = any(${[...issuers]})`),
  )
  return issuers.map(organ => rows.find(row => row.organ === organ))
}

/** The issuers whose chop nobody keeps. */
export const withoutChop = (issuers: readonly string[], chops: readonly (OrganChop | undefined)[]): string[] =>
  issuers.filter((_organ, at) => !chops[at])

/** The posts that have to give their chop before the post that prints can press all of them. */
export function keepersBeside({ directory }: Acting, chops: readonly (OrganChop | undefined)[]): string[] {
  const printing = directory.postOfDuty(PRINTING)
  return [...new Set(chops.flatMap(chop => (chop?.postId && chop.postId !== printing ? [chop.postId] : [])))]
}

/**
 * The chops of a document's issuers as they are pressed, in the issuers' order. Asked for only by a task of whoever keeps
 * chops: one's own are at hand, others were given for this very text.
 * @throws Problem NOT_PERMITTED; CHOP_MISSING, CHOP_AWAITED naming the issuers; CHOP_KEY_MISSING, or CHOP_KEY_ANOTHER for a chop
 *   that was kept under another key
 */
export async function chopsOf(
  acting: Acting,
  key: Uint8Array | null,
  issuers: readonly string[],
  { pressings, latest }: Pick<DocumentState, 'pressings' | 'latest'>,
): Promise<{ ids: string[]; chops: Chop[] }> {
  byDuty(acting, PRINTING)
  const found = await organChops(acting, issuers)
  const missing = withoutChop(issuers, found)
  if (missing.length > 0) throw new Problem('CHOP_MISSING', { params: { organs: missing.join('、') } })
  const kept = found.filter(chop => chop !== undefined)
  const own = new Set<string | null>([null, ...keeperPosts(acting)])
  const given = new Set(pressings.filter(one => one.contentHash === latest?.contentHash).map(one => one.chopId))
  const awaited = kept.filter(chop => !own.has(chop.postId) && !given.has(chop.id))
  if (awaited.length > 0)
    throw new Problem('CHOP_AWAITED', { params: { organs: awaited.map(chop => chop.organ).join('、') } })
  const opening = requireKey(key)
  return {
    ids: kept.map(chop => chop.id),
    chops: kept.map(chop => ({ width: chop.width, picture: openChop(opening, acting.office, chop) })),
  }
}

function openChop(key: Uint8Array, office: number, { id, organ, picture }: OrganChop): Buffer {
  try {
    return decrypt(key, chopPlace(office, id), picture)
  } catch {
    throw new Problem('CHOP_KEY_ANOTHER', { params: { organ } })
  }
}
