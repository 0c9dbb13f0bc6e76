import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register, type Refused } from '#test/support/walk.ts'

const MEAL = {
  service: 'internal-service',
  title: '加班餐十份',
  fields: { kind: 'meal', from: '督查室', people: 10, price: 38, standard: 40 },
}

test('a meal over the standard is not registered, whatever the reason', async t => {
  const person = await (await testApi(t)).browser('tangjiahe')
  const refused = await person.ask<Refused>(422, 'POST', '/api/matters', {
    ...MEAL,
    urgency: 'normal',
    fields: { ...MEAL.fields, price: 60 },
    reasons: { 'FSP-06': '加班。' },
  })
  assert.deepEqual([refused.code, refused.field, refused.rule], ['RULE_BREAKS', 'fields.price', 'FSP-06'])
  assert.match(refused.citation?.source ?? '', /反食品浪费法.+第六条/)
})

test('lodging over the standard needs a reason, and somebody who approves it', async t => {
  const office = await testApi(t)
  const lodging = {
    service: 'internal-service',
    title: '挂职干部住宿',
    urgency: 'normal',
    fields: { kind: 'lodging', from: '综合科', people: 1, price: 380, standard: 350 },
  }
  const asked = await (await office.browser('tangjiahe')).ask<Refused>(422, 'POST', '/api/matters', lodging)
  assert.deepEqual([asked.code, asked.rule], ['RULE_NEEDS_REASON', 'LOD-01'])
  const walk = await register(office, 'tangjiahe', { ...lodging, reasons: { 'LOD-01': '展会期间无标准房。' } })
  const { tasks, story } = await walk.page('tangjiahe')
  assert.deepEqual(
    tasks.map(task => task.step),
    ['approve'],
  )
  assert.match(story.map(line => line.text).join('\n'), /LOD-01 .+理由：展会期间无标准房。/)
})

test('a meal within the standard is served, and closed once who asked was told', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', MEAL)
  await walk.does('tangjiahe', 'serve', { outcome: 'served', fields: { done: '食堂备餐十份。' } })
  const closing = { outcome: 'done', fields: { result: '已用餐。' } }
  const early = await walk.refused('tangjiahe', 'finish', closing)
  assert.deepEqual(
    early.refusals.map(({ code }) => code),
    ['ASKER_UNANSWERED'],
  )
  await walk.answers('tangjiahe', '十份已备好。')
  assert.equal((await walk.does('tangjiahe', 'finish', closing)).state, 'closed')
})

test('each kind has its own time', async t => {
  const office = await testApi(t)
  const dueOf = async (kind: string) => {
    const walk = await register(office, 'tangjiahe', {
      service: 'internal-service',
      title: '三楼',
      fields: { kind, from: '文书科' },
    })
    const [task] = (await walk.page('tangjiahe')).tasks
    return [task?.step, task?.due?.arithmetic.length !== 0, task?.due?.at] as const
  }
  const [room, repair] = [await dueOf('room'), await dueOf('repair')]
  assert.deepEqual(room.slice(0, 2), ['serve', true])
  assert.ok((room[2] ?? '') < (repair[2] ?? ''))
})
