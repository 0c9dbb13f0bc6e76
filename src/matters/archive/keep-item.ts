import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { takeFrom } from '../number.ts'
import { move } from './moves.ts'
import { keptUntil, type Retention } from './retention.ts'
import type { ArchiveSettings } from './settings.ts'

/** What is kept as one item (件), before it has its number. */
export interface NewItem {
  retention: Retention
  class: string
  title: string
  author: string
  /** 文号 */
  number: string | null
  /** `YYYY-MM-DD`; its year is the item's. */
  datedOn: string
  secrecy: number
  pages: number | null
  remark: string | null
  matterId: string | null
}

/** 文书档案 */
const KIND = 'WS'

/**
 * Gives an item the next number of its fonds, year, period and class, and keeps it (DA/T 22-2015, DA/T 13-2022).
 * @returns the archival code (档号): `Z109-WS·2026-D30-BGS-0001`
 * @throws Problem ARCHIVE_CLASS_UNKNOWN; ARCHIVE_FILED when its matter is kept already
 */
export async function keepItem(
  acting: Acting,
  { fonds, classes }: Pick<ArchiveSettings, 'fonds' | 'classes'>,
  item: NewItem,
  personId: string,
): Promise<string> {
  const { tx, office, now } = acting
  if (!classes.some(({ code }) => code === item.class))
    throw new Problem('ARCHIVE_CLASS_UNKNOWN', { field: 'class', params: { class: item.class } })
  if (item.matterId !== null) await requireUnfiled(acting, item.matterId)
  const id = newId(now)
  const year = Number(item.datedOn.slice(0, 4))
  const shelf = `${fonds}-${KIND}·${year}-${item.retention}-${item.class}`
  const series = { id: `archive:${shelf}`, pattern: `${shelf}-{0000}` }
  const code = await takeFrom(acting, series, year, item.matterId)
  const seq = Number(code.slice(shelf.length + 1))
  await tx.execute(sql`insert into archive_items (office_id, item_id, code, fonds, year, retention, class, seq, title, author, number,
      dated_on, secrecy, pages, remark, matter_id, filed_at, kept_until)
    values (${office}, ${id}, ${code}, ${fonds}, ${year}, ${item.retention}, ${item.class}, ${seq}, ${item.title}, ${item.author},
      ${item.number}, ${item.datedOn}::date, ${item.secrecy}, ${item.pages}, ${item.remark}, ${item.matterId}, ${now.toISOString()}::timestamptz,
      ${keptUntil(year, item.retention)})`)
  await move(acting, 'filed', [id], personId, item.matterId)
  return code
}

/** A matter is kept once. @throws Problem ARCHIVE_FILED */
async function requireUnfiled({ tx, office }: Acting, matterId: string): Promise<void> {
  const [kept] = await tx.query<{ code: string }>(
    sql`select code from archive_items where office_id = ${office} and matter_id = ${matterId}`,
  )
  if (kept) throw new Problem('ARCHIVE_FILED', { params: { number: kept.code } })
}
