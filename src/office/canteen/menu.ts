import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Day } from '#calendar/types.ts'
import { enter, type Editing } from '../edit/editing.ts'

export interface MenuInput {
  day: Day
  meal: string
  dishes: string
  /** Until when it is ordered, ISO 8601 in UTC. */
  until: string
}

/**
 * Posts what there is for a meal, or puts it right: who ordered keeps the order.
 * @param keeper the duty whose posts keep the canteen
 * @throws Problem MENU_OVER for a day that has gone by
 */
export async function postMenu(
  editing: Editing,
  { day, meal, dishes, until }: MenuInput,
  keeper: string,
): Promise<void> {
  const { tx, office, today } = editing
  if (day < today) throw new Problem('MENU_OVER', { field: 'day' })
  await tx.execute(sql`insert into menus (office_id, day, meal, dishes, order_until, keeper)
    values (${office}, ${day}::date, ${meal}, ${dishes}, ${until}::timestamptz, ${keeper})
    on conflict (office_id, day, meal) do update set dishes = excluded.dishes, order_until = excluded.order_until`)
  await enter(editing, 'menu.posted', { day, meal, dishes, until })
}
