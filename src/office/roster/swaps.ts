import sql, { raw, type Sql } from 'sql-template-tag'
import type { Stretch } from '#calendar/shifts.ts'
import type { Tx } from '#store/transaction.ts'

/** A shift as a swap speaks of it: at which watch, from when to when. */
interface SwappedShift extends Stretch {
  watch: string
}

/** A swap as far as the reader may know of it; whose it is not and who keeps no roster reads none (migrations/000075). */
export interface Swap {
  id: string
  shift: SwappedShift
  other: SwappedShift | null
  fromPersonId: string
  toPersonId: string
  from: string
  to: string
  reason: string
  state: 'asked' | 'agreed' | 'approved' | 'declined' | 'refused' | 'withdrawn'
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const shift = (s: string, p: string) =>
  raw(`jsonb_build_object('watch', ${p}.name, 'beginsAt', ${iso(`${s}.begins_at`)}, 'endsAt', ${iso(`${s}.ends_at`)})`)

const swapsWhere = (tx: Tx, office: number, which: Sql): Promise<Swap[]> =>
  tx.query<Swap>(sql`select w.swap_id as id, ${shift('s', 'p')} as shift,
      case when o.shift_id is not null then ${shift('o', 'q')} end as other,
      w.from_person_id as "fromPersonId", w.to_person_id as "toPersonId", f.name as "from", t.name as "to", w.reason, w.state
    from swaps w join people f on f.office_id = w.office_id and f.person_id = w.from_person_id
      join people t on t.office_id = w.office_id and t.person_id = w.to_person_id
      join shifts s on s.office_id = w.office_id and s.shift_id = w.shift_id
      join posts p on p.office_id = s.office_id and p.post_id = s.post_id
      left join shifts o on o.office_id = w.office_id and o.shift_id = w.other_shift_id
      left join posts q on q.office_id = o.office_id and q.post_id = o.post_id
    where w.office_id = ${office} and ${which} order by w.asked_at desc`)

/** The open swaps about shifts of a month. @param month `YYYY-MM` */
export const swapsOfMonth = (tx: Tx, office: number, month: string): Promise<Swap[]> =>
  swapsWhere(tx, office, sql`w.state in ('asked', 'agreed') and s.month = ${`${month}-01`}::date`)

/** How long somebody is told what became of a swap they asked for; a convention of ours. */
const TOLD_MS = 7 * 86_400_000

/** Every open swap that concerns a person, and what was decided lately on those they asked for. */
export const swapsOfPerson = (tx: Tx, office: number, personId: string, now: Date): Promise<Swap[]> => {
  const since = new Date(now.getTime() - TOLD_MS).toISOString()
  return swapsWhere(
    tx,
    office,
    sql`(w.state in ('asked', 'agreed') or w.from_person_id = ${personId} and w.state in ('approved', 'declined', 'refused')
      and coalesce(w.decided_at, w.answered_at) > ${since}::timestamptz)`,
  )
}
