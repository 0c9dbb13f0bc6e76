import sql, { join, raw, type Sql } from 'sql-template-tag'
import { dayOf } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'
import { MOST_COUNTED, patternsOf } from '../views/search.ts'
import type { NewItem } from './keep-item.ts'
import { yearsBefore, type Retention } from './retention.ts'

/** One item of the archive (件), as whoever may see it reads it. */
export interface ArchiveItem extends NewItem {
  id: string
  /** 档号 */
  code: string
  year: number
  seq: number
  box: number | null
  filedAt: string
  /** Null for ever. */
  keptUntil: number | null
  /** The period that an appraisal gave it. */
  prolongedTo: Retention | null
  state: 'kept' | 'condemned' | 'destroyed' | 'transferred'
  /** Which matter has its hand on it: who it is with, and when it is due back. Null where nobody has, or the matter is not the asker's to see. */
  hand: { kind: 'lent' | 'listed'; matterId: string; number: string; holderPostId: string; dueAt: string | null } | null
  isInHand: boolean
  leftAt: string | null
  leftMatterId: string | null
}

export interface ItemFilter {
  q?: string
  year?: number
  retention?: Retention
  class?: string
  box?: number
  state?: ArchiveItem['state']
  /** Given out now; past its period; old enough for the state archives; not in a box yet. */
  only?: 'lent' | 'expired' | 'transferable' | 'unboxed'
  /** What this matter has on its list or ever did something with. */
  matter?: string
  /** What this matter was filed as. */
  filed?: string
  codes?: readonly string[]
}

const COLUMNS = `i.item_id as id, i.code, i.year, i.retention, i.class, i.seq, i.title, i.author, i.number, i.dated_on::text as "datedOn",
  i.secrecy, i.pages, i.remark, i.matter_id as "matterId", i.box, ${iso('i.filed_at')} as "filedAt", i.kept_until as "keptUntil",
  i.prolonged_to as "prolongedTo", i.state, i.hand is not null as "isInHand", ${iso('i.left_at')} as "leftAt",
  i.left_matter_id as "leftMatterId",
  case when m.matter_id is not null then json_build_object('kind', i.hand, 'matterId', m.matter_id, 'number', m.number,
    'holderPostId', m.holder_post_id, 'dueAt', ${iso('m.due_at')}) end as hand`
const FROM = `archive_items i left join matters m on m.office_id = i.office_id and m.matter_id = i.hand_matter_id`

type Reading = Pick<Acting, 'tx' | 'office' | 'now' | 'zone'>

/**
 * One page of the archive, the newest year first, and how many there are as far as they are counted.
 * @param transferYears after how many years an item goes to the state archives
 */
export async function findItems(
  acting: Reading,
  filter: ItemFilter,
  transferYears: number,
  page: { number: number; size: number },
): Promise<{ items: ArchiveItem[]; total: number }> {
  const { tx } = acting
  const where = whereOf(acting, filter, transferYears)
  const [items, counted] = await Promise.all([
    tx.query<ArchiveItem>(sql`select ${raw(COLUMNS)} from ${raw(FROM)} where ${where}
      order by i.year desc, i.retention, i.class, i.seq limit ${page.size} offset ${(page.number - 1) * page.size}`),
    tx.query<{ total: number }>(sql`select count(*)::integer as total from
      (select from archive_items i where ${where} limit ${MOST_COUNTED}) counted`),
  ])
  return { items, total: counted[0]?.total ?? 0 }
}

/** The items of these codes that the asker may see. */
export const itemsOf = ({ tx, office }: Pick<Acting, 'tx' | 'office'>, codes: readonly string[]) =>
  tx.query<ArchiveItem>(sql`select ${raw(COLUMNS)} from ${raw(FROM)}
    where i.office_id = ${office} and i.code = any(${[...codes]}::text[]) order by i.code`)

function whereOf({ office, now, zone }: Reading, filter: ItemFilter, transferYears: number): Sql {
  const { q, year, retention, box, state, only, matter, filed, codes } = filter
  const conditions = [sql`i.office_id = ${office}`]
  if (year !== undefined) conditions.push(sql`i.year = ${year}`)
  if (retention !== undefined) conditions.push(sql`i.retention = ${retention}`)
  if (filter.class !== undefined) conditions.push(sql`i.class = ${filter.class}`)
  if (box !== undefined) conditions.push(sql`i.box = ${box}`)
  if (state !== undefined) conditions.push(sql`i.state = ${state}`)
  if (codes !== undefined) conditions.push(sql`i.code = any(${[...codes]}::text[])`)
  if (only !== undefined) conditions.push(onlyOf(only, dayOf(now, zone), transferYears))
  if (filed !== undefined) conditions.push(sql`i.matter_id = ${filed}`)
  if (matter !== undefined)
    conditions.push(sql`i.item_id in (select h.item_id from archive_items h where h.office_id = ${office} and h.hand is not null
        and h.hand_matter_id = ${matter}
      union select v.item_id from archive_moves v where v.office_id = ${office} and v.matter_id = ${matter} and v.kind <> 'filed')`)
  if (q !== undefined && q.trim() !== '')
    conditions.push(sql`i.item_id in (select s.item_id from search_archive(${q}, ${patternsOf(q)}::text[]) s)`)
  return join(conditions, ' and ')
}

/** @param today `YYYY-MM-DD` */
function onlyOf(only: NonNullable<ItemFilter['only']>, today: string, transferYears: number): Sql {
  switch (only) {
    case 'lent':
      return sql`i.hand = 'lent'`
    case 'expired':
      return sql`i.state = 'kept' and i.kept_until < ${Number(today.slice(0, 4))}`
    case 'transferable':
      return sql`i.state = 'kept' and i.dated_on <= ${yearsBefore(today, transferYears)}::date`
    case 'unboxed':
      return sql`i.state = 'kept' and i.box is null`
  }
}
