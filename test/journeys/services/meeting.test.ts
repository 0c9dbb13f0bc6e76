import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register, walk as walkOf } from '#test/support/walk.ts'

const MEETING = {
  service: 'meeting',
  title: '全区校园安全工作会议',
  fields: { class: 'second', beginAt: '2026-10-20T01:00:00Z', endAt: '2026-10-20T04:00:00Z' },
}

test('a meeting with a banquet is not submitted, whatever the reason', async t => {
  const walk = await register(await testApi(t), 'yaojianing', MEETING)
  const refused = await walk.refused('yaojianing', 'propose', {
    outcome: 'submit',
    fields: { people: 80, days: 0.5, extras: true },
    reasons: { 'MTG-04': '客商多。' },
  })
  assert.deepEqual([refused.code, refused.rule, refused.refusals.length], ['RULE_BREAKS', 'MTG-04', 1])
})

test('a meeting of a whole day needs a reason, which stays in its record with the rule', async t => {
  const walk = await register(await testApi(t), 'yaojianing', {
    ...MEETING,
    fields: { ...MEETING.fields, class: 'fourth' },
  })
  const plan = { outcome: 'submit', fields: { people: 30, days: 1 } }
  const asked = await walk.refused('yaojianing', 'propose', plan)
  assert.deepEqual(
    asked.refusals.map(({ code, field, rule }) => [code, field, rule]),
    [['RULE_NEEDS_REASON', 'fields.days', 'MTG-06']],
  )
  const passed = await walk.does('yaojianing', 'propose', { ...plan, reasons: { 'MTG-06': '上午看现场' } })
  assert.match(passed.warnings.map(({ text }) => text).join(), /一般不超过半天/)
  const { story } = await walk.page('yaojianing')
  assert.match(
    story.map(line => line.text).join('\n'),
    /一般不超过半天（MTG-06 《整治形式主义.+》.+），理由：上午看现场/,
  )
})

test('a system has one general meeting a year: the second needs a reason, and a year later none', async t => {
  const office = await testApi(t)
  const plan = { outcome: 'submit', fields: { people: 60, days: 0.5, systemWide: '教育系统' } }
  const first = await register(office, 'yaojianing', MEETING)
  await first.does('yaojianing', 'propose', plan)
  const second = await register(office, 'yaojianing', MEETING)
  const refused = await second.refused('yaojianing', 'propose', plan)
  assert.deepEqual([refused.code, refused.rule, refused.field], ['RULE_NEEDS_REASON', 'MTG-05', 'fields.systemWide'])
  assert.match(JSON.stringify(refused), /今年已有 1 次/)
  const other = { ...plan, fields: { ...plan.fields, systemWide: '水利系统' } }
  await second.does('yaojianing', 'propose', other)
  office.clock.set('2027-01-04T01:00:00Z')
  const next = await register(office, 'yaojianing', MEETING)
  await next.does('yaojianing', 'propose', plan)
})

test('what a meeting decided is supervised, and the meeting is not closed before it is struck off', async t => {
  const office = await testApi(t)
  const { plan } = office
  const walk = await register(office, 'yaojianing', MEETING)
  await walk.does('yaojianing', 'propose', { outcome: 'submit', fields: { people: 60, days: 0.5, cost: 9000 } })
  await walk.does('guchanghe', 'approve-leader', { outcome: 'approve' })
  const attendees = [plan.post('education-desk'), plan.post('qiaodong-desk')]
  const notice = { room: plan.resource('第一会议室'), attendees, notice: '十月二十日上午九时，带校门口设施清单。' }
  await walk.does('yaojianing', 'notify', { outcome: 'done', fields: notice })
  await walk.does('wenruyu', 'attend', { outcome: 'attend' })
  await walk.does('dongqiao', 'attend', { outcome: 'leave', opinion: '有防汛任务，由副主任参加。' })
  await walk.does('yaojianing', 'minute', {
    outcome: 'done',
    fields: { expected: 60, present: 59, onLeave: 1, minutes: '教育局月底前查完校门口设施。' },
  })
  await walk.does('guchanghe', 'sign', { outcome: 'sign' })
  const item = { leadUnit: plan.unit('education'), itemDueOn: '2026-10-30' }
  const { opened } = await walk.does('yaojianing', 'items', {
    outcome: 'item',
    opinion: '月底前查完校门口设施。',
    fields: item,
  })
  await walk.does('yaojianing', 'items', { outcome: 'all' })
  const closing = { outcome: 'done', fields: { result: '会已开，议定事项已办。' } }
  const early = await walk.refused('yaojianing', 'close', closing)
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['SUPERVISED_OPEN', 'DOC-I06']],
  )
  const [supervision] = opened
  assert.ok(supervision)
  const supervised = walkOf(office, supervision.id, supervision.number)
  await supervised.does('wenruyu', 'accept', { outcome: 'accept' })
  await supervised.does('wenruyu', 'lead', { outcome: 'report', opinion: '四十所学校全部查完。' })
  await supervised.does('bairuobing', 'check', { outcome: 'pass' })
  await supervised.answers('qinzhengyang', '校门口设施已查完。')
  await supervised.does('qinzhengyang', 'answer', { outcome: 'done' })
  await supervised.does('fangjingyi', 'strike-off', { outcome: 'done', fields: { result: '全部查完。' } })
  const closed = await walk.does('yaojianing', 'close', closing)
  assert.equal(closed.state, 'closed')
})
