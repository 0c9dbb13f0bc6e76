import type { Api } from '#api/api.ts'
import { buildServer } from '#api/server.ts'
import { dayOf } from '#calendar/day.ts'
import { planDistrict } from '#main/demo/plan.ts'
import { furnishOffice } from '#main/furnish.ts'
import { foundOffice } from '#office/found.ts'
import { hashPassword } from '#office/sign-in/password.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { browsersOf, PASSWORD, type Browser, type TestApi } from './api.ts'

/** Another office of the same installation: the same database and files, its own people, and a server of its own. */
export interface SecondOffice {
  browser: (login: string) => Promise<Browser>
  services: TestApi['services']
  office: number
  api: Api
}

/** @param office its number: 2, and 3 for a third one */
export async function secondOffice(first: TestApi, office = 2, name = '中共云山区委办公室'): Promise<SecondOffice> {
  const { pool, clock } = first
  const plan = planDistrict({
    office,
    now: clock.now(),
    since: '2025-01-01',
    today: dayOf(clock.now(), 'Asia/Shanghai'),
    passwordHash: await hashPassword(PASSWORD),
  })
  const services = await transaction(pool, systemContext(office), async tx => {
    await foundOffice(tx, { ...plan, office: { ...plan.office, name } }, clock.now())
    return furnishOffice(tx, office, 'catalogue', clock.now())
  })
  const api = await buildServer({ ...first.context, office, services })
  first.onClose(() => api.close())
  await api.ready()
  return { browser: browsersOf(api), services, office, api }
}
