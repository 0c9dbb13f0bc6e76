import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting } from '../acting.ts'
import { byDuty } from '../by.ts'
import { move } from './moves.ts'
import type { Retention } from './retention.ts'
import { KEEPER } from './settings.ts'

/** Which items stand beside each other: those of a year, a period and a class. */
export interface Shelf {
  year: number
  retention: Retention
  class: string
}

/** A box (盒) as its spine says: which items it holds, from where to where. */
export interface Box extends Shelf {
  fonds: string
  box: number
  fromSeq: number
  toSeq: number
  items: number
  pages: number
}

type Reading = Pick<Acting, 'tx' | 'office'>

/** The boxes of a year, or of all of them; what left the archive no longer lies in one. */
export const boxesOf = ({ tx, office }: Reading, { year }: { year?: number }): Promise<Box[]> =>
  tx.query(sql`select fonds, year, retention, class, box, min(seq) as "fromSeq", max(seq) as "toSeq", count(*)::integer as items,
      coalesce(sum(pages), 0)::integer as pages
    from archive_items where office_id = ${office} and box is not null and state in ('kept', 'condemned')
      and (${year ?? null}::smallint is null or year = ${year ?? null})
    group by fonds, year, retention, class, box order by year desc, retention, class, box`)

/** What lies in no box yet, by shelf. */
export const unboxedShelves = ({
  tx,
  office,
}: Reading): Promise<(Shelf & { fromSeq: number; toSeq: number; items: number })[]> =>
  tx.query(sql`select year, retention, class, min(seq) as "fromSeq", max(seq) as "toSeq", count(*)::integer as items
    from archive_items where office_id = ${office} and box is null and state in ('kept', 'condemned')
    group by year, retention, class order by year desc, retention, class`)

/**
 * Puts the next items of a shelf into its next box (装盒), in the order of their numbers, through one of them: what is boxed
 * before another stays before it.
 * @param through the number (件号) of the last item that goes into the box
 * @returns the number of the box
 * @throws Problem NOT_PERMITTED, ARCHIVE_NOTHING_TO_BOX
 */
export async function boxItems(
  acting: Acting,
  { year, retention, class: of }: Shelf,
  through: number,
): Promise<number> {
  const by = byDuty(acting, KEEPER)
  const { tx, office, now } = acting
  const shelf = sql`office_id = ${office} and year = ${year} and retention = ${retention} and class = ${of}`
  const boxed = await tx.query<{ id: string; box: number }>(sql`update archive_items set box = next.box
    from (select coalesce(max(box), 0) + 1 as box from archive_items where ${shelf}) as next
    where ${shelf} and archive_items.box is null and state in ('kept', 'condemned') and seq <= ${through}
    returning item_id as id, archive_items.box`)
  const [first] = boxed
  if (!first) throw new Problem('ARCHIVE_NOTHING_TO_BOX')
  await move(
    acting,
    'boxed',
    boxed.map(({ id }) => id),
    by.personId,
    null,
  )
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind: 'archive.boxed',
    at: now.toISOString(),
    actor: { person: by.personId, post: by.postId, ...(by.coverId ? { cover: by.coverId } : {}) },
    body: { year, retention, class: of, box: first.box, items: boxed.length },
  })
  return first.box
}
