import type { Pool } from 'pg'
import type { Clock } from '#base/clock.ts'
import type { FileStore } from '#documents/files/store.ts'
import { act } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import type { Services } from '#matters/services.ts'

/** One letter to one person. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** The same for every attempt, so that a mailbox can drop a second copy. */
  id: string
}

export interface WorkerDeps {
  pool: Pool
  clock: Clock
  office: number
  /** As they are when they are needed: publishing changes them. */
  services: () => Services
  /** Where files are kept. */
  files: FileStore
  onError: (error: unknown) => void
  /** Where people reach the product, without a slash at the end; it stands in mails. */
  address: string
  /** Sends a letter, or throws; absent when the installation has no mail server. */
  mail?: (mail: Mail) => Promise<void>
}

/** Does one act as the machine, in a transaction of its own. */
export const asMachine = <T>(deps: WorkerDeps, work: (acting: Acting) => Promise<T>): Promise<T> =>
  act({ pool: deps.pool, clock: deps.clock, services: deps.services() }, { office: deps.office, actor: null }, work)
