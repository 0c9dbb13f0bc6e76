import { slotsOf } from '#calendar/shifts.ts'
import type { Swap } from '#office/roster/swaps.ts'
import type { RosterMonth } from '#office/roster/view.ts'
import type { Roster, SwapView } from './schema.ts'

/** A month as its grid needs it: every slot of every watch, with who is down for it. */
export function monthOf(
  month: string,
  found: RosterMonth,
  reader: { personId: string; mayKeep: boolean; zone: string },
): Roster {
  const { publishedAt, publishedBy, beside, people, away } = found
  const byStart = new Map(found.shifts.map(shift => [`${shift.postId} ${shift.beginsAt}`, shift]))
  return {
    month,
    publishedAt,
    publishedBy,
    mayKeep: reader.mayKeep,
    watches: found.watches.map(watch => ({
      ...watch,
      slots: slotsOf(month, watch.changesAt, reader.zone).map(slot => {
        const shift = byStart.get(`${watch.postId} ${slot.beginsAt}`)
        return { ...slot, shiftId: shift?.id ?? null, person: shift?.person ?? null }
      }),
    })),
    beside,
    people,
    away,
    swaps: found.swaps.map(swap => swapView(swap, reader)),
  }
}

/** A swap, and what its reader may do with it. */
export function swapView(
  { fromPersonId, toPersonId, ...swap }: Swap,
  reader: { personId: string; mayKeep: boolean },
): SwapView {
  const isOpen = swap.state === 'asked' || swap.state === 'agreed'
  return {
    ...swap,
    mayAnswer: swap.state === 'asked' && toPersonId === reader.personId,
    mayDecide: swap.state === 'agreed' && reader.mayKeep,
    mayWithdraw: isOpen && fromPersonId === reader.personId,
  }
}
