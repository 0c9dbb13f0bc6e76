import type { Citation } from '#base/citation.ts'
import type { Text } from '#base/language.ts'
import data from '../../catalogue/_shared/meals.json' with { type: 'json' }

/** A meal of the day, and until when it is ordered where nobody says otherwise. */
interface Meal {
  name: Text
  until: { daysBefore: number; time: string }
}

/** The meals of a canteen (食堂): data of the catalogue. */
export const MEALS: Readonly<Record<string, Meal>> = data.meals
/** The duty whose posts post menus and hand meals out. */
export const CANTEEN_KEEPER = data.keeper
/** The kind of resource whose bookings are meals with guests: the kitchen counts them too. */
export const GUEST_TABLES = data.tables
/** Why orders end before the meal. */
export const CUT_OFF = data.cutOff as Citation
