import sql from 'sql-template-tag'
import type { Citation } from '#base/citation.ts'
import { Problem } from '#base/errors.ts'
import { dayOf, timeOf } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import type { Actor } from '../actor.ts'
import { enter, type Editing } from '../edit/editing.ts'

/** A change about meals: as of the organisation, with the zone that days are of. */
export type CanteenEditing = Editing & { zone: string }

export interface OrderInput {
  day: Day
  meal: string
  /** How many meals, one's own among them; none takes the order back. */
  portions: number
  /** For whom besides oneself: a section that works late, guests. */
  forWhom: string
  /** What somebody does not eat. */
  diet: string
}

/**
 * Begins an order that somebody makes for themselves, whatever their posts.
 * @throws Problem NOT_SIGNED_IN for the machine, NOT_PERMITTED for whoever has no post
 */
export function orderingOf({
  tx,
  office,
  now,
  zone,
  actor,
}: {
  tx: Tx
  office: number
  now: Date
  zone: string
  actor: Actor | null
}): CanteenEditing {
  if (!actor) throw new Problem('NOT_SIGNED_IN')
  const [post] = actor.posts
  if (!post) throw new Problem('NOT_PERMITTED')
  const by = { person: actor.personId, post: post.postId, ...(post.via ? { cover: post.via.coverId } : {}) }
  return { tx, office, now, zone, today: dayOf(now, zone), by }
}

/**
 * Orders a meal, changes the order or takes it back, until the menu's cut-off.
 * @param cutOff why orders end before the meal
 * @throws Problem MENU_NOT_FOUND, ORDER_LATE
 */
export async function orderMeal(
  ordering: CanteenEditing,
  { day, meal, portions, forWhom, diet }: OrderInput,
  cutOff: Citation,
): Promise<void> {
  const { tx, office, now, zone, by } = ordering
  const [menu] = await tx.query<{ until: Date }>(
    sql`select order_until as until from menus where office_id = ${office} and day = ${day}::date and meal = ${meal}`,
  )
  if (!menu) throw new Problem('MENU_NOT_FOUND')
  if (menu.until <= now) {
    const until = `${dayOf(menu.until, zone)} ${timeOf(menu.until, zone)}`
    throw new Problem('ORDER_LATE', { params: { until }, citation: cutOff })
  }
  if (portions === 0)
    await tx.execute(
      sql`delete from meal_orders where office_id = ${office} and day = ${day}::date and meal = ${meal} and person_id = ${by.person}`,
    )
  else
    await tx.execute(sql`insert into meal_orders (office_id, day, meal, person_id, portions, for_whom, diet, ordered_at)
      values (${office}, ${day}::date, ${meal}, ${by.person}, ${portions}, ${forWhom}, ${diet}, ${now.toISOString()}::timestamptz)
      on conflict (office_id, day, meal, person_id) do update
        set portions = excluded.portions, for_whom = excluded.for_whom, diet = excluded.diet, ordered_at = excluded.ordered_at`)
  // What somebody does not eat is told to the kitchen and kept nowhere else.
  await enter(ordering, 'meal.ordered', { day, meal, portions })
}
