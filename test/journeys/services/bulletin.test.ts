import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const SENT = {
  service: 'bulletin',
  title: '防汛物资储备情况',
  fields: { from: '区应急管理局', text: '十镇储备沙袋八万条。', author: '常平 5550101' },
}

test('a text that is not adopted is owed its reason', async t => {
  const walk = await register(await testApi(t), 'feisiyuan', SENT)
  await walk.does('feisiyuan', 'edit', { outcome: 'unfit', opinion: '没有来源。', fields: { kind: 'news' } })
  const early = await walk.refused('feisiyuan', 'tell', { outcome: 'done' })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['ASKER_UNANSWERED', 'DOC-I07']],
  )
  await walk.answers('feisiyuan', '没有来源，请补充后再报。')
  const closed = await walk.does('feisiyuan', 'tell', { outcome: 'done' })
  assert.equal(closed.state, 'closed')
})

test('a text that nobody signed off and that names no source is submitted with reasons only, or urgently', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'feisiyuan', SENT)
  const edited = { outcome: 'edited', fields: { kind: 'news' } }
  const asked = await walk.refused('feisiyuan', 'edit', edited)
  assert.deepEqual(
    asked.refusals.map(({ code, field, rule }) => [code, field, rule]),
    [
      ['RULE_NEEDS_REASON', 'fields.signedBy', 'INF-02'],
      ['RULE_NEEDS_REASON', 'fields.sources', 'INF-09'],
    ],
  )
  const reasons = { 'INF-02': '负责人在外。', 'INF-09': '现场清点。' }
  await walk.does('feisiyuan', 'edit', { ...edited, reasons })
  assert.match((await walk.page('feisiyuan')).story.map(line => line.text).join('\n'), /INF-02 .+理由：负责人在外。/)
  const urgent = await register(office, 'feisiyuan', SENT)
  await urgent.does('feisiyuan', 'edit', { outcome: 'edited', fields: { kind: 'urgent' } })
  const { tasks } = await urgent.page('feisiyuan')
  assert.equal(tasks.find(task => task.state === 'open')?.step, 'hand-over')
})

test('a text asked for goes from its unit to its issue, its feedback and the instruction on it', async t => {
  const office = await testApi(t)
  const { plan } = office
  const walk = await register(office, 'feisiyuan', {
    ...SENT,
    fields: { from: '区应急管理局', how: 'asked', unit: plan.unit('emergency'), asked: '各镇储备多少，周五前。' },
  })
  const { text, author } = SENT.fields
  await walk.does('changping', 'contribute', { outcome: 'done', fields: { text, author } })
  const mended = { kind: 'news', signedBy: '雷震生', sources: '各镇台账，十月十二日。' }
  await walk.does('feisiyuan', 'edit', { outcome: 'edited', fields: mended })
  await walk.does('guchanghe', 'adopt', { outcome: 'adopt', fields: { paper: 'brief' } })
  const readers = [plan.post('secretary')]
  await walk.does('feisiyuan', 'issue', { outcome: 'done', fields: { issue: '2026年第18期', readers } })
  const reading = (await walk.page('shenguodong')).tasks.find(task => task.step === 'reading')
  assert.ok(reading)
  await (await office.browser('shenguodong')).ask(200, 'POST', `/api/tasks/${reading.id}/receipt`)
  await walk.answers('feisiyuan', '登在二〇二六年第十八期。')
  await walk.does('feisiyuan', 'feedback', { outcome: 'done' })
  const { opened } = await walk.does('guchanghe', 'instruct', {
    outcome: 'direct',
    opinion: '缺口请补齐。',
    fields: { leadUnit: plan.unit('emergency') },
  })
  assert.equal(opened.length, 1)
  const early = await walk.refused('feisiyuan', 'close', { outcome: 'done', fields: { result: '已登。' } })
  assert.deepEqual(
    early.refusals.map(({ code }) => code),
    ['SUPERVISED_OPEN'],
  )
})
