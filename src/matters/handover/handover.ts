import sql, { raw, type Sql } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

/** A hand-over: who leaves which posts, who takes them, and how far it is. */
export interface Handover {
  id: string
  leaverId: string
  successorId: string
  postIds: readonly string[]
  /** The person leaves the office and not only these posts. */
  isLeaving: boolean
  words: string
  state: 'prepared' | 'accepted' | 'withdrawn'
  preparedBy: string
  preparedAt: string
  settledAt: string | null
  /** How many matters moved. */
  moved: number | null
}

const COLUMNS = `h.handover_id as id, h.leaver_id as "leaverId", h.successor_id as "successorId", h.post_ids as "postIds",
  h.is_leaving as "isLeaving", h.words, h.state, h.prepared_by as "preparedBy", ${iso('h.prepared_at')} as "preparedAt",
  ${iso('h.settled_at')} as "settledAt", h.moved`

const select = ({ tx }: Acting, rest: Sql) => tx.query<Handover>(sql`select ${raw(COLUMNS)} from handovers h ${rest}`)

/** The hand-overs a person has to do with, those that wait first, then the newest. */
export const handoversOf = (acting: Acting, limit: number): Promise<Handover[]> =>
  select(
    acting,
    sql`where h.office_id = ${acting.office} order by h.state <> 'prepared', h.prepared_at desc, h.handover_id limit ${limit}`,
  )

/** Those that wait for their successor. */
export const openHandovers = (acting: Acting): Promise<Handover[]> =>
  select(acting, sql`where h.office_id = ${acting.office} and h.state = 'prepared'`)

/**
 * A hand-over that waits, locked.
 * @throws Problem HANDOVER_NOT_FOUND, HANDOVER_SETTLED
 */
export async function requireOpenHandover(acting: Acting, id: string): Promise<Handover> {
  const [found] = await select(acting, sql`where h.office_id = ${acting.office} and h.handover_id = ${id} for update`)
  if (!found) throw new Problem('HANDOVER_NOT_FOUND')
  if (found.state !== 'prepared') throw new Problem('HANDOVER_SETTLED')
  return found
}

/** Writes how a hand-over ended. */
export async function settle(
  { tx, office, now }: Acting,
  id: string,
  end: { state: 'accepted' | 'withdrawn'; by: string; moved: number | null },
): Promise<void> {
  await tx.execute(sql`update handovers set state = ${end.state}, settled_by = ${end.by}, settled_at = ${now.toISOString()}::timestamptz,
    moved = ${end.moved} where office_id = ${office} and handover_id = ${id}`)
}
