import sql, { raw, type Sql } from 'sql-template-tag'
import { instantOf } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'
import type { EndedMatter } from './proposal.ts'

const COLUMNS = `m.matter_id as id, m.number, m.service, m.service_version as "serviceVersion", m.title, m.state, m.outcome,
  m.fields - 'text' as fields, m.secrecy, m.holder_post_id as "holderPostId", ${iso('m.closed_at')} as "closedAt",
  exists (select from relations r where r.office_id = m.office_id and r.other_id = m.matter_id and r.kind = 'instructs') as "isInstructed",
  (select json_build_object('number', i.number, 'datedOn', i.dated_on::text) from issues i
    where i.office_id = m.office_id and i.matter_id = m.matter_id and i.voided_at is null) as issued`

const UNFILED = `not exists (select from archive_items i where i.office_id = m.office_id and i.matter_id = m.matter_id)
  and not exists (select from archive_left_out l where l.office_id = m.office_id and l.matter_id = m.matter_id)`

/** The matters of these ids that have ended. */
export const endedMatters = ({ tx, office }: Pick<Acting, 'tx' | 'office'>, ids: readonly string[]) =>
  tx.query<EndedMatter>(sql`select ${raw(COLUMNS)} from matters m
    where m.office_id = ${office} and m.matter_id = any(${[...ids]}::uuid[]) and m.closed_at is not null`)

/** What ended in a year and was neither filed nor left out, the oldest first. */
export async function unfiledMatters(
  { tx, office, zone }: Pick<Acting, 'tx' | 'office' | 'zone'>,
  year: number,
  page: { number: number; size: number },
): Promise<{ items: EndedMatter[]; total: number }> {
  const where = within(office, zone, year)
  const [items, counted] = await Promise.all([
    tx.query<EndedMatter>(sql`select ${raw(COLUMNS)} from matters m where ${where}
      order by m.closed_at, m.matter_id limit ${page.size} offset ${(page.number - 1) * page.size}`),
    tx.query<{ total: number }>(sql`select count(*)::integer as total from matters m where ${where}`),
  ])
  return { items, total: counted[0]?.total ?? 0 }
}

/** In which years something ended that was not filed yet, and how many there are, of the last ones. */
export async function unfiledYears(
  { tx, office, zone }: Pick<Acting, 'tx' | 'office' | 'zone'>,
  years: readonly number[],
): Promise<{ year: number; total: number }[]> {
  const counted = await Promise.all(
    years.map(async year => {
      const [row] = await tx.query<{ total: number }>(
        sql`select count(*)::integer as total from matters m where ${within(office, zone, year)}`,
      )
      return { year, total: row?.total ?? 0 }
    }),
  )
  return counted.filter(({ total }) => total > 0)
}

const within = (office: number, zone: string, year: number): Sql => sql`m.office_id = ${office}
  and m.closed_at >= ${instantOf(`${year}-01-01`, '00:00', zone).toISOString()}::timestamptz
  and m.closed_at < ${instantOf(`${year + 1}-01-01`, '00:00', zone).toISOString()}::timestamptz and ${raw(UNFILED)}`
