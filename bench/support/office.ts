import type { Clock } from '#base/clock.ts'
import { dayOf } from '#calendar/day.ts'
import { planDistrict, type DistrictPlan } from '#main/demo/plan.ts'
import { furnishOffice } from '#main/furnish.ts'
import { machineClock } from '#main/machine-clock.ts'
import { CATALOGUE } from '#main/project.ts'
import { OFFICE } from '#main/environment.ts'
import { act } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import type { Services } from '#matters/services.ts'
import type { Actor } from '#office/actor.ts'
import { foundOffice } from '#office/found.ts'
import { loadActor } from '#office/load-actor.ts'
import { systemContext } from '#store/context.ts'
import { openPool, type OfficePool } from '#store/pool.ts'
import { transaction } from '#store/transaction.ts'
import { benchDatabase } from './server.ts'

export { OFFICE } from '#main/environment.ts'

const ZONE = 'Asia/Shanghai'
const SINCE = '2025-01-01'
/** The product's own number (SHUNIU_CONNECTIONS). */
const CONNECTIONS = 20

/** The demonstration's district in a database of its own, at the machine's time. */
export interface BenchOffice extends AsyncDisposable {
  url: string
  pool: OfficePool
  clock: Clock
  plan: DistrictPlan
  services: Services
  /** The person of that sign-in name, with the posts they act for today. */
  actor(login: string): Promise<Actor>
  /** Does one act, as the product does it behind every request. */
  as<T>(actor: Actor, work: (acting: Acting) => Promise<T>): Promise<T>
}

export async function benchOffice(server: string): Promise<BenchOffice> {
  const database = await benchDatabase(server)
  const pool = await openPool({ url: database.url, max: CONNECTIONS })
  const now = machineClock.now()
  const today = dayOf(now, ZONE)
  const plan = planDistrict({ office: OFFICE, now, since: SINCE, today, passwordHash: '' })
  const services = await transaction(pool, systemContext(OFFICE), async tx => {
    await foundOffice(tx, plan, now)
    return furnishOffice(tx, OFFICE, CATALOGUE, now)
  })
  const personOf = (login: string) => plan.people.find(person => person.login === login)?.id ?? ''
  return {
    url: database.url,
    pool,
    clock: machineClock,
    plan,
    services,
    actor: async login => {
      const person = personOf(login)
      const found = await transaction(pool, systemContext(OFFICE), tx =>
        loadActor(tx, OFFICE, person, machineClock.now()),
      )
      if (!found) throw new Error(`nobody signs in as ${login}`)
      return found
    },
    as: (actor, work) => act({ pool, clock: machineClock, services }, { office: OFFICE, actor }, work),
    [Symbol.asyncDispose]: async () => {
      await pool.end()
      await database[Symbol.asyncDispose]()
    },
  }
}
