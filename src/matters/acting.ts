import type { Calendar } from '#calendar/types.ts'
import type { Actor } from '#office/actor.ts'
import type { Directory } from '#office/directory.ts'
import type { Tx } from '#store/transaction.ts'
import type { Recollection } from './memory.ts'
import type { Services } from './services.ts'

/** What every verb works with: one transaction, one instant, and who asks (`null` is the machine: timers, the ladder). */
export interface Acting {
  tx: Tx
  office: number
  zone: string
  now: Date
  actor: Actor | null
  directory: Directory
  calendar: Calendar
  services: Services
  /** Of the organisation, as everything here was found; a change is written only while it is this one. */
  revision: string
  recollection: Recollection
  /** Kept with the change, so that the repeated request gets this answer again. */
  idempotency?: { key: string; requestHash: string; status: number }
}

/** In whose name an act is done: the person, the post, and the cover through which they hold it. */
export interface By {
  personId: string
  postId: string
  coverId: string | null
}
