import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

test('another office is allowed by the head, by its article, or told why not', async t => {
  const office = await testApi(t)
  const one = await register(office, 'liuqinghe', {
    service: 'archive-borrowing',
    title: '借阅机构沿革',
    fields: { file: '机构沿革', borrower: office.plan.unit('education'), isOutside: true },
  })
  await one.does('liuqinghe', 'receive', { outcome: 'checked', fields: { mode: 'copy' } })
  assert.match(
    (await one.page('liuqinghe')).story.map(line => line.text).join('\n'),
    /ARC-15 《档案法实施条例》.+第三十四条第二款/,
  )
  assert.equal((await one.refused('guchanghe', 'approve', { outcome: 'refuse' })).code, 'OPINION_REQUIRED')
  await one.does('guchanghe', 'approve', { outcome: 'refuse', opinion: '还在整理，下月再借。' })
  assert.equal((await one.does('liuqinghe', 'refused', { outcome: 'done' })).state, 'closed')
})

test('an original is counted out, due back on its day, and counted in', async t => {
  const office = await testApi(t)
  const keeper = await office.browser('liuqinghe')
  const classes = [{ code: 'BGS', name: '办公室', unitId: null }]
  const settings = { fonds: 'Z109', transferYears: 10, approval: null, approvedOn: null, classes }
  await keeper.ask(204, 'PUT', '/api/archive/settings', settings)
  const { code } = await keeper.ask<{ code: string }>(201, 'POST', '/api/archive/items', {
    title: '2019年防汛工作总结',
    author: '区委办公室',
    class: 'BGS',
    retention: 'D30',
    datedOn: '2019-11-02',
    number: null,
    pages: 12,
    remark: null,
  })
  const one = await register(office, 'liuqinghe', {
    service: 'archive-borrowing',
    title: '借阅2019年防汛工作总结',
    fields: { file: '2019年防汛工作总结', borrower: office.plan.unit('water'), from: '区水利局办公室' },
  })
  await one.does('liuqinghe', 'receive', { outcome: 'checked', fields: { mode: 'lend' } })
  await one.does('guchanghe', 'approve', { outcome: 'approve' })
  const bare = await one.refused('liuqinghe', 'hand-over', { outcome: 'lent' })
  const missing = new Set(bare.refusals.map(({ field }) => field))
  assert.deepEqual(missing, new Set(['fields.dueOn', 'fields.pages', 'fields.items']))
  const counted = { pages: 12, dueOn: '2026-12-31', items: [code] }
  await one.does('liuqinghe', 'hand-over', { outcome: 'lent', fields: counted })
  const lent = await one.page('liuqinghe')
  assert.equal(lent.tasks.find(task => task.step === 'return')?.due?.day, '2026-12-31')
  await one.does('liuqinghe', 'return', { outcome: 'short', opinion: '少第7页。', fields: { condition: 'missing' } })
  await one.does('guchanghe', 'account', { outcome: 'done', opinion: '夹在别的卷里，已找回。' })
  const early = await one.refused('liuqinghe', 'close', { outcome: 'done', fields: { result: '已归还。' } })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['ASKER_UNANSWERED', 'DOC-I07']],
  )
  await one.answers('liuqinghe', '已收到归还。')
  assert.equal(
    (await one.does('liuqinghe', 'close', { outcome: 'done', fields: { result: '已归还。' } })).state,
    'closed',
  )
})
