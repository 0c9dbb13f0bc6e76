import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi, type TestApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const inspection = ({ plan }: TestApi) => ({
  service: 'inspection',
  title: '食堂燃气管道检查',
  fields: { kind: 'power', unit: plan.unit('education') },
})
const RECORD = { checklist: '管道老化不合格。', inspector: '汤嘉禾', hazard: '软管超期。' }

test('a hazard is not given to be signed without its level and its day', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'tangjiahe', inspection(office))
  const refused = await walk.refused('tangjiahe', 'inspect', { outcome: 'done', fields: RECORD })
  assert.deepEqual(
    refused.refusals.map(({ code, field, rule }) => [code, field, rule]),
    [
      ['RULE_BREAKS', 'fields.level', 'SAF-04'],
      ['RULE_BREAKS', 'fields.dueOn', 'SAF-04'],
    ],
  )
  assert.match(refused.citation?.source ?? '', /《中华人民共和国突发事件应对法》.+第三十五条/)
})

test('a hazard is put right by its day, looked at again by somebody else, and closed', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'tangjiahe', inspection(office))
  const fields = { ...RECORD, level: 'general', dueOn: '2026-10-19' }
  await walk.does('tangjiahe', 'inspect', { outcome: 'done', fields })
  await walk.does('wenruyu', 'sign', { outcome: 'sign' })
  const { tasks } = await walk.page('wenruyu')
  assert.equal(tasks.find(task => task.step === 'rectify')?.due?.day, '2026-10-19')
  const rectified = { outcome: 'done', opinion: '已换软管。', fields: { rectified: '换两根软管。' } }
  await walk.does('wenruyu', 'rectify', rectified)
  const blank = await walk.refused('bairuobing', 'recheck', { outcome: 'fail' })
  assert.equal(blank.code, 'OPINION_REQUIRED')
  await walk.does('bairuobing', 'recheck', { outcome: 'fail', opinion: '还差一根。' })
  await walk.does('wenruyu', 'rectify', rectified)
  await walk.does('bairuobing', 'recheck', { outcome: 'pass' })
  const closed = await walk.does('tangjiahe', 'close', { outcome: 'done', fields: { result: '隐患消除。' } })
  assert.equal(closed.state, 'closed')
})

test('a major hazard can be supervised, and the inspection is not closed before it is struck off', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'tangjiahe', inspection(office))
  const fields = { ...RECORD, level: 'major', dueOn: '2026-10-14' }
  await walk.does('tangjiahe', 'inspect', { outcome: 'done', fields })
  await walk.does('wenruyu', 'sign', { outcome: 'sign' })
  const { opened } = await walk.does('guchanghe', 'raise', {
    outcome: 'supervise',
    opinion: '立即更换。',
    fields: { leadUnit: office.plan.unit('education'), itemDueOn: '2026-10-14' },
  })
  assert.equal(opened.length, 1)
  await walk.does('wenruyu', 'rectify', { outcome: 'done', opinion: '已换。', fields: { rectified: '全部更换。' } })
  await walk.does('bairuobing', 'recheck', { outcome: 'pass' })
  const early = await walk.refused('tangjiahe', 'close', { outcome: 'done', fields: { result: '隐患消除。' } })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['SUPERVISED_OPEN', 'DOC-I06']],
  )
})
