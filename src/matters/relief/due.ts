import sql, { raw } from 'sql-template-tag'
import { SHIFT_COLUMNS, type ShiftRow } from '#office/roster/shifts.ts'
import type { Acting } from '../acting.ts'

/** Older shifts ended before anybody looked; what was open then is not known any more. In days. */
const OLDEST = 2

/** Shifts that are over and whose relief nobody has written. */
export function shiftsOver({ tx, office, now }: Acting): Promise<ShiftRow[]> {
  const oldest = new Date(now.getTime() - OLDEST * 86_400_000).toISOString()
  return tx.query<ShiftRow>(sql`select ${raw(SHIFT_COLUMNS)} from shifts s where s.office_id = ${office} and s.is_published
    and s.ends_at <= ${now.toISOString()}::timestamptz and s.ends_at > ${oldest}::timestamptz
    and not exists (select from reliefs h where h.office_id = s.office_id and h.shift_id = s.shift_id) order by s.ends_at`)
}
