import { randomInt } from 'node:crypto'
import * as path from 'node:path'
import { settableClock } from '#base/clock.ts'
import { addDays, dayOf } from '#calendar/day.ts'
import { patienceOf } from '#jobs/patience.ts'
import { turn } from '#jobs/turn.ts'
import { foundOffice } from '#office/found.ts'
import { hashPassword } from '#office/sign-in/password.ts'
import { officeToday } from '#office/today.ts'
import { systemContext } from '#store/context.ts'
import { StartFailure } from '#store/start-failure.ts'
import { transaction } from '#store/transaction.ts'
import { tell, telling } from '../console.ts'
import { furnishOffice } from '../furnish.ts'
import { machineClock } from '../machine-clock.ts'
import { CATALOGUE, OFFICE, type Installation } from '../serve.ts'
import { LOGINS, loginsOf, readLogins, writeLogins, type DemoLogin } from './logins.ts'
import { planDistrict } from './plan.ts'
import { playersOf } from './players.ts'
import { storyOf } from './story.ts'

const ZONE = 'Asia/Shanghai'
/** How long everybody has held their post when the demonstration begins, in days. */
const SINCE = 400
/** Whom the console proposes: who registers, who is asked for an instruction, who supervises, who is a deputy on the way. */
const PROPOSED = ['yexiaoyun', 'guchanghe', 'qinzhengyang', 'fangjingyi'] as const

/** Makes the district when it is not there yet. */
export async function openDemo({ environment, pool, isFounded }: Installation): Promise<{ print: () => void }> {
  const folder = environment.dataFolder
  const known = await readLogins(folder)
  if (isFounded && !known) throw brokenOff(folder, environment.databaseUrl !== undefined)
  const logins = isFounded && known ? known : await makeDistrict(pool, folder)
  return { print: () => print(logins, folder) }
}

async function makeDistrict(pool: Installation['pool'], folder: string): Promise<DemoLogin[]> {
  const now = machineClock.now()
  const today = dayOf(now, ZONE)
  const password = `qingyuan-${randomInt(100_000, 1_000_000)}`
  const plan = planDistrict({
    office: OFFICE,
    now,
    since: addDays(today, -SINCE),
    today,
    passwordHash: await hashPassword(password),
  })
  const services = await telling({ zh: '正在建立清源区的机构、岗位和人员…', en: 'Making the district…' }, () =>
    transaction(pool, systemContext(OFFICE), async tx => {
      await foundOffice(tx, plan, now)
      return furnishOffice(tx, OFFICE, CATALOGUE, now)
    }),
  )
  const { calendar } = await transaction(pool, systemContext(OFFICE), tx => officeToday(tx, OFFICE, now))
  const clock = settableClock(now.toISOString())
  const patience = patienceOf(clock, fail)
  const tick = async () => {
    await turn({ pool, clock, office: OFFICE, services: () => services, onError: fail }, patience)
  }
  const story = storyOf(now, calendar, plan, playersOf(pool, clock, services, plan), tick)
  await telling({ zh: '正在重现过去几周的办文和督查…', en: 'Playing the past weeks…' }, async () => {
    for (const [index, { at, happen }] of story.entries()) {
      clock.set(at)
      await happen()
      if ((index + 1) % 50 === 0) tell({ zh: `  ${index + 1} / ${story.length}`, en: '' })
    }
  })
  const logins = loginsOf(plan, password)
  await writeLogins(folder, logins)
  return logins
}

/** While the story is played nothing may fail: a half story would be taken for the product's doing. */
function fail(error: unknown): never {
  throw error
}

/** Half a district is not repaired: it is thrown away and made again, by whoever owns the data. */
function brokenOff(folder: string, isExternal: boolean): StartFailure {
  return isExternal
    ? new StartFailure({
        zh: `DATABASE_URL 所指的数据库里已有单位，却没有 ${path.join(folder, LOGINS)}。演示需要一个空数据库。`,
        en: `The database of DATABASE_URL holds an office, and there is no ${LOGINS}. The demonstration needs an empty database.`,
      })
    : new StartFailure({
        zh: `上次建立演示数据时被中断。请删除 ${folder} 后重新运行。`,
        en: `Making the demonstration was broken off last time. Remove ${folder} and run it again.`,
      })
}

function print(logins: readonly DemoLogin[], folder: string): void {
  tell({ zh: `登录名与密码见 ${path.join(folder, LOGINS)}，例如：`, en: 'Sign in, for example, as:' })
  for (const { login, password, person, post, unit } of logins.filter(known =>
    PROPOSED.some(name => name === known.login),
  ))
    console.log(`  ${login.padEnd(14)} ${password}   ${person}（${unit} ${post}）`)
}
