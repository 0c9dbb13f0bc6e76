import { Problem } from '#base/errors.ts'
import { dayOf, timeOf } from '#calendar/day.ts'
import type { Tx } from '#store/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Directory } from '../directory.ts'
import { editingOf, type Editing } from '../edit/editing.ts'

/** A change of the roster: as of the organisation, with the names that refusals need. */
export interface Keeping extends Editing {
  zone: string
  directory: Directory
}

interface Asking {
  tx: Tx
  office: number
  now: Date
  zone: string
  directory: Directory
  actor: Actor | null
}

/** @throws Problem NOT_SIGNED_IN for the machine, NOT_PERMITTED for whoever does not keep the roster */
export const keepingOf = (asking: Asking): Keeping => ({
  ...editingOf(asking, 'manage-roster'),
  zone: asking.zone,
  directory: asking.directory,
})

/**
 * A change that somebody makes about their own shifts, whatever their posts.
 * @param postId the watch that the record names
 * @throws Problem NOT_SIGNED_IN for the machine
 */
export function swappingOf({ tx, office, now, zone, directory, actor }: Asking, postId: string): Keeping {
  if (!actor) throw new Problem('NOT_SIGNED_IN')
  const by = { person: actor.personId, post: postId }
  return { tx, office, now, zone, directory, today: dayOf(now, zone), by }
}

/** An instant as refusals name it: `2026-03-02 08:30`. */
export const minuteOf = (at: string | Date, zone: string): string => {
  const instant = new Date(at)
  return `${dayOf(instant, zone)} ${timeOf(instant, zone)}`
}
