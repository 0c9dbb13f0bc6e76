import type { DirectoryResource } from '#office/directory.ts'
import type { Acting } from '../acting.ts'
import type { Booking } from './booking.ts'
import { nextSlots, type Slot } from './next-slots.ts'
import { takenBetween } from './taken.ts'

/** What is free instead of a resource that is not. */
export interface Offers {
  /** Others of its kind that are free at that very time. */
  others: DirectoryResource[]
  /** When the resource itself is free next, for as long. */
  next: Slot[]
}

const MOST = 3
/** How far ahead a free slot is looked for: `next-slots.ts` looks as far. */
const AHEAD_MS = 15 * 86_400_000

/**
 * What could be booked instead: computed when it is asked, so that what is offered is free.
 * @param people for how many it has to be large enough
 */
export async function offersFor(
  acting: Acting,
  wanted: Slot & Pick<Booking, 'resourceId'> & { people: number | null },
): Promise<Offers> {
  const { directory, now, calendar, zone } = acting
  const resource = directory.resource(wanted.resourceId)
  if (!resource) return { others: [], next: [] }
  const until = new Date(Date.parse(wanted.to) + AHEAD_MS).toISOString()
  const taken = await takenBetween(acting, { from: wanted.from, to: until })
  const inTheWay = new Set(taken.filter(one => one.from < wanted.to).map(one => one.resourceId))
  const others = freeOf(directory.resourcesOf(resource.kind), inTheWay, wanted.people)
  const busy = taken.filter(one => one.resourceId === resource.id)
  return {
    others: others.filter(other => other.id !== resource.id).slice(0, MOST),
    next: nextSlots(wanted, busy, { now, calendar, zone, most: MOST }),
  }
}

/** Those that are free and large enough, the smallest of them first: large rooms are left to who needs them. */
export const freeOf = (
  resources: readonly DirectoryResource[],
  taken: ReadonlySet<string>,
  people: number | null,
): DirectoryResource[] =>
  resources
    .filter(({ id, capacity }) => !taken.has(id) && (people === null || capacity === null || capacity >= people))
    .toSorted((a, b) => (people === null ? 0 : (a.capacity ?? people) - (b.capacity ?? people)))
