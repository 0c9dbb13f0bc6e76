import type { Pool } from 'pg'
import type { Clock } from '#base/clock.ts'
import type { Actor } from '#office/actor.ts'
import { contextOf } from '#office/context.ts'
import { isStill, officeToday, stands, type OfficeToday } from '#office/today.ts'
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

/** The office as the last act on a pool found it: whether it still is so is asked along with the next act's first statement. */
const lastFound = new WeakMap<Pool, { office: number; standing: OfficeToday }>()

function recall(pool: Pool, office: number, now: Date): OfficeToday | undefined {
  const found = lastFound.get(pool)
  return found?.office === office && stands(found.standing, now) ? found.standing : undefined
}

/** A conflict like any other: the transaction answers it by doing the whole work again. */
const anew = () => Object.assign(new Error('the office changed before something was done in it'), { code: '40001' })

/**
 * Does one act on matters in one transaction, as the actor (or as the machine, when it is `null`) and at one instant. It
 * begins with the office as this process last found it, and is done again when the office turns out to be another by now.
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
      const recalled = recall(pool, office, now)
      const standing = recalled ?? (await officeToday(tx, office, now))
      if (!recalled) lastFound.set(pool, { office, standing })
      const { zone, directory, calendar, servicesRevision } = standing
      const acting = { tx, office, zone, now, actor, directory, calendar, services }
      const [still, done] = await Promise.allSettled([
        recalled ? isStill(tx, office, recalled) : true,
        services.catchUp(tx, servicesRevision).then(() => work(idempotency ? { ...acting, idempotency } : acting)),
      ])
      if (still.status === 'rejected') throw still.reason
      if (!still.value) {
        lastFound.delete(pool)
        throw anew()
      }
      if (done.status === 'rejected') throw done.reason
      return done.value
    },
    { isRepeatable: idempotency !== undefined },
  )
}
