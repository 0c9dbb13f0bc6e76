import sql from 'sql-template-tag'
import { dayOf } from '#calendar/day.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting } from './acting.ts'

/** The next number of a service's series in the year of the act. */
export const takeNumber = (acting: Acting, service: Service, matterId: string): Promise<string> =>
  takeFrom(acting, service.manifest.series, Number(dayOf(acting.now, acting.zone).slice(0, 4)), matterId)

/**
 * The next number of a series in a year. Rolled back with its transaction, it was never taken (law 5).
 * @param series its pattern's `{year}` and `{seq}` are filled; `{0000}` is the number with four places
 * @param matterId whose number it is; null for what came on paper
 */
export async function takeFrom(
  acting: Acting,
  { id, pattern }: { id: string; pattern: string },
  year: number,
  matterId: string | null,
): Promise<string> {
  const rows = await acting.tx.query<{ number: string }>(
    sql`select take_number(${acting.office}::integer, ${id}, ${year}::integer, ${pattern}, ${matterId}::uuid, ${acting.now.toISOString()}::timestamptz) as number`,
  )
  const number = rows[0]?.number
  if (!number) throw new Error('the series gave no number')
  return number
}
