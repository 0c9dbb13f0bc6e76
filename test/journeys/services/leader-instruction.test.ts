import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register, walk } from '#test/support/walk.ts'

test('an instruction needs who and by when, nothing else, and is not closed before its leader is told', async t => {
  const office = await testApi(t)
  const clerk = await office.browser('jiangxuemei')
  const bare = await clerk.ask<{ code: string; refusals: { field?: string }[] }>(400, 'POST', '/api/matters', {
    service: 'leader-instruction',
    title: '核实桥头积水点',
    fields: {},
    urgency: 'normal',
  })
  assert.equal(bare.code, 'FIELD_REQUIRED')
  assert.deepEqual(new Set(bare.refusals.map(({ field }) => field)), new Set(['fields.dueOn', 'fields.unit']))

  const one = await register(office, 'jiangxuemei', {
    service: 'leader-instruction',
    title: '核实桥头积水点',
    fields: { unit: office.plan.unit('housing'), dueOn: '2026-12-31', from: '区委书记' },
  })
  await one.does('liangshaoyun', 'accept', { outcome: 'accept' })
  const page = await one.page('liangshaoyun')
  assert.equal(page.tasks.find(task => task.step === 'undertake')?.due?.day, '2026-12-31')
  await one.does('liangshaoyun', 'undertake', { outcome: 'done', opinion: '积水点三处，已疏通。' })
  const early = await one.refused('qinzhengyang', 'report', { outcome: 'done', fields: { result: '已疏通。' } })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['ASKER_UNANSWERED', 'DOC-I07']],
  )
  await one.answers('qinzhengyang', '三处积水点已疏通。')
  assert.equal(
    (await one.does('qinzhengyang', 'report', { outcome: 'done', fields: { result: '已疏通。' } })).state,
    'closed',
  )
})

test('one under supervision waits until its item is struck off', async t => {
  const office = await testApi(t)
  const one = await register(office, 'jiangxuemei', {
    service: 'leader-instruction',
    title: '校车隐患整改',
    fields: {
      unit: office.plan.unit('education'),
      dueOn: '2026-12-31',
      text: '月底前必须整改完。',
      isSupervised: true,
    },
  })
  const [opened] = (await one.does('qinzhengyang', 'set-up', { outcome: 'done' })).opened
  assert.ok(opened)
  const item = walk(office, opened.id, opened.number)
  assert.equal((await item.page('qinzhengyang')).fields['quote'], '月底前必须整改完。')
  await item.does('wenruyu', 'accept', { outcome: 'accept' })
  await item.does('wenruyu', 'lead', { outcome: 'report', opinion: '已整改。' })
  await item.does('bairuobing', 'check', { outcome: 'pass' })
  await item.answers('qinzhengyang', '已整改。')
  await item.does('qinzhengyang', 'answer', { outcome: 'done' })
  await item.does('fangjingyi', 'strike-off', { outcome: 'done', fields: { result: '销号' } })
  assert.deepEqual(
    (await one.page('qinzhengyang')).tasks.filter(task => task.state === 'open').map(task => task.step),
    ['report'],
  )
})
