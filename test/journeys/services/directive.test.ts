import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SupervisionList } from '#api/desk/schema.ts'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'
import { testWorker } from '#test/support/worker.ts'

test('a directive closes when each of its units has answered, and shows who is silent', async t => {
  const office = await testApi(t)
  const { plan } = office
  const one = await register(office, 'jiangxuemei', {
    service: 'directive',
    title: '秋冬季校园安全检查',
    fields: { units: [plan.unit('education'), plan.unit('qingshi')], dueOn: '2026-12-31', from: '区委书记' },
  })
  await one.does('wenruyu', 'accept', { outcome: 'accept' })
  const silent = (await one.page('wenruyu')).tasks.filter(task => task.state === 'open' && task.step === 'accept')
  assert.deepEqual(
    silent.map(task => task.post.unit),
    ['青石镇'],
  )
  const { divisions } = await one.page('wenruyu')
  assert.deepEqual(
    divisions.map(shares => shares.map(share => share.name)),
    [['区教育局', '青石镇']],
  )
  const supervisor = await office.browser('qinzhengyang')
  const { items } = await supervisor.ask<SupervisionList>(200, 'GET', '/api/supervision')
  assert.ok(items.some(item => item.id === one.id))

  const bare = await one.refused('wenruyu', 'undertake', { outcome: 'done' })
  assert.deepEqual(
    bare.refusals.map(({ code }) => code),
    ['OPINION_REQUIRED'],
  )
  await one.does('wenruyu', 'undertake', { outcome: 'done', opinion: '隐患八处，已整改。' })
  await one.does('xiahe', 'accept', { outcome: 'accept' })
  await one.does('xiahe', 'undertake', { outcome: 'done', opinion: '无隐患。' })
  const early = await one.refused('qinzhengyang', 'close', { outcome: 'done', fields: { result: '完成。' } })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['ASKER_UNANSWERED', 'DOC-I07']],
  )
  await one.answers('qinzhengyang', '两个单位都已完成。')
  assert.equal(
    (await one.does('qinzhengyang', 'close', { outcome: 'done', fields: { result: '完成。' } })).state,
    'closed',
  )
})

test('a unit that stays silent comes before the head, who excuses it with a reason', async t => {
  const office = await testApi(t, { at: '2026-03-02T01:00:00Z' })
  const worker = testWorker(office)
  const one = await register(office, 'jiangxuemei', {
    service: 'directive',
    title: '报送防汛物资底数',
    fields: { units: [office.plan.unit('water'), office.plan.unit('bailu')], dueOn: '2026-03-06' },
  })
  const silent = async (login: string) =>
    (await one.page(login)).tasks.filter(task => task.state === 'open' && task.step === 'silent').length
  const later = async (day: string) => {
    office.clock.set(new Date(`${day}T02:00:00Z`))
    await worker.turn()
  }
  await one.does('heqingyan', 'accept', { outcome: 'accept' })
  await one.does('heqingyan', 'undertake', { outcome: 'done', opinion: '物资底数已核。' })
  await later('2026-03-06')
  assert.equal(await silent('shenguodong'), 0, 'the day itself belongs to the unit')
  await later('2026-03-07')
  assert.equal(await silent('guchanghe'), 1, 'only the one that has not reported')
  assert.equal((await one.refused('guchanghe', 'silent', { outcome: 'excuse' })).code, 'OPINION_REQUIRED')
  await one.does('guchanghe', 'silent', { outcome: 'excuse', opinion: '正在抢险，数据由区水利局代报。' })
  const { tasks } = await one.page('qinzhengyang')
  assert.deepEqual(
    tasks.filter(task => task.state === 'open').map(task => task.step),
    ['close'],
  )
})
