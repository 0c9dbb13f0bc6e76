import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { register, type Refused } from '#test/support/walk.ts'

const BRIEF = {
  service: 'decision-brief',
  title: '北门桥限不限行',
  fields: { question: '北门桥检测不合格，要不要限行。' },
}
const GATHERED = {
  background: '收〔2026〕12号检测报告，三级。',
  basis: '公路法有关条款',
  options: [
    { what: '全天限货车。', money: '两万元' },
    { what: '夜间封闭施工。', gain: '一次修好。', time: '两个月' },
  ],
}

test('a clerk does not record the decision', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'zhangyinuo', BRIEF)
  await walk.does('jiangxuemei', 'gather', { outcome: 'submit', fields: GATHERED })
  const { tasks } = await walk.page('guchanghe')
  const decision = tasks.find(task => task.step === 'decide')
  assert.ok(decision)
  const clerk = await office.browser('jiangxuemei')
  const refused = await clerk.ask<Refused>(403, 'POST', `/api/tasks/${decision.id}/completion`, {
    outcome: 'decide',
    opinion: '限行。',
    fields: { chosen: '1' },
  })
  assert.equal(refused.code, 'TASK_NOT_YOURS')
  assert.match(refused.citation?.source ?? '', /不越位，决定由决策岗位作出/)
})

test('a brief needs two ways to choose from, is decided by whose it is, and what is decided is supervised', async t => {
  const office = await testApi(t)
  const { plan } = office
  const walk = await register(office, 'zhangyinuo', BRIEF)
  const oneWay = { ...GATHERED, options: GATHERED.options.slice(0, 1) }
  const asked = await walk.refused('jiangxuemei', 'gather', { outcome: 'submit', fields: oneWay })
  assert.deepEqual([asked.code, asked.field, asked.rule], ['RULE_NEEDS_REASON', 'fields.options', 'BRF-01'])
  const consulted = [plan.unit('housing'), plan.unit('qiaodong')]
  await walk.does('jiangxuemei', 'gather', { outcome: 'submit', fields: { ...GATHERED, consulted } })
  const asking = { letter: 'opinions-asked', unit: plan.unit('housing'), words: '本周五' }
  const letter = await (
    await office.browser('jiangxuemei')
  ).send({ method: 'POST', url: `/api/matters/${walk.id}/letter-previews`, payload: asking })
  const lines = (await readPdfPages(letter.rawPayload)).flatMap(sheet => linesOf(sheet).map(({ text }) => text))
  assert.ok(
    lines.some(line => /办法.*利.*钱.*时间/.test(line)),
    lines.join('\n'),
  )
  assert.match(lines.join('\n'), /夜间封闭施工/)
  await walk.does('liangshaoyun', 'consult', { outcome: 'done', opinion: '建议办法一。' })
  await walk.does('dongqiao', 'consult', { outcome: 'done', opinion: '夜间封闭影响小。' })
  const blank = await walk.refused('guchanghe', 'decide', { outcome: 'decide', fields: { chosen: '办法二' } })
  assert.equal(blank.code, 'OPINION_REQUIRED')
  await walk.does('guchanghe', 'decide', { outcome: 'decide', opinion: '按办法二。', fields: { chosen: '办法二' } })
  const closed = await walk.does('jiangxuemei', 'close', { outcome: 'done', fields: { result: '已告知两家。' } })
  assert.equal(closed.state, 'closed')
})
