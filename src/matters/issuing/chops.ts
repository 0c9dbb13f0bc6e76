import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { decrypt, encrypt } from '#documents/chops/cipher.ts'
import { requireChopPicture } from '#documents/chops/picture.ts'
import type { Chop } from '#documents/chops/chop.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting, By } from '../acting.ts'
import { byDuty } from '../by.ts'
import { asMachine } from '../as-machine.ts'

/** The duty that keeps the chops. */
const DUTY = 'chop'

/** A chop as people see it in a list: never its picture. */
export interface ChopRow {
  id: string
  organ: string
  /** Millimetres. */
  width: number
  madeAt: string
}

/** The chops of the office, for whoever keeps them. @throws Problem NOT_PERMITTED */
export async function listChops(acting: Acting): Promise<ChopRow[]> {
  byDuty(acting, DUTY)
  return asMachine(acting, () =>
    acting.tx.query<ChopRow>(sql`select chop_id as id, organ, width_mm::float8 as width,
        to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt"
      from chops where office_id = ${acting.office} and ended_at is null order by organ`),
  )
}

/**
 * Keeps a chop, encrypted; an organ's earlier one is ended by it.
 * @param key what chops are encrypted with
 * @returns the chop's id
 * @throws Problem NOT_PERMITTED, CHOP_UNFIT, CHOP_KEY_MISSING
 */
export async function keepChop(
  acting: Acting,
  key: Uint8Array | null,
  input: { organ: string; width: number; picture: Uint8Array },
): Promise<string> {
  const by = byDuty(acting, DUTY)
  requireChopPicture(input.picture)
  const { tx, office, now } = acting
  const id = newId(now)
  const sealed = encrypt(requireKey(key), chopPlace(office, id), input.picture)
  await asMachine(acting, async () => {
    await tx.execute(sql`update chops set ended_at = ${now.toISOString()}::timestamptz
      where office_id = ${office} and organ = ${input.organ} and ended_at is null`)
    await tx.execute(sql`insert into chops (office_id, chop_id, organ, width_mm, picture, made_at, made_by)
      values (${office}, ${id}, ${input.organ}, ${input.width}, ${sealed}, ${now.toISOString()}::timestamptz, ${by.personId})`)
  })
  await enter(acting, by, 'chop.kept', { chop: id, organ: input.organ, width: input.width })
  return id
}

/** Ends a chop: it is pressed on nothing more. @throws Problem NOT_PERMITTED, NOT_FOUND */
export async function endChop(acting: Acting, id: string): Promise<void> {
  const by = byDuty(acting, DUTY)
  const { tx, office, now } = acting
  const ended = await asMachine(acting, () =>
    tx.execute(sql`update chops set ended_at = ${now.toISOString()}::timestamptz
      where office_id = ${office} and chop_id = ${id} and ended_at is null`),
  )
  if (ended === 0) throw new Problem('NOT_FOUND')
  await enter(acting, by, 'chop.ended', { chop: id })
}

/**
 * The chops of a document's issuers, in their order. Asked for only by a task of whoever keeps them.
 * @throws Problem CHOP_MISSING naming the issuers that have none; CHOP_KEY_MISSING, or CHOP_KEY_ANOTHER for a chop that was kept
 *   under another key
 */
export async function chopsOf(
  acting: Acting,
  key: Uint8Array | null,
  issuers: readonly string[],
): Promise<{ ids: string[]; chops: Chop[] }> {
  byDuty(acting, DUTY)
  const rows = await asMachine(acting, () =>
    acting.tx.query<{ id: string; organ: string; width: number; picture: Buffer }>(sql`select chop_id as id, organ,
        width_mm::float8 as width, picture from chops
      where office_id = ${acting.office} and ended_at is null and organ = any(${[...issuers]})`),
  )
  const found = issuers.map(organ => rows.find(row => row.organ === organ))
  const missing = issuers.filter((_organ, at) => !found[at])
  if (missing.length > 0) throw new Problem('CHOP_MISSING', { params: { organs: missing.join('、') } })
  const kept = found.filter(row => row !== undefined)
  return {
    ids: kept.map(row => row.id),
    chops: kept.map(row => ({ width: row.width, picture: openChop(requireKey(key), acting.office, row) })),
  }
}

function requireKey(key: Uint8Array | null): Uint8Array {
  if (!key) throw new Problem('CHOP_KEY_MISSING')
  return key
}

function openChop(key: Uint8Array, office: number, chop: { id: string; organ: string; picture: Buffer }): Buffer {
  try {
    return decrypt(key, chopPlace(office, chop.id), chop.picture)
  } catch {
    throw new Problem('CHOP_KEY_ANOTHER', { params: { organ: chop.organ } })
  }
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
