import type { TestContext } from 'node:test'
import { settableClock, type SettableClock } from '#base/clock.ts'
import { dayOf } from '#calendar/day.ts'
import { planDistrict, type DistrictPlan } from '#main/demo/plan.ts'
import { furnishOffice } from '#main/furnish.ts'
import { act } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import type { Services } from '#matters/services.ts'
import type { Actor } from '#office/actor.ts'
import { foundOffice } from '#office/found.ts'
import { loadActor } from '#office/load-actor.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { testDatabase, type TestDatabase } from './database.ts'

export const OFFICE = 1
const ZONE = 'Asia/Shanghai'
/** A Monday with ten workdays before the next holiday. */
const BEGIN = '2026-03-02T01:00:00Z'

/** The demonstration's district in a database of its own, with a clock the test moves. */
export interface TestOffice extends TestDatabase {
  clock: SettableClock
  plan: DistrictPlan
  services: Services
  /** The person of that sign-in name, with the posts they act for on the clock's day. */
  actor: (login: string) => Promise<Actor>
  /** Does an act as that person, in a transaction of its own. */
  as: <T>(login: string, work: (acting: Acting) => Promise<T>) => Promise<T>
  /** Does an act as the machine. */
  asMachine: <T>(work: (acting: Acting) => Promise<T>) => Promise<T>
}

export async function testOffice(
  t: TestContext,
  options: { at?: string; passwordHash?: string } = {},
): Promise<TestOffice> {
  const database = await testDatabase(t)
  const { pool } = database
  const clock = settableClock(options.at ?? BEGIN)
  const plan = planDistrict({
    office: OFFICE,
    now: clock.now(),
    since: '2025-01-01',
    today: dayOf(clock.now(), ZONE),
    passwordHash: options.passwordHash ?? '',
  })
  const services = await transaction(pool, systemContext(OFFICE), async tx => {
    await foundOffice(tx, plan, clock.now())
    return furnishOffice(tx, OFFICE, 'catalogue', clock.now())
  })
  const people = new Map(plan.people.map(person => [person.login, person.id]))
  const actor = async (login: string): Promise<Actor> => {
    const found = await transaction(pool, systemContext(OFFICE), tx =>
      loadActor(tx, OFFICE, people.get(login) ?? '', clock.now()),
    )
    if (!found) throw new Error(`nobody signs in as ${login}`)
    return found
  }
  const deps = { pool, clock, services }
  return {
    ...database,
    clock,
    plan,
    services,
    actor,
    as: async (login, work) => act(deps, { office: OFFICE, actor: await actor(login) }, work),
    asMachine: work => act(deps, { office: OFFICE, actor: null }, work),
  }
}
