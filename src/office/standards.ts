import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import type { StandardInput } from './edit/standard.ts'

export interface Standard extends StandardInput {
  id: string
}

/** Every amount the office filled in, by kind, those in force first. */
export const standardsOf = (tx: Tx, office: number): Promise<Standard[]> =>
  tx.query<Standard>(sql`select standard_id as id, kind, place, grade, amount::float8 as amount, from_on::text as "fromOn", to_on::text as "toOn", source
    from standards where office_id = ${office} order by kind, to_on is not null, place, grade, from_on desc`)

/** What is asked of the standards: for whom and where, and on which day. */
export interface AskedStandard {
  kind: string
  place: string
  grade: string
  on: Day
}

/**
 * The amount in force on a day: that of the place before that of everywhere else, that of the grade before that of everybody
 * else, and of several the one that began last (淡旺季).
 */
export async function standardOn(
  tx: Tx,
  office: number,
  { kind, place, grade, on }: AskedStandard,
): Promise<Pick<Standard, 'amount' | 'source'> | undefined> {
  const [row] = await tx.query<
    Pick<Standard, 'amount' | 'source'>
  >(sql`select amount::float8 as amount, source from standards
    where office_id = ${office} and kind = ${kind} and place in (${place}, '') and grade in (${grade}, '')
      and from_on <= ${on}::date and (to_on is null or to_on >= ${on}::date)
    order by place desc, grade desc, from_on desc limit 1`)
  return row
}

/** The duty that keeps a standard. @throws Problem NOT_FOUND */
export async function keeperOfStandard(tx: Tx, office: number, id: string): Promise<string> {
  const [found] = await tx.query<{ keeper: string }>(
    sql`select keeper from standards where office_id = ${office} and standard_id = ${id}`,
  )
  if (!found) throw new Problem('NOT_FOUND')
  return found.keeper
}
