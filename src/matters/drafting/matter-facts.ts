import sql from 'sql-template-tag'
import { dayOf } from '#calendar/day.ts'
import type { MatterFacts } from '#documents/drafting/observe/agreement.ts'
import type { Direction } from '#documents/drafting/observe/observation.ts'
import type { Acting } from '../acting.ts'
import { seriesOf } from '../issuing/document-series.ts'
import { SECRECIES, type Matter } from '../matter.ts'

/** The directions of a matter's course, in the words of a draft. What is only put on file goes nowhere. */
const WAYS: Readonly<Record<string, Direction>> = { up: 'up', level: 'across', down: 'down', public: 'public' }

/**
 * What a draft has to agree with.
 * @param code the organ code the draft would be numbered under
 */
export async function matterFacts(
  { tx, office, now, zone }: Acting,
  { fields, secrecy }: Pick<Matter, 'fields' | 'secrecy'>,
  code: string,
): Promise<MatterFacts> {
  const year = Number(dayOf(now, zone).slice(0, 4))
  const rows = await tx.query<{ year: number; last: number }>(sql`select year, last from series
    where office_id = ${office} and series = ${seriesOf(code)} and year in (${year}, ${year - 1})`)
  const numbered = (of: number) => rows.find(row => row.year === of)?.last ?? 0
  const { kind, direction } = fields
  const way = typeof direction === 'string' ? WAYS[direction] : undefined
  return {
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(way ? { direction: way } : {}),
    secrecy: SECRECIES[secrecy] ?? 'none',
    numbered: { now: numbered(year), before: numbered(year - 1) },
  }
}
