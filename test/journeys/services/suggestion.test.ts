import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base/ids.ts'
import { testApi } from '#test/support/api.ts'
import { register, walk } from '#test/support/walk.ts'

test('a suggestion of the public is studied and answered before it is closed', async t => {
  const office = await testApi(t)
  const sent = await office.stranger.send({
    method: 'POST',
    url: '/window/apply/suggestion',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    payload: new URLSearchParams({
      submission: newId(new Date()),
      subject: '表格只填一次',
      text: '同样的数三个科都要报。',
      name: '欧阳小满',
      contact: '13800001234',
      at: '3',
      go: 'send',
    }).toString(),
  })
  assert.equal(sent.statusCode, 201, sent.body)
  const { number } = sent.json<{ number: string }>()
  const clerk = await office.browser('yexiaoyun')
  const { items } = await clerk.ask<{ items: { id: string; number: string }[] }>(
    200,
    'GET',
    '/api/matters?service=suggestion',
  )
  const found = items.find(item => item.number === number)
  assert.ok(found)
  const one = walk(office, found.id, number)
  await one.does('yexiaoyun', 'receive', { outcome: 'study', fields: { unit: office.plan.unit('housing') } })
  const bare = await one.refused('liangshaoyun', 'study', { outcome: 'studied', opinion: '三张表合成一张。' })
  assert.equal(bare.code, 'STEP_FIELD_REQUIRED')
  await one.does('liangshaoyun', 'study', {
    outcome: 'studied',
    opinion: '三张表合成一张。',
    fields: { adoption: 'adopted' },
  })
  const early = await one.refused('yexiaoyun', 'reply', { outcome: 'done' })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['ASKER_UNANSWERED', 'DOC-I07']],
  )
  await one.answers('yexiaoyun', '已经采纳，三张表合成一张。')
  await one.does('yexiaoyun', 'reply', { outcome: 'done' })
  assert.equal(
    (await one.does('yexiaoyun', 'close', { outcome: 'done', fields: { result: '三表合一。' } })).state,
    'closed',
  )
})

test('one without a name has its answer put up', async t => {
  const office = await testApi(t)
  const one = await register(office, 'yexiaoyun', {
    service: 'suggestion',
    title: '食堂早饭太凉',
    fields: { subject: '食堂早饭太凉', isAnonymous: true },
  })
  await one.does('yexiaoyun', 'receive', { outcome: 'study', fields: { unit: office.plan.unit('services') } })
  await one.does('tangjiahe', 'study', { outcome: 'studied', opinion: '加保温台。', fields: { adoption: 'adopted' } })
  assert.equal((await one.refused('yexiaoyun', 'publish', { outcome: 'done' })).code, 'STEP_FIELD_REQUIRED')
  await one.does('yexiaoyun', 'publish', { outcome: 'done', fields: { publishedAt: '意见栏' } })
  assert.equal(
    (await one.does('yexiaoyun', 'close', { outcome: 'done', fields: { result: '已加。' } })).state,
    'closed',
  )
})
