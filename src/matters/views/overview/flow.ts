import sql, { type Sql } from 'sql-template-tag'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import { whereOf, type ViewTimes } from '../search.ts'
import type { Week } from './weeks.ts'

/** What came in one week, as its Monday names it: registered by service, closed as a whole. */
export interface Flow {
  week: Day
  service: string
  registered: number
  closed: number
}

/** What was registered and what was closed in each of some weeks, by service, in one statement. */
export function flowOf(
  tx: Tx,
  office: number,
  zone: string,
  times: ViewTimes,
  weeks: readonly Week[],
): Promise<Flow[]> {
  const [from = '', to = ''] = [weeks[0]?.begins, weeks.at(-1)?.ends]
  const by = (column: Sql, where: Sql, registered: number) => sql`
    select date_trunc('week', ${column} at time zone ${zone})::date::text as week, m.service,
      ${registered}::integer * count(*)::integer as registered, (1 - ${registered}::integer) * count(*)::integer as closed
    from matters m where ${where} group by 1, 2`
  return tx.query<Flow>(sql`
    select week, service, sum(registered)::integer as registered, sum(closed)::integer as closed from (
      ${by(sql`m.registered_at`, whereOf(office, { from, to }, times), 1)}
      union all ${by(sql`m.closed_at`, whereOf(office, { closedFrom: from, closedTo: to }, times), 0)}) flow
    group by week, service order by week, service`)
}
