import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterDetail, MatterPage } from '#api/matters/schema.ts'
import type { Schedules } from '#api/schedules/schema.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import type { Refused } from '#test/support/walk.ts'
import { testWorker } from '#test/support/worker.ts'

/** The fire inspection of each quarter: due on the tenth of its second month, open ten days before. */
const fire = (office: TestApi) => ({
  service: 'inspection',
  title: '{year}年第{quarter}季度消防安全检查',
  fields: { kind: 'fire', unit: office.plan.unit('services') },
  recurrence: { every: 'quarter', month: 2, day: 10, dayOff: 'after' },
  leadDays: 10,
  fromOn: '2026-03-02',
})

const inspections = async (office: TestApi) =>
  (await (await office.browser('tangjiahe')).ask<MatterPage>(200, 'GET', '/api/matters?service=inspection')).items

test('recurring work is set up by whoever may register it; what never falls on a day is refused', async t => {
  const office = await testApi(t)
  const safety = await office.browser('tangjiahe')
  await (await office.browser('wenruyu')).ask(403, 'POST', '/api/schedules', fire(office))
  const never = { every: 'month', workday: 23, dayOff: 'stays' }
  const nowhere = { ...fire(office), recurrence: never, untilOn: '2026-06-01' }
  assert.equal((await safety.ask<Refused>(422, 'POST', '/api/schedules', nowhere)).code, 'SCHEDULE_LANDS_NOWHERE')
  const unfit = await safety.ask<Refused>(400, 'POST', '/api/schedules', { ...fire(office), fields: {} })
  assert.equal(unfit.code, 'FIELD_REQUIRED', 'the form would not take it at night')
  const plan = await safety.ask<{ words: string; days: string[] }>(200, 'POST', '/api/schedules/plan', fire(office))
  assert.deepEqual(
    [plan.words, ...plan.days.slice(0, 3)],
    ['每季度第 2 个月 10 日，逢休息日顺延到下一个工作日', '2026-05-11', '2026-08-10', '2026-11-10'],
  )
  await safety.ask(201, 'POST', '/api/schedules', fire(office))
  const { items } = await safety.ask<Schedules>(200, 'GET', '/api/schedules')
  assert.equal(items[0]?.nextTitle, '2026年第2季度消防安全检查')
  assert.deepEqual((await (await office.browser('wenruyu')).ask<Schedules>(200, 'GET', '/api/schedules')).items, [])
})

test('of several processes one opens it, and once; after a long stop each missed time is opened once', async t => {
  const office = await testApi(t)
  await (await office.browser('tangjiahe')).ask(201, 'POST', '/api/schedules', fire(office))
  const workers = [testWorker(office), testWorker(office), testWorker(office)]
  const turns = async () => {
    const done = await Promise.all(workers.map(worker => worker.turn()))
    return done.reduce((sum, { opened }) => sum + opened, 0)
  }
  assert.equal(await turns(), 0, 'it is not time yet')
  office.clock.set('2026-05-01T00:31:00.000Z')
  assert.equal(await turns(), 1)
  assert.equal(await turns(), 0)
  // Nothing ran for half a year.
  office.clock.set('2026-12-01T01:00:00.000Z')
  for (let turn = 0; turn < 4; turn += 1) await turns()
  assert.deepEqual((await inspections(office)).map(item => item.title).toSorted(), [
    '2026年第2季度消防安全检查',
    '2026年第3季度消防安全检查',
    '2026年第4季度消防安全检查',
  ])
})

test('the new matter is filled in and has last time at hand, with its files; a paused schedule opens nothing', async t => {
  const office = await testApi(t)
  const { id } = await (
    await office.browser('tangjiahe')
  ).ask<{ id: string }>(201, 'POST', '/api/schedules', fire(office))
  const worker = testWorker(office)
  office.clock.set('2026-05-01T01:00:00.000Z')
  await worker.turn()
  const [first] = await inspections(office)
  const form = new FormData()
  form.append('file', new Blob(['二季度检查记录'], { type: 'text/plain' }), '检查记录.txt')
  const body = new Response(form)
  await (
    await office.browser('tangjiahe')
  ).send({
    method: 'POST',
    url: `/api/matters/${first?.id}/attachments`,
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  office.clock.set('2026-08-01T01:00:00.000Z')
  await worker.turn()
  const second = (await inspections(office)).find(item => item.id !== first?.id)
  office.clock.set('2026-08-01T03:00:00.000Z')
  const page = await (
    await office.browser('mashoutian')
  ).ask<{ code: string }>(404, 'GET', `/api/matters/${second?.id}`)
  assert.equal(page.code, 'MATTER_NOT_FOUND')
  const mine = await (await office.browser('guchanghe')).ask<MatterDetail>(200, 'GET', `/api/matters/${second?.id}`)
  assert.deepEqual(
    mine.relations.map(({ id: other, kind, direction }) => [other, kind, direction]),
    [[first?.id, 'repeats', 'out']],
  )
  assert.deepEqual(
    mine.attachments.map(({ name }) => name),
    ['检查记录.txt'],
  )
  assert.match(mine.story.map(line => line.text).join('\n'), /周期性工作到时自动立项（2026-08-10）/)
  assert.equal(mine.fields['kind'], 'fire')
  const manager = await office.browser('admin')
  await manager.ask(204, 'PATCH', `/api/schedules/${id}`, { state: 'paused' })
  office.clock.set('2026-11-05T01:00:00.000Z')
  assert.equal((await worker.turn()).opened, 0)
})
