import type { Pool } from 'pg'
import type { Clock } from '#base/clock.ts'
import { Problem } from '#base/errors.ts'
import type { Actor } from '#office/actor.ts'
import { contextOf } from '#office/context.ts'
import { loadActor } from '#office/load-actor.ts'
import { officeToday } from '#office/today.ts'
import { systemContext } from '#store/context.ts'
import { transaction, type TransactionOptions } from '#store/transaction.ts'
import type { Acting } from './acting.ts'
import { memoryOf, recollect, type Recollection } from './memory.ts'
import type { Services } from './services.ts'

/** What the process has that every act needs. */
export interface ActDeps {
  pool: Pool
  clock: Clock
  services: Services
}

/** Who acts, and where. `null` is the machine. */
export interface Who {
  office: number
  actor: Actor | null
}

type Work<T> = (acting: Acting) => Promise<T>

/** The organisation was changed after the actor's posts were read. */
class OfficeRevised extends Error {}

/**
 * Does one act on matters in one transaction, as the actor (or as the machine, when it is `null`) and at one instant.
 * A person's act is first done on trust in what this process remembers. Where that does not go through, for whatever
 * reason, it is done anew with everything read: a memory neither refuses anybody nor lets anything pass.
 * @param idempotency the request's key, kept with the change; with it the act may be repeated safely after a broken commit
 * @throws Problem whatever the act refuses; then nothing was changed
 */
export async function act<T>(
  deps: ActDeps,
  { office, actor }: Who,
  work: Work<T>,
  idempotency?: Acting['idempotency'],
): Promise<T> {
  const now = deps.clock.now()
  if (!actor) return once(deps, { office, actor }, work, { now, idempotency, isTrusting: false })
  let recollection: Recollection | undefined
  try {
    const onBegin = (begun: Recollection) => (recollection = begun)
    return await once(deps, { office, actor }, work, { now, idempotency, isTrusting: true, onBegin })
  } catch (error) {
    const mayBeMistaken = idempotency !== undefined || recollection?.isUsed() === true
    if (!isWorthAnother(error, mayBeMistaken)) throw error
    recollection?.forget()
  }
  for (;;) {
    const asOfNow = await transaction(deps.pool, systemContext(office), tx =>
      loadActor(tx, office, actor.personId, now),
    )
    if (!asOfNow) throw new Problem('NOT_SIGNED_IN')
    try {
      return await once(deps, { office, actor: asOfNow }, work, { now, idempotency, isTrusting: false })
    } catch (error) {
      if (!(error instanceof OfficeRevised)) throw error
    }
  }
}

/** Reads as somebody, in one transaction that changes nothing. */
export function look<T>({ pool, clock, services }: ActDeps, { office, actor }: Who, work: Work<T>): Promise<T> {
  const now = clock.now()
  return transaction(
    pool,
    actor ? contextOf(actor) : systemContext(office),
    async tx => {
      const { zone, directory, calendar, servicesRevision } = await officeToday(tx, office, now, actor?.mark)
      await services.catchUp(tx, servicesRevision)
      const recollection = recollect(memoryOf(pool, office), true)
      return work({
        tx,
        office,
        zone,
        now,
        actor,
        directory,
        calendar,
        services,
        revision: actor?.mark.revision ?? '',
        recollection,
      })
    },
    { isReadOnly: true },
  )
}

interface Manner {
  now: Date
  idempotency: Acting['idempotency']
  isTrusting: boolean
  onBegin?: (recollection: Recollection) => void
}

/** @throws OfficeRevised for an actor whose posts were read before the organisation was changed */
async function once<T>(
  { pool, services }: ActDeps,
  { office, actor }: Who,
  work: Work<T>,
  { now, idempotency, isTrusting, onBegin }: Manner,
): Promise<T> {
  let recollection: Recollection | undefined
  const options: TransactionOptions = {
    isRepeatable: idempotency !== undefined,
    ...(isTrusting ? { retryFor: 0 } : {}),
  }
  const done = await transaction(
    pool,
    actor ? contextOf(actor) : systemContext(office),
    async tx => {
      const { zone, directory, calendar, revision, servicesRevision } = await officeToday(
        tx,
        office,
        now,
        isTrusting ? actor?.mark : undefined,
      )
      if (actor && actor.mark.revision !== revision) throw new OfficeRevised()
      await services.catchUp(tx, servicesRevision)
      recollection = recollect(memoryOf(pool, office), isTrusting)
      onBegin?.(recollection)
      const acting = { tx, office, zone, now, actor, directory, calendar, services, revision, recollection }
      return work(idempotency ? { ...acting, idempotency } : acting)
    },
    options,
  )
  recollection?.keep()
  return done
}

/** What failed passingly may be done again; what was refused, if it was decided on what may be wrong. */
const isWorthAnother = (error: unknown, mayBeMistaken: boolean): boolean =>
  error instanceof Problem && error.code === 'COMMIT_UNKNOWN'
    ? false
    : mayBeMistaken || (error instanceof Problem && error.code === 'UNAVAILABLE')
