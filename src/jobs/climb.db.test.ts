import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { Client } from 'pg'
import sql from 'sql-template-tag'
import { registerMatter } from '#matters/register.ts'
import { openPool } from '#store/pool.ts'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { testWorker } from '#test/support/worker.ts'

const DAY = 86_400_000

/** An office in which so many documents lie unread until every limit has passed. */
async function lateOffice(t: TestContext, documents: number): Promise<{ office: TestOffice; matters: string[] }> {
  const office = await testOffice(t)
  const matters: string[] = []
  for (let index = 0; index < documents; index += 1) {
    const { id } = await office.as('yexiaoyun', acting =>
      registerMatter(acting, {
        service: 'incoming-document',
        title: `关于报送第 ${index + 1} 批重点项目进展情况的通知`,
        fields: { from: '枢州市发展和改革委员会', kind: '通知', senderLevel: 'superior' },
        urgency: 'normal',
        secrecy: 'none',
      }),
    )
    matters.push(id)
  }
  office.clock.set(new Date(office.clock.now().getTime() + 30 * DAY))
  return { office, matters }
}

interface Reminder {
  matter: string
  post: string
  times: number
}

const reminders = (office: TestOffice) =>
  office.asMachine(({ tx }) =>
    tx.query<Reminder>(sql`select matter_id as matter, post_id as post, count(*)::integer as times from notices
      where office_id = ${OFFICE} group by matter_id, post_id`),
  )

test('a matter that fails is told once and stands in nobody’s way; those climbed with it are climbed', async t => {
  const { office, matters } = await lateOffice(t, 3)
  const [broken = ''] = matters
  const owner = new Client(office.url)
  await owner.connect()
  await owner.query(`create function refuse() returns trigger language plpgsql as $$ begin
    if new.matter_id = '${broken}' then raise exception 'the disk said no'; end if; return new; end $$`)
  await owner.query('create trigger refuse before insert on record_entries for each row execute function refuse()')
  await owner.end()
  const errors: string[] = []
  const worker = testWorker(office, {
    onError: error => void errors.push(error instanceof Error ? error.message : ''),
  })
  await worker.climb()
  assert.deepEqual(errors, ['the disk said no'])
  const told = new Set((await reminders(office)).map(({ matter }) => matter))
  assert.deepEqual(told, new Set(matters.slice(1)))
  assert.equal(await worker.climb(), 0)
  assert.equal(errors.length, 1)
})

test('nobody waits for a matter that somebody acts on: its clock tells later', async t => {
  const { office, matters } = await lateOffice(t, 2)
  const [held = '', free = ''] = matters
  const worker = testWorker(office)
  const somebody = new Client(office.url)
  await somebody.connect()
  await somebody.query('begin')
  await somebody.query('select from matters where matter_id = $1 for update', [held])
  await worker.climb()
  assert.deepEqual([...new Set((await reminders(office)).map(({ matter }) => matter))], [free])
  await somebody.query('rollback')
  await somebody.end()
  await worker.climb()
  assert.deepEqual(new Set((await reminders(office)).map(({ matter }) => matter)), new Set(matters))
})

test('two workers remind everybody once', async t => {
  const { office, matters } = await lateOffice(t, 60)
  const another = await openPool({ url: office.url, max: 4 })
  office.onClose(() => another.end())
  const workers = [testWorker(office), testWorker({ ...office, pool: another })]
  await Promise.all(workers.map(worker => worker.climb()))
  const told = await reminders(office)
  assert.deepEqual(new Set(told.map(({ matter }) => matter)), new Set(matters))
  assert.deepEqual(new Set(told.map(({ times }) => times)), new Set([1]))
})
