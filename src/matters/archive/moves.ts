import sql, { raw } from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

export type MoveKind = 'filed' | 'boxed' | 'lent' | 'returned' | 'prolonged' | 'condemned' | 'destroyed' | 'transferred'

/** What became of an item. */
export interface Move {
  kind: MoveKind
  at: string
  personId: string
  matterId: string | null
  /** Null where the matter is not the asker's to see. */
  number: string | null
}

/** Writes what became of items; it stays when they are gone. */
export async function move(
  { tx, office, now }: Pick<Acting, 'tx' | 'office' | 'now'>,
  kind: MoveKind,
  items: readonly string[],
  personId: string,
  matterId: string | null,
): Promise<void> {
  const ids = items.map(() => newId(now))
  await tx.execute(sql`insert into archive_moves (office_id, move_id, item_id, kind, matter_id, at, person_id)
    select ${office}, move_id, item_id, ${kind}, ${matterId}::uuid, ${now.toISOString()}::timestamptz, ${personId}::uuid
    from unnest(${ids}::uuid[], ${[...items]}::uuid[]) as of(move_id, item_id)`)
}

/** What became of an item, in order. */
export const movesOf = ({ tx, office }: Pick<Acting, 'tx' | 'office'>, itemId: string): Promise<Move[]> =>
  tx.query(sql`select v.kind, ${raw(iso('v.at'))} as at, v.person_id as "personId", v.matter_id as "matterId", m.number
    from archive_moves v left join matters m on m.office_id = v.office_id and m.matter_id = v.matter_id
    where v.office_id = ${office} and v.item_id = ${itemId} order by v.at, v.move_id`)
