import type { Roster, SlotView } from '#api/roster/schema.ts'
import { adjoin, overlap, type Stretch } from '#calendar/shifts.ts'

/** Why somebody cannot take a shift, or should rather not. */
export type Conflict = { kind: 'clash'; watch: string } | { kind: 'away' } | { kind: 'tired' }

type Known = Pick<Roster, 'watches' | 'beside' | 'away'>

/**
 * What stands in the way of putting somebody down for a slot: another shift at that time (refused), leave, or a shift right
 * before or after it (both told). The worst first; null when nothing does.
 */
export function conflictOf(roster: Known, postId: string, slot: SlotView, personId: string): Conflict | null {
  const down = shiftsOf(roster, personId).filter(shift => shift.postId !== postId || shift.beginsAt !== slot.beginsAt)
  const clash = down.find(shift => overlap(shift, slot))
  if (clash) return { kind: 'clash', watch: clash.watch }
  if (roster.away.some(away => away.personId === personId && away.fromOn <= slot.day && slot.day <= away.toOn))
    return { kind: 'away' }
  return down.some(shift => adjoin(shift, slot)) ? { kind: 'tired' } : null
}

function shiftsOf({ watches, beside }: Known, personId: string): (Stretch & { postId: string; watch: string })[] {
  const nameOf = (postId: string) => watches.find(watch => watch.postId === postId)?.name ?? ''
  return [
    ...watches.flatMap(({ postId, name, slots }) =>
      slots.flatMap(({ person, beginsAt, endsAt }) =>
        person?.id === personId ? [{ postId, watch: name, beginsAt, endsAt }] : [],
      ),
    ),
    ...beside.flatMap(shift => (shift.personId === personId ? [{ ...shift, watch: nameOf(shift.postId) }] : [])),
  ]
}

/** Slots that nobody is down for and that are not over yet: what publishing asks for. */
export const gapsOf = ({ watches }: Pick<Roster, 'watches'>, now: string): number =>
  watches.flatMap(({ slots }) => slots.filter(slot => slot.person === null && slot.endsAt > now)).length

/** The month so many months after another, `YYYY-MM`. */
export function monthsAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}
