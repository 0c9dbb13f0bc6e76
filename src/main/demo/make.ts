import { randomInt } from 'node:crypto'
import { settableClock } from '#base/clock.ts'
import { addDays, dayOf } from '#calendar/day.ts'
import { chopKey } from '#documents/chops/key.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { patienceOf } from '#jobs/patience.ts'
import { turn } from '#jobs/turn.ts'
import { foundOffice } from '#office/found.ts'
import { hashPassword } from '#office/sign-in/password.ts'
import { officeToday } from '#office/today.ts'
import { systemContext } from '#store/context.ts'
import type { OfficePool } from '#store/pool.ts'
import { refreshStatistics } from '#store/refresh-statistics.ts'
import { transaction } from '#store/transaction.ts'
import { tell, telling } from '../console.ts'
import { OFFICE, type Environment } from '../environment.ts'
import { openFiles } from '../files.ts'
import { furnishOffice } from '../furnish.ts'
import { machineClock } from '../machine-clock.ts'
import { CATALOGUE } from '../project.ts'
import { encloseFiles } from './enclosing.ts'
import { exchangeLetters, introduce } from './exchanging.ts'
import { numberJoint, sendOne } from './issuing.ts'
import { loginsOf, writeLogins, type DemoLogin } from './logins.ts'
import { foundNeighbour, NEXT_OFFICE } from './make-neighbour.ts'
import { markAsDemo } from './mark.ts'
import { planDistrict } from './plan.ts'
import { playersOf } from './players.ts'
import { storyOf } from './story.ts'

const ZONE = 'Asia/Shanghai'
/** How long everybody has held their post when the demonstration begins, in days. */
const SINCE = 400

/**
 * Founds the district in an empty database and plays its past weeks, with another office beside it.
 * @param place where the logins are written at the end, where files lie, and what chops are encrypted with
 */
export async function makeDistrict(
  pool: OfficePool,
  place: Pick<Environment, 'dataFolder' | 's3' | 'chopKey'>,
): Promise<DemoLogin[]> {
  const { dataFolder: folder, chopKey: key } = place
  const now = machineClock.now()
  const today = dayOf(now, ZONE)
  const password = `qingyuan-${randomInt(100_000, 1_000_000)}`
  const founding = { now, since: addDays(today, -SINCE), today, passwordHash: await hashPassword(password) }
  const plan = planDistrict({ ...founding, office: OFFICE })
  const services = await telling({ zh: '正在建立清源区的机构、岗位和人员…', en: 'Making the district…' }, () =>
    transaction(pool, systemContext(OFFICE), async tx => {
      await foundOffice(tx, plan, now)
      await markAsDemo(tx, OFFICE, now)
      return furnishOffice(tx, OFFICE, CATALOGUE, now)
    }),
  )
  await refreshStatistics(pool, OFFICE)
  const { calendar } = await transaction(pool, systemContext(OFFICE), tx => officeToday(tx, OFFICE, now))
  const clock = settableClock(now.toISOString())
  const patience = patienceOf(clock, fail)
  const files = await openFiles(place)
  const tick = async () => {
    await turn({ pool, clock, office: OFFICE, services: () => services, files, onError: fail, address: '' }, patience)
  }
  const players = playersOf(pool, clock, services, plan)
  const story = storyOf(now, calendar, plan, players, tick)
  const district = { players, turn: tick }
  const begin = story[0]?.at ?? now
  const neighbour = await foundNeighbour({ pool, files, fail }, founding, begin)
  clock.set(begin)
  await introduce(district, neighbour)
  await telling({ zh: '正在重现过去几周的办文和督查…', en: 'Playing the past weeks…' }, async () => {
    for (const [index, { at, happen }] of story.entries()) {
      clock.set(at)
      await happen()
      if ((index + 1) % 50 === 0) tell({ zh: `  ${index + 1} / ${story.length}`, en: '' })
    }
    clock.set(now)
    const typesetter = openTypesetter()
    const house = { press: { typesetter, catalogue: CATALOGUE }, files, chopKey: await chopKey(folder, key) }
    await sendOne(players, house)
    await numberJoint(players, house)
    await neighbour.play()
    await exchangeLetters(district, neighbour, house)
    await encloseFiles(players, house)
    await typesetter.close()
    await writeLogins(folder, NEXT_OFFICE, loginsOf(neighbour.plan, password))
  })
  await refreshStatistics(pool, OFFICE)
  const logins = loginsOf(plan, password)
  await writeLogins(folder, OFFICE, logins)
  return logins
}

/** While the story is played nothing may fail: a half story would be taken for the product's doing. */
function fail(error: unknown): never {
  throw error
}
