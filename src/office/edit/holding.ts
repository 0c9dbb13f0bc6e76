import { DatabaseError } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { addDays } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import { enter, type Editing } from './editing.ts'
import { requireWhole } from './whole.ts'

export interface HoldingInput {
  personId: string
  postId: string
  fromOn: Day
  /** The last day; null while nobody knows. */
  toOn: Day | null
}

/**
 * Puts a person into a post from a day on.
 * @returns the holding's id
 * @throws Problem PERIOD_INVALID, PERIOD_OVERLAPS, PERSON_NOT_FOUND, POST_NOT_FOUND
 */
export async function addHolding(editing: Editing, input: HoldingInput): Promise<string> {
  const { tx, office, now } = editing
  const { personId, postId, fromOn, toOn } = input
  if (toOn !== null && toOn < fromOn) throw new Problem('PERIOD_INVALID', { field: 'toOn' })
  const id = newId(now)
  await explained(() =>
    tx.execute(sql`insert into holdings (office_id, holding_id, person_id, post_id, from_on, to_on)
      values (${office}, ${id}, ${personId}, ${postId}, ${fromOn}::date, ${toOn}::date)`),
  )
  await enter(editing, 'holding.added', { holding: id, person: personId, post: postId, fromOn, toOn })
  return id
}

/**
 * Ends a holding now: from this moment the person no longer acts for the post. What waits there goes to its cover, else to
 * the orphan desk (law 1).
 * @throws Problem NOT_FOUND, OFFICE_INCOMPLETE for the last who may change the organisation
 */
export async function endHolding(editing: Editing, id: string): Promise<void> {
  const { tx, office, today } = editing
  const yesterday = addDays(today, -1)
  const [ended] = await tx.query<HoldingInput>(sql`
    with found as (select * from holdings where office_id = ${office} and holding_id = ${id} for update),
      kept as (update holdings h set to_on = ${yesterday}::date from found f where h.office_id = ${office} and h.holding_id = f.holding_id
        and f.from_on < ${today}::date and (f.to_on is null or f.to_on >= ${today}::date)),
      gone as (delete from holdings h using found f where h.office_id = ${office} and h.holding_id = f.holding_id and f.from_on >= ${today}::date)
    select person_id as "personId", post_id as "postId", from_on as "fromOn", to_on as "toOn" from found`)
  if (!ended) throw new Problem('NOT_FOUND')
  await requireWhole(editing)
  await enter(editing, 'holding.ended', { holding: id, person: ended.personId, post: ended.postId })
}

/** The database's own words for what it refuses, in ours. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    // 23P01: an exclusion constraint.
    if (error.code === '23P01') throw new Problem('PERIOD_OVERLAPS', { field: 'fromOn' })
    if (error.constraint?.includes('person_id')) throw new Problem('PERSON_NOT_FOUND', { field: 'personId' })
    if (error.constraint?.includes('cover_post_id')) throw new Problem('POST_NOT_FOUND', { field: 'coverPostId' })
    if (error.constraint?.includes('post_id')) throw new Problem('POST_NOT_FOUND', { field: 'postId' })
    throw error
  }
}
