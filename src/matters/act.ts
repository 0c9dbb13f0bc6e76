import type { Pool } from 'pg'
import type { Clock } from '#base/clock.ts'
import type { Actor } from '#office/actor.ts'
import { contextOf } from '#office/context.ts'
import { officeToday } from '#office/today.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Acting } from './acting.ts'
import type { Services } from './services.ts'

/** What the process has that every act needs. */
export interface ActDeps {
  pool: Pool
  clock: Clock
  services: Services
}

/**
 * Does one act on matters in one transaction, as the actor (or as the machine, when it is `null`) and at one instant.
 * @param idempotency the request's key, kept with the change; with it the act may be repeated safely after a broken commit
 * @throws Problem whatever the act refuses; then nothing was changed
 */
export function act<T>(
  { pool, clock, services }: ActDeps,
  { office, actor }: { office: number; actor: Actor | null },
  work: (acting: Acting) => Promise<T>,
  idempotency?: Acting['idempotency'],
): Promise<T> {
  const now = clock.now()
  return transaction(
    pool,
    actor ? contextOf(actor) : systemContext(office),
    async tx => {
      const { zone, directory, calendar, servicesRevision } = await officeToday(tx, office, now)
      await services.catchUp(tx, servicesRevision)
      return work({
        tx,
        office,
        zone,
        now,
        actor,
        directory,
        calendar,
        services,
        ...(idempotency ? { idempotency } : {}),
      })
    },
    { isRepeatable: idempotency !== undefined },
  )
}
