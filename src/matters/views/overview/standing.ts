import sql, { raw } from 'sql-template-tag'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import { viewOf, whereOf, type View, type ViewTimes } from '../search.ts'

const COUNTED = ['late', 'near', 'ahead', 'piled', 'waiting', 'superiors'] as const satisfies readonly View[]

/** How many open matters there are, and how many of them each view shows. */
export type Standing = Readonly<Record<(typeof COUNTED)[number] | 'active', number>>

/** The open matters as a whole, by service, by the unit that holds them, and by the week they are due in (its Monday). */
export interface Standings {
  all: Standing
  services: ReadonlyMap<string, Standing>
  units: ReadonlyMap<string, Standing>
  weeks: ReadonlyMap<Day, Standing>
}

interface Row extends Standing {
  service: string | null
  unitId: string | null
  week: Day | null
  set: number
}

/** `grouping(service, unit, week)`: a bit for each that the row is not grouped by. */
const SETS = { all: 0b111, services: 0b011, units: 0b101, weeks: 0b110 } as const

const NOTHING: Standing = { active: 0, late: 0, near: 0, ahead: 0, piled: 0, waiting: 0, superiors: 0 }

/** Counts every open matter a person sees once, with the very predicates of the lists that the numbers open (law 7). */
export async function standings(tx: Tx, office: number, zone: string, times: ViewTimes): Promise<Standings> {
  const counts = COUNTED.map(view => sql`, count(*) filter (where ${viewOf(view, times)})::integer as ${raw(view)}`)
  const counted = counts.reduce((all, count) => sql`${all}${count}`, sql`count(*)::integer as active`)
  const rows =
    await tx.query<Row>(sql`select grouping(m.service, u.unit_id, w.week) as set, m.service, u.unit_id as "unitId", w.week::text,
      ${counted}
    from matters m
      cross join lateral (select p.unit_id from posts p where p.office_id = m.office_id and p.post_id = m.holder_post_id) u
      cross join lateral (select date_trunc('week', m.due_at at time zone ${zone})::date as week) w
    where ${whereOf(office, { state: 'active' }, times)}
    group by grouping sets ((), (m.service), (u.unit_id), (w.week))`)
  const by = (set: number, keyOf: (row: Row) => string | null) =>
    new Map(rows.flatMap(row => (row.set === set ? [[keyOf(row) ?? '', row] as const] : [])))
  return {
    all: rows.find(row => row.set === SETS.all) ?? NOTHING,
    services: by(SETS.services, row => row.service),
    units: by(SETS.units, row => row.unitId),
    weeks: by(SETS.weeks, row => row.week),
  }
}
