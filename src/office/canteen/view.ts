import sql, { raw } from 'sql-template-tag'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'

const iso = (column: string) => raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** What somebody ordered. */
export interface MealOrder {
  portions: number
  forWhom: string
  diet: string
  collectedAt: string | null
}

export interface Menu {
  day: Day
  meal: string
  dishes: string
  until: string
  mine: MealOrder | null
  /** How many meals were ordered, as far as the reader may see: whoever keeps the canteen sees all. */
  portions: number
}

/** The menus of some days, with what the reader ordered. */
export const menusBetween = (tx: Tx, office: number, personId: string, from: Day, to: Day): Promise<Menu[]> =>
  tx.query<Menu>(sql`select m.day::text as day, m.meal, m.dishes, ${iso('m.order_until')} as until,
      (select jsonb_build_object('portions', o.portions, 'forWhom', o.for_whom, 'diet', o.diet, 'collectedAt', ${iso('o.collected_at')})
        from meal_orders o where o.office_id = m.office_id and o.day = m.day and o.meal = m.meal and o.person_id = ${personId}) as mine,
      (select coalesce(sum(o.portions), 0)::integer from meal_orders o where o.office_id = m.office_id and o.day = m.day and o.meal = m.meal) as portions
    from menus m where m.office_id = ${office} and m.day between ${from}::date and ${to}::date order by m.day, m.order_until`)

export interface KitchenOrder extends MealOrder {
  meal: string
  personId: string
  person: string
  unit: string
}

/** Every order of a day, by the people's units: the list that is ticked off at the counter. */
export const ordersOf = (tx: Tx, office: number, day: Day): Promise<KitchenOrder[]> =>
  tx.query<KitchenOrder>(sql`select o.meal, o.person_id as "personId", p.name as person, coalesce(h.unit, '') as unit, o.portions,
      o.for_whom as "forWhom", o.diet, ${iso('o.collected_at')} as "collectedAt"
    from meal_orders o join people p on p.office_id = o.office_id and p.person_id = o.person_id
      left join lateral (${unitOf(office)}) h on true
    where o.office_id = ${office} and o.day = ${day}::date order by h.sort, h.unit, p.name`)

export interface Settled {
  personId: string
  person: string
  unit: string
  day: Day
  meal: string
  portions: number
  forWhom: string
  isCollected: boolean
}

/** Every order of some days, by person: what is settled at the end of the month. */
export const settledBetween = (tx: Tx, office: number, from: Day, to: Day): Promise<Settled[]> =>
  tx.query<Settled>(sql`select o.person_id as "personId", p.name as person, coalesce(h.unit, '') as unit, o.day::text as day, o.meal, o.portions, o.for_whom as "forWhom",
      o.collected_at is not null as "isCollected"
    from meal_orders o join people p on p.office_id = o.office_id and p.person_id = o.person_id
      left join lateral (${unitOf(office)}) h on true
    where o.office_id = ${office} and o.day between ${from}::date and ${to}::date order by h.sort, h.unit, p.name, p.person_id, o.day, o.meal`)

/** The unit of the highest post that a person (`o.person_id`) holds. */
const unitOf = (office: number) =>
  sql`select u.short_name as unit, u.sort from holdings g join posts s on s.office_id = g.office_id and s.post_id = g.post_id
    join units u on u.office_id = s.office_id and u.unit_id = s.unit_id
    where g.office_id = ${office} and g.person_id = o.person_id and g.from_on <= o.day and (g.to_on is null or g.to_on >= o.day) order by s.level limit 1`
