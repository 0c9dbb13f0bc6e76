import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import { fold } from '../fold.ts'
import { URGENCIES, type MatterState, type Urgency } from '../matter.ts'
import { MATTER_COLUMNS, type MatterRowView } from './rows.ts'

export interface MatterFilter {
  q?: string
  service?: string
  state?: MatterState | 'active'
  holder?: string
  unit?: string
  focus?: string
  urgency?: Urgency
  /** 三个零 and their like: `late` past due; `near` due before `nearUntil`; `piled` nobody has opened for `piledSince`; `waiting` an asker still unanswered. */
  view?: 'late' | 'near' | 'supervised' | 'orphan' | 'piled' | 'waiting'
  from?: string
  to?: string
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
  if (filter.state === 'active') conditions.push(sql`m.state in ('open', 'suspended')`)
  else if (filter.state !== undefined) conditions.push(sql`m.state = ${filter.state}`)
  if (filter.holder !== undefined)
    conditions.push(sql`m.holder_post_id = ${filter.holder}`, sql`m.state in ('open', 'suspended')`)
  if (filter.unit !== undefined) conditions.push(sql`m.party_units @> array[${filter.unit}]::uuid[]`)
  if (filter.focus !== undefined) conditions.push(sql`m.focus_id = ${filter.focus}`)
  if (filter.urgency !== undefined) conditions.push(sql`m.urgency = ${URGENCIES.indexOf(filter.urgency)}`)
  if (filter.from !== undefined) conditions.push(sql`m.registered_at >= ${filter.from}::timestamptz`)
  if (filter.to !== undefined) conditions.push(sql`m.registered_at < ${filter.to}::timestamptz`)
  if (filter.view !== undefined) conditions.push(viewOf(filter.view, times))
  if (filter.q !== undefined && filter.q.trim() !== '')
    conditions.push(
      sql`m.matter_id in (select s.matter_id from search_matters(${filter.q}, ${patternsOf(filter.q)}::text[]) s)`,
    )
  return join(conditions, ' and ')
}

function viewOf(view: NonNullable<MatterFilter['view']>, times: ViewTimes): Sql {
  switch (view) {
    case 'late':
      return sql`m.state = 'open' and m.due_at <= ${times.now}::timestamptz`
    case 'near':
      return sql`m.state = 'open' and m.due_at > ${times.now}::timestamptz and m.due_at <= ${times.nearUntil}::timestamptz`
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

/** One page of matters, newest first, and how many there are in all. */
export async function searchMatters(
  tx: Tx,
  office: number,
  filter: MatterFilter,
  times: ViewTimes,
  page: { number: number; size: number },
): Promise<{ items: MatterRowView[]; total: number }> {
  const where = whereOf(office, filter, times)
  const order =
    filter.view === 'late' || filter.view === 'near'
      ? raw('m.due_at, m.matter_id')
      : raw('m.registered_at desc, m.matter_id')
  const [items, counted] = await Promise.all([
    tx.query<MatterRowView>(
      sql`select ${raw(MATTER_COLUMNS)} from matters m where ${where} order by ${order} limit ${page.size} offset ${(page.number - 1) * page.size}`,
    ),
    tx.query<{ total: number }>(sql`select count(*)::integer as total from matters m where ${where} ${empty}`),
  ])
  return { items, total: counted[0]?.total ?? 0 }
}
