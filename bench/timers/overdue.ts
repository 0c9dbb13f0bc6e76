import * as fs from 'node:fs'
import * as path from 'node:path'
import type { Client } from 'pg'
import { isId } from '#base/ids.ts'
import { registerMatter } from '#matters/register.ts'
import type { BenchOffice } from '../support/office.ts'

const DUE = path.join(import.meta.dirname, 'due.sql')

/** Asks a township whether all is well (零报告), and puts so many such matters beside it whose time to say so has come. */
export async function putOverdue(office: BenchOffice, owner: Client, timers: number): Promise<void> {
  const duty = await office.actor('jianlan')
  const { id } = await office.as(duty, acting =>
    registerMatter(acting, {
      service: 'nil-report',
      title: '汛期零报告',
      fields: { units: [office.plan.unit('qingshi')], period: '汛期' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  if (!isId(id)) throw new TypeError('the example is not an id')
  await owner.query(
    fs.readFileSync(DUE, 'utf8').replaceAll(':example', `'${id}'`).replaceAll(':timers', String(timers)),
  )
}

/** How many matters' timers were fired, and opened their step, exactly once. */
export async function firedOnce(owner: Client, timers: number): Promise<number> {
  const { rows } = await owner.query<{ once: number }>(
    `select count(*)::integer as once from generate_series(1, $1::integer) n
      where 1 = (select count(*) from record_entries e where e.office_id = 1 and e.matter_id = due.id(n) and e.kind = 'timer.fired')
        and 1 = (select count(*) from tasks t where t.office_id = 1 and t.matter_id = due.id(n) and t.step = 'chase')
        and 0 = (select count(*) from timers t where t.office_id = 1 and t.matter_id = due.id(n))`,
    [timers],
  )
  return rows[0]?.once ?? 0
}
