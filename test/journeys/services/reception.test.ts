import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const RECEPTION = {
  service: 'reception',
  title: '市委督查组来区检查',
  fields: { from: '市委办公室', letter: '市委办函〔2026〕31号', purpose: 'inspection', dueOn: '2026-10-16' },
}
const PLAN = { guests: 12, companions: 4, meals: 1, table: 'canteen' }

test('twelve guests have four companions at table, not five, whoever asks', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', RECEPTION)
  const plan = { outcome: 'submit', fields: { ...PLAN, companions: 5, drinks: true } }
  const refused = await walk.refused('tangjiahe', 'plan', { ...plan, reasons: { 'REC-08': '来客重要' } })
  assert.deepEqual(
    refused.refusals.map(({ code, field, rule }) => [code, field, rule]),
    [
      ['RULE_BREAKS', 'fields.companions', 'REC-08'],
      ['RULE_BREAKS', 'fields.drinks', 'REC-09'],
    ],
  )
  assert.match(refused.refusals[0]?.citation?.source ?? '', /公务接待管理规定.+第十条/)
  const { tasks } = await walk.page('tangjiahe')
  assert.deepEqual(
    tasks.filter(task => task.state === 'open').map(task => task.step),
    ['plan'],
  )
})

test('what was kept when it was approved is not corrected away afterwards', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', RECEPTION)
  await walk.does('tangjiahe', 'plan', { outcome: 'submit', fields: PLAN })
  const correction = { fields: { companions: 5 }, reason: '又来一位' }
  const refused = await walk.refusedAct('tangjiahe', 'corrections', correction)
  assert.deepEqual([refused.code, refused.rule], ['RULE_BREAKS', 'REC-08'])
})

test('a reception goes from its letter to a settlement with three papers', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', RECEPTION)
  await walk.does('tangjiahe', 'plan', { outcome: 'submit', fields: PLAN })
  await walk.does('fangjingyi', 'approve', { outcome: 'approve' })
  const early = await walk.refused('tangjiahe', 'confirm', { outcome: 'done' })
  assert.deepEqual(
    early.refusals.map(({ code }) => code),
    ['ASKER_UNANSWERED'],
  )
  await walk.answers('tangjiahe', '已安排，机关食堂用工作餐一次。')
  await walk.does('tangjiahe', 'confirm', { outcome: 'done' })
  await walk.does('tangjiahe', 'host', { outcome: 'done', fields: { list: '十二人名单、时间、场所和费用', cost: 480 } })
  await walk.does('fangjingyi', 'sign', { outcome: 'sign' })
  const blank = await walk.refused('yaojianing', 'settle', { outcome: 'settle', fields: { payment: 'transfer' } })
  assert.deepEqual([blank.code, blank.rule], ['RULE_BREAKS', 'REC-15'])
  await walk.does('yaojianing', 'settle', {
    outcome: 'settle',
    fields: { payment: 'transfer', invoice: '票0012', fee: 300 },
  })
  const closed = await walk.does('tangjiahe', 'close', { outcome: 'done', fields: { result: '已报销。' } })
  assert.equal(closed.state, 'closed')
})

test('a visit that was paid before within half a year asks for its reason, counted over the whole office', async t => {
  const office = await testApi(t)
  const study = { ...RECEPTION, fields: { ...RECEPTION.fields, purpose: 'study' } }
  const first = await register(office, 'tangjiahe', study)
  await first.does('tangjiahe', 'plan', { outcome: 'submit', fields: PLAN })
  const again = await register(office, 'tangjiahe', { ...study, title: '市委办公室再来考察' })
  const plan = { outcome: 'submit', fields: PLAN }
  const refused = await again.refused('tangjiahe', 'plan', plan)
  const [asked] = refused.refusals as { code: string; rule?: string; detail?: string }[]
  assert.deepEqual([asked?.code, asked?.rule], ['RULE_NEEDS_REASON', 'REC-05'])
  assert.match(asked?.detail ?? '', /已经来过 1 次/)
  const passed = await again.does('tangjiahe', 'plan', { ...plan, reasons: { 'REC-05': '这次看乡镇' } })
  assert.match(passed.warnings.map(({ text }) => text).join(), /同一天还有 1 批接待/)
  const { story } = await again.page('tangjiahe')
  assert.match(story.map(line => line.text).join('\n'), /已经来过 1 次.+REC-05.+理由：这次看乡镇/)
})
