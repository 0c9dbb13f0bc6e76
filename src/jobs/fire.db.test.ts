import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import sql from 'sql-template-tag'
import { dayOf } from '#calendar/day.ts'
import type { Completion } from '#matters/completing/completion.ts'
import { completeTask } from '#matters/complete-task.ts'
import { registerMatter } from '#matters/register.ts'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { NO_FILES } from '#test/support/worker.ts'
import type { WorkerDeps } from './deps.ts'
import { fire } from './fire.ts'
import { patienceOf } from './patience.ts'

/** Lends a file that is to be back today. @returns the matter */
async function lend(office: TestOffice, file: string): Promise<string> {
  const { id, tasks } = await office.as('liuqinghe', acting =>
    registerMatter(acting, {
      service: 'archive-borrowing',
      title: `借阅${file}`,
      fields: { file, borrower: '区水利局', from: '区水利局办公室' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  const dueOn = dayOf(office.clock.now(), 'Asia/Shanghai')
  const steps: readonly (readonly [string, Completion])[] = [
    ['liuqinghe', { outcome: 'checked', fields: { mode: 'lend' } }],
    ['guchanghe', { outcome: 'approve' }],
    ['liuqinghe', { outcome: 'lent', fields: { pages: 12, dueOn } }],
  ]
  let task = tasks[0]?.id ?? ''
  for (const [login, input] of steps)
    task = (await office.as(login, acting => completeTask(acting, task, input))).tasks[0]?.id ?? ''
  return id
}

const left = (office: TestOffice) =>
  office.asMachine(({ tx }) =>
    tx.query<{ matter: string }>(sql`select matter_id as matter from timers where office_id = ${OFFICE}`),
  )

test('a timer that fails is told once and stands in nobody’s way; those fired with it are fired', async t => {
  const office = await testOffice(t)
  const broken = await lend(office, '2019年防汛工作总结')
  const sound = await lend(office, '2020年防汛工作总结')
  const owner = new Client(office.url)
  await owner.connect()
  await owner.query(`create function refuse() returns trigger language plpgsql as $$ begin
    if new.matter_id = '${broken}' then raise exception 'the disk said no'; end if; return new; end $$`)
  await owner.query('create trigger refuse before insert on record_entries for each row execute function refuse()')
  await owner.end()
  office.clock.set(new Date(office.clock.now().getTime() + 3 * 86_400_000))
  const told: string[] = []
  const onError = (error: unknown) => void told.push(error instanceof Error ? error.message : '')
  const { pool, clock, services } = office
  const deps: WorkerDeps = {
    pool,
    clock,
    office: OFFICE,
    services: () => services,
    files: NO_FILES,
    onError,
    address: '',
  }
  const patience = patienceOf(clock, onError)
  await fire(deps, patience)
  assert.deepEqual(told, ['the disk said no'])
  assert.deepEqual(await left(office), [{ matter: broken }])
  const tasks = await office.asMachine(({ tx }) =>
    tx.query<{ step: string }>(sql`select step from tasks where matter_id = ${sound} and step = 'bring-back'`),
  )
  assert.equal(tasks.length, 1)
  assert.equal(await fire(deps, patience), 0)
  assert.equal(told.length, 1)
})
