import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SupervisionList } from '#api/desk/schema.ts'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

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
