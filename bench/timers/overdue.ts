import * as fs from 'node:fs'
import * as path from 'node:path'
import type { Client } from 'pg'
import { isId } from '#base/ids.ts'
import { dayOf } from '#calendar/day.ts'
import { completeTask } from '#matters/complete-task.ts'
import { registerMatter } from '#matters/register.ts'
import type { BenchOffice } from '../support/office.ts'

const DUE = path.join(import.meta.dirname, 'due.sql')

/** Lends a file (借阅档案) that is to be back today, and puts so many such matters beside it whose day has come. */
export async function putOverdue(office: BenchOffice, owner: Client, timers: number): Promise<void> {
  const archivist = await office.actor('liuqinghe')
  const head = await office.actor('guchanghe')
  const { id, tasks } = await office.as(archivist, acting =>
    registerMatter(acting, {
      service: 'archive-borrowing',
      title: '借阅2019年防汛工作总结',
      fields: { file: '2019年防汛工作总结', borrower: '区水利局', from: '区水利局办公室' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  const received = await office.as(archivist, acting =>
    completeTask(acting, tasks[0]?.id ?? '', { outcome: 'checked', fields: { mode: 'lend' } }),
  )
  const approved = await office.as(head, acting =>
    completeTask(acting, received.tasks[0]?.id ?? '', { outcome: 'approve' }),
  )
  const dueOn = dayOf(office.clock.now(), 'Asia/Shanghai')
  await office.as(archivist, acting =>
    completeTask(acting, approved.tasks[0]?.id ?? '', { outcome: 'lent', fields: { pages: 12, dueOn } }),
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
        and 1 = (select count(*) from tasks t where t.office_id = 1 and t.matter_id = due.id(n) and t.step = 'bring-back')
        and 0 = (select count(*) from timers t where t.office_id = 1 and t.matter_id = due.id(n))`,
    [timers],
  )
  return rows[0]?.once ?? 0
}
