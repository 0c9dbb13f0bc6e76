import sql from 'sql-template-tag'
import type { Service } from '#catalogue/types.ts'
import type { TestOffice } from '#test/support/office.ts'

/** So many items of each kind, those past their period and those that were condemned: more than all histories of a law use up. */
const ITEMS = 400
const SHELF = 'Z109-WS·2010-D10-BGS'

const codeOf = (at: number): string => `${SHELF}-${String(at + 1).padStart(4, '0')}`

const SHELVED: readonly string[] = Array.from({ length: 2 * ITEMS }, (_, at) => codeOf(at))

/** The codes that somebody who does a service may well choose from: what is destroyed was condemned, all else is kept. */
export const shelfOf = ({ graph }: Pick<Service, 'graph'>): readonly string[] =>
  [...graph.steps.values()].some(({ outcomes }) => outcomes.some(({ archive }) => archive === 'destroy'))
    ? SHELVED.slice(ITEMS)
    : SHELVED.slice(0, ITEMS)

/** Puts items on the shelves, as if they had lain there before: half of them past their period, half of them condemned. */
export const furnishShelves = ({ asMachine }: TestOffice): Promise<void> =>
  asMachine(async ({ tx, office }) => {
    await tx.execute(sql`set local app.manages = 'on'`)
    await tx.execute(sql`insert into archive_classes (office_id, code, name) values (${office}, 'BGS', '办公室')`)
    await tx.execute(sql`set local app.posts = '{}'`)
    const keeper = sql`(select array_agg(post_id) from posts where office_id = ${office} and 'archive' = any(duties))`
    const [row] = await tx.query<{ posts: string }>(sql`select ${keeper}::text as posts`)
    await tx.execute(sql`select set_config('app.posts', ${row?.posts ?? '{}'}, true)`)
    await tx.execute(sql`insert into archive_items (office_id, item_id, code, fonds, year, retention, class, seq, title, author, dated_on,
        filed_at, kept_until, state)
      select ${office}, gen_random_uuid(), code, 'Z109', 2010, 'D10', 'BGS', at::integer, '旧档', '某机关', '2010-03-01'::date, now(), 2020,
        case when at <= ${ITEMS} then 'kept' else 'condemned' end
      from unnest(${SHELVED}::text[]) with ordinality as of(code, at)`)
  })
