import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Day } from '#calendar/types.ts'
import { enter, type Editing } from '../edit/editing.ts'

/**
 * Ticks off that somebody got what they ordered, or takes the tick back.
 * @throws Problem ORDER_NOT_FOUND
 */
export async function handOut(
  editing: Editing,
  { day, meal, personId, isCollected }: { day: Day; meal: string; personId: string; isCollected: boolean },
): Promise<void> {
  const { tx, office, now } = editing
  const at = isCollected ? now.toISOString() : null
  const ticked =
    await tx.execute(sql`update meal_orders set collected_at = ${at}::timestamptz where office_id = ${office} and day = ${day}::date
      and meal = ${meal} and person_id = ${personId}`)
  if (ticked === 0) throw new Problem('ORDER_NOT_FOUND')
  await enter(editing, isCollected ? 'meal.collected' : 'meal.not-collected', { day, meal, person: personId })
}
