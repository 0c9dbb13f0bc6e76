import type { Pool } from 'pg'
import type { SettableClock } from '#base/clock.ts'
import { dayOf } from '#calendar/day.ts'
import { act } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import type { Completion } from '#matters/completing/completion.ts'
import { completeTask } from '#matters/complete-task.ts'
import { loadMatter } from '#matters/load.ts'
import type { LoadedMatter } from '#matters/matter.ts'
import type { Services } from '#matters/services.ts'
import type { Actor } from '#office/actor.ts'
import { loadActor } from '#office/load-actor.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { DistrictPlan } from './plan.ts'

/** The people of the district, each doing what they may, at the hour the clock shows. */
export interface Players {
  /** Does an act as the person of that sign-in name. */
  as<T>(login: string, work: (acting: Acting) => Promise<T>): Promise<T>
  /**
   * Completes every open task of a step, each by somebody who acts for its post today.
   * @param unit only the tasks of this unit, by its key in the sketch
   */
  complete(matterId: string, step: string, input: Completion, unit?: string): Promise<void>
  now(): Date
  load(matterId: string): Promise<LoadedMatter>
  /** Does an act as whoever acts for the post that holds the matter. */
  asHolder<T>(matterId: string, work: (acting: Acting) => Promise<T>): Promise<T>
  asMachine<T>(work: (acting: Acting) => Promise<T>): Promise<T>
}

const ZONE = 'Asia/Shanghai'

export function playersOf(pool: Pool, clock: SettableClock, services: Services, plan: DistrictPlan): Players {
  const office = plan.office.id
  const today = () => dayOf(clock.now(), ZONE)
  const asMachine = <T>(work: (acting: Acting) => Promise<T>) =>
    act({ pool, clock, services }, { office, actor: null }, work)
  const actorOf = async (personId: string): Promise<Actor> => {
    const actor = await transaction(pool, systemContext(office), tx => loadActor(tx, office, personId, clock.now()))
    if (!actor) throw new Error(`person ${personId} is not in the office`)
    return actor
  }
  const personOf = (login: string): string => {
    const person = plan.people.find(candidate => candidate.login === login)
    if (!person) throw new Error(`nobody signs in as ${login}`)
    return person.id
  }
  /** Whoever is there: the cover while the post's holder is away, else the holder, else whoever is on shift. */
  const attending = async (postId: string): Promise<string> => {
    const day = today()
    const away = plan.covers.find(cover => cover.postId === postId && cover.fromOn <= day && day <= cover.toOn)
    const holding = plan.holdings.find(candidate => candidate.postId === (away?.coverPostId ?? postId))
    if (holding) return holding.personId
    const [onShift] = await asMachine(async ({ directory }) => directory.attendants(postId))
    if (onShift === undefined) throw new Error(`nobody attends post ${postId}`)
    return onShift
  }
  const isOf = (postId: string, unit: string): boolean =>
    plan.posts.some(post => post.id === postId && post.unitId === plan.unit(unit))
  const asPerson = async <T>(personId: string, work: (acting: Acting) => Promise<T>) =>
    act({ pool, clock, services }, { office, actor: await actorOf(personId) }, work)
  const load = (matterId: string) => asMachine(acting => loadMatter(acting.tx, office, matterId, { lock: false }))
  return {
    as: (login, work) => asPerson(personOf(login), work),
    load,
    asMachine,
    asHolder: async (matterId, work) => asPerson(await attending((await load(matterId)).matter.holderPostId), work),
    now: () => clock.now(),
    complete: async (matterId, step, input, unit) => {
      const { tasks } = await load(matterId)
      const open = tasks.filter(
        task => task.step === step && task.state === 'open' && (unit === undefined || isOf(task.postId, unit)),
      )
      if (open.length === 0) throw new Error(`${step} is not open`)
      for (const task of open)
        await asPerson(await attending(task.postId), acting => completeTask(acting, task.id, input))
    },
  }
}
