import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { shownAddress } from '#store/connection-failure.ts'
import { systemContext } from '#store/context.ts'
import { emptyDatabase } from '#store/empty-database.ts'
import { migrate } from '#store/migrate.ts'
import { StartFailure } from '#store/start-failure.ts'
import { transaction } from '#store/transaction.ts'
import { tell } from '../console.ts'
import { filesFolder, type Environment } from '../environment.ts'
import { OFFICE, type Installation } from '../serve.ts'
import { LOGINS, readLogins, type DemoLogin } from './logins.ts'
import { makeDistrict } from './make.ts'
import { isDemo } from './mark.ts'

/** Whom the console proposes: who registers, who is asked for an instruction, who supervises, who is a deputy on the way. */
const PROPOSED = ['yexiaoyun', 'guchanghe', 'qinzhengyang', 'fangjingyi'] as const

/**
 * Makes the district when it is not there yet. One that was broken off while it was made is thrown away and made again, of
 * the embedded database alone: another one may hold more than ours.
 * @throws StartFailure when the database holds an office that is not the demonstration's
 */
export async function openDemo(installation: Installation): Promise<{ print: () => void }> {
  const { environment, pool, isFounded } = installation
  const folder = environment.dataFolder
  const isOurs = isFounded && (await transaction(pool, systemContext(OFFICE), tx => isDemo(tx, OFFICE)))
  const known = isOurs ? await readLogins(folder) : undefined
  if (isFounded && !known) {
    if (!isOurs || environment.databaseUrl) throw occupied(environment)
    await startOver(installation)
  }
  const logins = known ?? (await makeDistrict(pool, folder, environment.chopKey))
  return { print: () => print(logins, folder) }
}

async function startOver({ environment, url }: Installation): Promise<void> {
  tell({ zh: '上次建立演示数据时被中断，从头再来。', en: 'Making it was broken off last time; beginning again.' })
  await emptyDatabase(url)
  await migrate({ url })
  await fs.rm(filesFolder(environment), { recursive: true, force: true })
}

function occupied({ databaseUrl, dataFolder }: Environment): StartFailure {
  const [zh, en] = databaseUrl
    ? [`数据库 ${shownAddress(databaseUrl)}`, `the database ${shownAddress(databaseUrl)}`]
    : [`数据目录 ${dataFolder}`, `the data folder ${dataFolder}`]
  return new StartFailure({
    zh: `${zh} 里已有单位。演示需要一个空的数据库（DATABASE_URL）或数据目录（SHUNIU_DATA）`,
    en: `There is an office in ${en}. The demonstration needs an empty database (DATABASE_URL) or data folder (SHUNIU_DATA)`,
  })
}

function print(logins: readonly DemoLogin[], folder: string): void {
  tell({ zh: `登录名与密码见 ${path.join(folder, LOGINS)}，例如：`, en: 'Sign in, for example, as:' })
  for (const { login, password, person, post, unit } of logins.filter(known =>
    PROPOSED.some(name => name === known.login),
  ))
    console.log(`  ${login.padEnd(14)} ${password}   ${person}（${unit} ${post}）`)
}
