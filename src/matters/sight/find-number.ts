import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { asMachine } from '../as-machine.ts'

/**
 * The matter of a number, whoever may see it: who audits asks about matters that are not theirs to read, and learns no
 * more of them than that they exist.
 * @throws Problem MATTER_NOT_FOUND
 */
export async function findByNumber(acting: Acting, number: string): Promise<string> {
  const [found] = await asMachine(acting, ({ tx, office }) =>
    tx.query<{ id: string }>(
      sql`select matter_id as id from matters where office_id = ${office} and number = ${number.trim()}`,
    ),
  )
  if (!found) throw new Problem('MATTER_NOT_FOUND')
  return found.id
}
