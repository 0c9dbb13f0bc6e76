import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import sql from 'sql-template-tag'
import { registerMatter } from '#matters/register.ts'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { NO_FILES } from '#test/support/worker.ts'
import type { WorkerDeps } from './deps.ts'
import { fire } from './fire.ts'
import { patienceOf } from './patience.ts'

/** Asks a township whether all is well; whoever does not say so in time is telephoned. @returns the matter */
async function ask(office: TestOffice, unit: string): Promise<string> {
  const { id } = await office.as('jianlan', acting =>
    registerMatter(acting, {
      service: 'nil-report',
      title: '汛期零报告',
      fields: { units: [office.plan.unit(unit)], period: '汛期' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  return id
}

const left = (office: TestOffice) =>
  office.asMachine(({ tx }) =>
    tx.query<{ matter: string }>(sql`select matter_id as matter from timers where office_id = ${OFFICE}`),
  )

test('a timer that fails is told once and stands in nobody’s way; those fired with it are fired', async t => {
  const office = await testOffice(t)
  const broken = await ask(office, 'qingshi')
  const sound = await ask(office, 'bailu')
  const owner = new Client(office.url)
  await owner.connect()
  await owner.query(`create function refuse() returns trigger language plpgsql as $$ begin
    if new.matter_id = '${broken}' then raise exception 'the disk said no'; end if; return new; end $$`)
  await owner.query('create trigger refuse before insert on record_entries for each row execute function refuse()')
  await owner.end()
  office.clock.set(new Date(office.clock.now().getTime() + 86_400_000))
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
    tx.query<{ step: string }>(sql`select step from tasks where matter_id = ${sound} and step = 'chase'`),
  )
  assert.equal(tasks.length, 1)
  assert.equal(await fire(deps, patience), 0)
  assert.equal(told.length, 1)
})
