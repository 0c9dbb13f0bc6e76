import sql, { raw } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Stretch } from '#calendar/shifts.ts'
import { minuteOf, type Keeping } from './keeping.ts'

/** A shift as it stands in the database; instants are ISO 8601 in UTC. */
export interface ShiftRow extends Stretch {
  id: string
  postId: string
  personId: string
  isPublished: boolean
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
export const SHIFT_COLUMNS = `shift_id as id, post_id as "postId", person_id as "personId", ${iso('begins_at')} as "beginsAt",
  ${iso('ends_at')} as "endsAt", is_published as "isPublished"`

/** A shift by its id. @throws Problem SHIFT_NOT_FOUND */
export async function findShift({ tx, office }: Pick<Keeping, 'tx' | 'office'>, id: string): Promise<ShiftRow> {
  const [shift] = await tx.query<ShiftRow>(
    sql`select ${raw(SHIFT_COLUMNS)} from shifts where office_id = ${office} and shift_id = ${id}`,
  )
  if (!shift) throw new Problem('SHIFT_NOT_FOUND')
  return shift
}

/**
 * Nobody has two shifts at a time. The constraint of the table holds it against everybody; this says which one stands in the way.
 * @param except shifts that the person is about to give away
 * @throws Problem SHIFT_OVERLAPS naming the other watch and its hours
 */
export async function requireFree(
  { tx, office, zone, directory }: Keeping,
  personId: string,
  { beginsAt, endsAt }: Stretch,
  except: readonly string[],
): Promise<void> {
  const [other] = await tx.query<ShiftRow>(sql`select ${raw(SHIFT_COLUMNS)} from shifts where office_id = ${office}
    and person_id = ${personId} and tstzrange(begins_at, ends_at) && tstzrange(${beginsAt}::timestamptz, ${endsAt}::timestamptz)
    and not shift_id = any(${[...except]}::uuid[]) order by begins_at limit 1`)
  if (!other) return
  throw new Problem('SHIFT_OVERLAPS', {
    field: 'personId',
    params: {
      person: directory.personName(personId),
      post: directory.nameOf(other.postId),
      from: minuteOf(other.beginsAt, zone),
      to: minuteOf(other.endsAt, zone),
    },
  })
}
