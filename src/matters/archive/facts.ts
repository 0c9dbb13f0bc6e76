import { dayOf } from '#calendar/day.ts'
import type { ArchivedFact } from '#catalogue/types.ts'
import type { Draft } from '../draft.ts'
import { itemsOf, type ArchiveItem } from './items.ts'
import { yearsBefore } from './retention.ts'
import { archiveSettings } from './settings.ts'

/** What is known of the day an item is judged on. */
interface Today {
  year: number
  /** An item of this day or before is old enough for the state archives. */
  oldBy: string
}

const FACTS: Readonly<Record<ArchivedFact, (item: ArchiveItem, today: Today) => boolean>> = {
  permanent: ({ keptUntil }) => keptUntil === null,
  running: ({ keptUntil }, { year }) => keptUntil !== null && keptUntil >= year,
  uncondemned: ({ state }) => state !== 'condemned',
  young: ({ datedOn }, { oldBy }) => datedOn > oldBy,
}

/** How many of the archived items that a field names are so. */
export async function countArchived({ acting, fields }: Draft, field: string, that: ArchivedFact): Promise<number> {
  const items = await itemsOf(acting, codesIn(fields[field]))
  const today = dayOf(acting.now, acting.zone)
  const { transferYears = 10 } = (await archiveSettings(acting)) ?? {}
  const judged = { year: Number(today.slice(0, 4)), oldBy: yearsBefore(today, transferYears) }
  return items.filter(item => FACTS[that](item, judged)).length
}

/** The archival codes that the value of a field holds. */
export const codesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
