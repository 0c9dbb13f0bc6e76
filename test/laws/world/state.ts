import sql from 'sql-template-tag'
import type { Acting } from '#matters/acting.ts'
import { loadMatter } from '#matters/load.ts'
import type { LoadedMatter } from '#matters/matter.ts'

/** A matter as it is stored, with what hangs on it. */
export interface StoredMatter extends LoadedMatter {
  entries: { id: string; version: number; kind: string }[]
  timers: { token: number; node: string; firesAt: string }[]
  /** Hash of the rows that no law looks at one by one: opinions, answers, attachments, relations, notices, numbers. */
  rest: string
}

/** All that a history made so far. Two equal states are equal to the last row. */
export interface State {
  matters: StoredMatter[]
  series: { series: string; year: number; last: number }[]
}

/** Everybody who can act today, with the posts they hold or cover, and up to which secrecy they may know. */
export type People = readonly { login: string; clearance: number; posts: readonly string[] }[]

/** The ids of all matters there are. */
export async function matterIds({ tx, office }: Acting): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`select matter_id as id from matters where office_id = ${office}`)
  return rows.map(row => row.id)
}

/**
 * Reads what stands in the database, past the policies.
 * @param before matters of earlier histories, which are left out
 */
export async function readState({ tx, office }: Acting, before: readonly string[]): Promise<State> {
  const [hung, series] = await Promise.all([
    tx.query<Pick<StoredMatter, 'entries' | 'timers' | 'rest'> & { id: string }>(sql`select m.matter_id as id,
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.entry_id, 'version', e.version, 'kind', e.kind) order by e.version, e.entry_id), '[]')
        from record_entries e where e.office_id = m.office_id and e.matter_id = m.matter_id) as entries,
      (select coalesce(jsonb_agg(jsonb_build_object('token', t.token, 'node', t.node, 'firesAt', t.fires_at) order by t.timer_id), '[]')
        from timers t where t.office_id = m.office_id and t.matter_id = m.matter_id) as timers,
      md5(concat(
        (select string_agg(x::text, '' order by x.opinion_id) from opinions x where x.office_id = m.office_id and x.matter_id = m.matter_id),
        (select string_agg(x::text, '' order by x.answer_id) from answers x where x.office_id = m.office_id and x.matter_id = m.matter_id),
        (select string_agg(x::text, '' order by x.attachment_id) from attachments x where x.office_id = m.office_id and x.matter_id = m.matter_id),
        (select string_agg(x::text, '' order by x.other_id) from relations x where x.office_id = m.office_id and x.matter_id = m.matter_id),
        (select string_agg(x::text, '' order by x.notice_id) from notices x where x.office_id = m.office_id and x.matter_id = m.matter_id),
        (select string_agg(x::text, '' order by x.code) from archive_items x where x.office_id = m.office_id and m.matter_id in (x.hand_matter_id, x.left_matter_id)),
        (select string_agg(x::text, '' order by x.number) from numbers x where x.office_id = m.office_id and x.matter_id = m.matter_id))) as rest
      from matters m where m.office_id = ${office} and m.matter_id <> all(${before}::uuid[]) order by m.registered_at, m.matter_id`),
    tx.query<State['series'][number]>(
      sql`select series, year, last from series where office_id = ${office} order by series, year`,
    ),
  ])
  const loaded = await Promise.all(hung.map(({ id }) => loadMatter(tx, office, id, { lock: false })))
  return { series, matters: hung.map(({ id: _id, ...own }, index) => Object.assign({}, loaded[index], own)) }
}

/** Reads who acts for which posts on the day of the act: those held, and through covers, and covers of covers, the others. */
export async function readPeople({ tx, office, now, zone }: Acting): Promise<People> {
  return tx.query<
    People[number]
  >(sql`with recursive day (today) as (select (${now.toISOString()}::timestamptz at time zone ${zone})::date),
    acting (person_id, post_id) as (
      select h.person_id, h.post_id from holdings h, day
        where h.office_id = ${office} and daterange(h.from_on, h.to_on, '[]') @> day.today
      union
      select a.person_id, c.post_id from acting a join covers c on c.office_id = ${office} and c.cover_post_id = a.post_id, day
        where daterange(c.from_on, least(c.to_on, c.ended_on), '[]') @> day.today)
    select p.login, p.clearance, array_agg(a.post_id::text order by a.post_id) as posts from acting a
      join people p on p.office_id = ${office} and p.person_id = a.person_id group by p.login, p.clearance order by p.login`)
}
