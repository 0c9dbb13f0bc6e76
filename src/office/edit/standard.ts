import { DatabaseError } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { Day } from '#calendar/types.ts'
import { enter, type Editing } from './editing.ts'

export interface StandardInput {
  kind: string
  /** Empty for everywhere else. */
  place: string
  /** Empty for everybody else. */
  grade: string
  /** In yuan, of what the kind says. */
  amount: number
  fromOn: Day
  toOn: Day | null
  /** The notice that set it. */
  source: string
}

/**
 * Fills in an amount from the notice that set it.
 * @param keeper the duty whose posts keep amounts of this kind
 * @returns the standard's id
 * @throws Problem PERIOD_INVALID, STANDARD_TAKEN when one begins on the same day for the same place and grade
 */
export async function addStandard(editing: Editing, input: StandardInput, keeper: string): Promise<string> {
  const { tx, office, now } = editing
  const { kind, place, grade, amount, fromOn, toOn, source } = input
  if (toOn !== null && toOn < fromOn) throw new Problem('PERIOD_INVALID', { field: 'toOn' })
  const id = newId(now)
  try {
    await tx.execute(sql`insert into standards (office_id, standard_id, kind, place, grade, amount, from_on, to_on, source, keeper)
      values (${office}, ${id}, ${kind}, ${place}, ${grade}, ${amount}, ${fromOn}::date, ${toOn}::date, ${source}, ${keeper})`)
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'standards_asked')
      throw new Problem('STANDARD_TAKEN', { field: 'fromOn', params: { day: fromOn } })
    throw error
  }
  await enter(editing, 'standard.added', { standard: id, ...input })
  return id
}

/**
 * Ends an amount with a day; matters of earlier days are still judged by it.
 * @throws Problem NOT_FOUND, PERIOD_INVALID for a day before it began
 */
export async function endStandard(editing: Editing, id: string, toOn: Day): Promise<void> {
  const { tx, office } = editing
  const [row] = await tx.query<{ fromOn: Day }>(
    sql`select from_on::text as "fromOn" from standards where office_id = ${office} and standard_id = ${id} for update`,
  )
  if (!row) throw new Problem('NOT_FOUND')
  if (toOn < row.fromOn) throw new Problem('PERIOD_INVALID', { field: 'toOn' })
  await tx.execute(sql`update standards set to_on = ${toOn}::date where office_id = ${office} and standard_id = ${id}`)
  await enter(editing, 'standard.ended', { standard: id, toOn })
}
