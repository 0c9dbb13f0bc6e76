import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { shownAddress } from '#store/connection-failure.ts'
import { systemContext } from '#store/context.ts'
import { emptyDatabase } from '#store/empty-database.ts'
import { migrate } from '#store/migrate.ts'
import { StartFailure } from '#store/start-failure.ts'
import { transaction } from '#store/transaction.ts'
import { tell } from '../console.ts'
import { addressOf, filesFolder, OFFICE, type Environment } from '../environment.ts'
import type { Installation } from '../open-installation.ts'
import { freePortAfter } from '../port.ts'
import type { Door } from '../serve.ts'
import { LOGINS, readLogins, type DemoLogin } from './logins.ts'
import { makeDistrict } from './make.ts'
import { NEXT_OFFICE } from './make-neighbour.ts'
import { isDemo } from './mark.ts'

/** Whom the console proposes: who registers, who is asked for an instruction, who supervises, who is a deputy on the way. */
const PROPOSED = ['yexiaoyun', 'guchanghe', 'qinzhengyang', 'fangjingyi'] as const

/** The demonstration as it was made: what is served beside the district, and what is told once it is. */
export interface Demo {
  beside: readonly Door[]
  print: () => void
}

/**
 * Makes the district when it is not there yet. One that was broken off while it was made is thrown away and made again, of
 * the embedded database alone: another one may hold more than ours.
 * @throws StartFailure when the database holds an office that is not the demonstration's
 */
export async function openDemo(installation: Installation): Promise<Demo> {
  const { environment, pool, isFounded } = installation
  const folder = environment.dataFolder
  const isOurs = isFounded && (await transaction(pool, systemContext(OFFICE), tx => isDemo(tx, OFFICE)))
  const known = isOurs ? await readLogins(folder, OFFICE) : undefined
  if (isFounded && !known) {
    if (!isOurs || environment.databaseUrl) throw occupied(environment)
    await startOver(installation)
  }
  const logins = known ?? (await makeDistrict(pool, environment))
  const neighbours = await readLogins(folder, NEXT_OFFICE)
  if (!neighbours) return { beside: [], print: () => print(logins, folder) }
  const door = { office: NEXT_OFFICE, port: await freePortAfter(environment) }
  const address = addressOf({ ...environment, port: door.port })
  return {
    beside: [door],
    print: () => {
      print(logins, folder)
      tell({
        zh: `公文往来的另一个机关在 ${address}，例如：`,
        en: 'The office documents are exchanged with, for example as:',
      })
      for (const one of neighbours) printLogin(one)
    },
  }
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
  for (const one of logins.filter(known => PROPOSED.some(name => name === known.login))) printLogin(one)
}

const printLogin = ({ login, password, person, post, unit }: DemoLogin): void =>
  console.log(`  ${login.padEnd(14)} ${password}   ${person}（${unit} ${post}）`)
