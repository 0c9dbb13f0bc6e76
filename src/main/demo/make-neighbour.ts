import { settableClock } from '#base/clock.ts'
import { dayOf } from '#calendar/day.ts'
import type { FileStore } from '#documents/files/store.ts'
import { patienceOf } from '#jobs/patience.ts'
import { turn } from '#jobs/turn.ts'
import { addSeries } from '#office/document-series.ts'
import { editingOf } from '#office/edit/editing.ts'
import { foundOffice } from '#office/found.ts'
import { officeToday } from '#office/today.ts'
import { systemContext } from '#store/context.ts'
import type { OfficePool } from '#store/pool.ts'
import { refreshStatistics } from '#store/refresh-statistics.ts'
import { transaction } from '#store/transaction.ts'
import { furnishOffice } from '../furnish.ts'
import { CATALOGUE } from '../project.ts'
import { CODES, FROM_NEIGHBOUR } from './cases/letters-between.ts'
import type { Side } from './exchanging.ts'
import { NEIGHBOUR } from './neighbour.ts'
import { planOffice, type DistrictPlan, type Founding } from './plan.ts'
import { playersOf } from './players.ts'
import { casesHappen } from './story.ts'

/** The second office of the demonstration's database. */
export const NEXT_OFFICE = 2

/** The other office: its people, its machine, and its own weeks, which end where documents go from one to the other. */
export interface Neighbour extends Side {
  plan: DistrictPlan
  play: () => Promise<void>
}

/**
 * Founds the other office beside the district.
 * @param from when its weeks begin
 * @param fail told what must not happen while they are played
 */
export async function foundNeighbour(
  { pool, files, fail }: { pool: OfficePool; files: FileStore; fail: (error: unknown) => never },
  founding: Omit<Founding, 'office'>,
  from: Date,
): Promise<Neighbour> {
  const { now } = founding
  const office = NEXT_OFFICE
  const plan = planOffice(NEIGHBOUR, { ...founding, office })
  const { services, calendar } = await transaction(pool, systemContext(office), async tx => {
    await foundOffice(tx, plan, now)
    const furnished = await furnishOffice(tx, office, CATALOGUE, now)
    return { services: furnished, calendar: (await officeToday(tx, office, now)).calendar }
  })
  await refreshStatistics(pool, office)
  const clock = settableClock(from.toISOString())
  const players = playersOf(pool, clock, services, plan)
  const patience = patienceOf(clock, fail)
  const deps = { pool, clock, office, services: () => services, files, onError: fail, address: '' }
  const play = async () => {
    await players.as('dingwangshu', acting =>
      addSeries(editingOf(acting), { code: CODES[NEIGHBOUR.name] ?? '', organ: NEIGHBOUR.name }),
    )
    for (const { at, happen } of casesHappen(FROM_NEIGHBOUR, dayOf(now, plan.office.zone), calendar, plan, players)) {
      clock.set(at)
      await happen()
    }
    clock.set(now)
  }
  return { plan, players, play, turn: async () => void (await turn(deps, patience)) }
}
