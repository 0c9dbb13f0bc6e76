import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import { fold } from '../fold.ts'
import { URGENCIES, type MatterState, type Urgency } from '../matter.ts'
import { MATTER_COLUMNS, type MatterRowView } from './rows.ts'

export const VIEWS = ['late', 'near', 'ahead', 'supervised', 'orphan', 'piled', 'waiting', 'superiors'] as const
export type View = (typeof VIEWS)[number]

/** Posts of this level and above are leaders (`order` of the desk; levels are in migrations/000002). */
const LEADERS = 2

export interface MatterFilter {
  q?: string
  service?: string
  /** Any of these services; whose voice they carry is the manifest's to say. */
  services?: readonly string[]
  state?: MatterState | 'active'
  holder?: string
  unit?: string
  /** The unit of the post that holds it. */
  holdingUnit?: string
  focus?: string
  urgency?: Urgency
  /**
   * 三个零 and their like: `late` past due; `near` due before `nearUntil`; `ahead` due later than now; `piled` nobody has
   * opened for `piledSince`; `waiting` an asker still unanswered; `superiors` what leaders and higher offices asked.
   */
  view?: View
  /** Registered, closed and due between two instants, the later one left out. */
  from?: string
  to?: string
  closedFrom?: string
  closedTo?: string
  dueFrom?: string
  dueTo?: string
}

/** The instants a view is judged by (`times.ts`): passed in, because the database's clock is not the office's. */
export interface ViewTimes {
  now: string
  nearUntil: string
  piledSince: string
  orphanPost: string
}

/** LIKE patterns of the words of a search, escaped: pairs that are not adjacent are dropped by them. */
export function patternsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

/** The one predicate of a list, its badge and its export (law 7): whatever counts, counts with this. */
export function whereOf(office: number, filter: MatterFilter, times: ViewTimes): Sql {
  const conditions: Sql[] = [sql`m.office_id = ${office}`]
  if (filter.service !== undefined) conditions.push(sql`m.service = ${filter.service}`)
  if (filter.services !== undefined) conditions.push(sql`m.service = any(${filter.services}::text[])`)
  if (filter.state === 'active') conditions.push(sql`m.state in ('open', 'suspended')`)
  else if (filter.state !== undefined) conditions.push(sql`m.state = ${filter.state}`)
  if (filter.holder !== undefined)
    conditions.push(sql`m.holder_post_id = ${filter.holder}`, sql`m.state in ('open', 'suspended')`)
  if (filter.unit !== undefined) conditions.push(sql`m.party_units @> array[${filter.unit}]::uuid[]`)
  if (filter.holdingUnit !== undefined)
    conditions.push(
      sql`m.holder_post_id in (select p.post_id from posts p where p.office_id = ${office} and p.unit_id = ${filter.holdingUnit})`,
    )
  if (filter.focus !== undefined) conditions.push(sql`m.focus_id = ${filter.focus}`)
  if (filter.urgency !== undefined) conditions.push(sql`m.urgency = ${URGENCIES.indexOf(filter.urgency)}`)
  for (const [column, from, to] of [
    ['registered_at', filter.from, filter.to],
    ['closed_at', filter.closedFrom, filter.closedTo],
    ['due_at', filter.dueFrom, filter.dueTo],
  ] as const) {
    if (from !== undefined) conditions.push(sql`m.${raw(column)} >= ${from}::timestamptz`)
    if (to !== undefined) conditions.push(sql`m.${raw(column)} < ${to}::timestamptz`)
  }
  if (filter.view !== undefined) conditions.push(viewOf(filter.view, times))
  if (filter.q !== undefined && filter.q.trim() !== '')
    conditions.push(
      sql`m.matter_id in (select s.matter_id from search_matters(${filter.q}, ${patternsOf(filter.q)}::text[]) s)`,
    )
  return join(conditions, ' and ')
}

/** The predicate of a view, for lists and for whatever counts them. */
export function viewOf(view: View, times: ViewTimes): Sql {
  switch (view) {
    case 'late':
      return sql`m.state = 'open' and m.due_at <= ${times.now}::timestamptz`
    case 'near':
      return sql`m.state = 'open' and m.due_at > ${times.now}::timestamptz and m.due_at <= ${times.nearUntil}::timestamptz`
    case 'ahead':
      return sql`m.state = 'open' and m.due_at > ${times.now}::timestamptz`
    case 'superiors':
      return sql`m.state in ('open', 'suspended') and (m.asker_level <= ${LEADERS} or m.fields ->> 'senderLevel' = 'superior')`
    case 'supervised':
      return sql`m.is_supervised`
    case 'orphan':
      return sql`m.holder_post_id = ${times.orphanPost} and m.state in ('open', 'suspended')`
    case 'piled':
      return sql`m.state = 'open' and exists (select from tasks t where t.office_id = m.office_id and t.matter_id = m.matter_id
        and t.state = 'open' and t.kind = 'task' and t.read_at is null and t.opened_at < ${times.piledSince}::timestamptz)`
    case 'waiting':
      return sql`m.state in ('open', 'suspended') and m.due_at <= ${times.now}::timestamptz and exists (select from askers a where a.office_id = m.office_id
        and a.matter_id = m.matter_id and a.delivered_at is null)`
  }
}

/** Counted at most: an index knows the first page at once, but counting a whole register reads all of it. */
export const MOST_COUNTED = 10_000

/** One page of matters, newest first, and how many there are in all, as far as they are counted. */
export async function searchMatters(
  tx: Tx,
  office: number,
  filter: MatterFilter,
  times: ViewTimes,
  page: { number: number; size: number },
): Promise<{ items: MatterRowView[]; total: number; hasMore: boolean }> {
  const where = whereOf(office, filter, times)
  const order =
    filter.view === 'late' || filter.view === 'near' || filter.view === 'ahead'
      ? raw('m.due_at, m.matter_id')
      : raw('m.registered_at desc, m.matter_id')
  const [items, counted] = await Promise.all([
    tx.query<MatterRowView>(
      sql`select ${raw(MATTER_COLUMNS)} from matters m where ${where} order by ${order} limit ${page.size} offset ${(page.number - 1) * page.size}`,
    ),
    tx.query<{ total: number }>(
      sql`select count(*)::integer as total from (select from matters m where ${where} order by ${order} limit ${MOST_COUNTED + 1}) counted`,
    ),
  ])
  const total = counted[0]?.total ?? 0
  return { items, total: Math.min(total, MOST_COUNTED), hasMore: total > MOST_COUNTED }
}
