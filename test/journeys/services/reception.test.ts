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

test('twelve guests have four companions at table, not five', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', RECEPTION)
  await walk.does('tangjiahe', 'plan', { outcome: 'submit', fields: { ...PLAN, companions: 5 } })
  const { tasks, story, fields } = await walk.page('tangjiahe')
  assert.deepEqual(
    tasks.filter(task => task.state === 'open').map(task => task.step),
    ['plan'],
  )
  assert.match(story.map(line => line.text).join('\n'), /REC-08 《党政机关国内公务接待管理规定》.+第十条/)
  assert.match(String(fields['why']), /陪餐人数不得超过3人.+第十条/)
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
  await walk.does('yaojianing', 'settle', { outcome: 'settle', fields: { payment: 'transfer' } })
  assert.match((await walk.page('yaojianing')).story.map(line => line.text).join('\n'), /REC-15 .+第十四条/)
  await walk.does('yaojianing', 'settle', { outcome: 'settle', fields: { invoice: '票0012' } })
  const closed = await walk.does('tangjiahe', 'close', { outcome: 'done', fields: { result: '已报销。' } })
  assert.equal(closed.state, 'closed')
})
