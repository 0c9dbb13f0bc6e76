import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register, walk } from '#test/support/walk.ts'

const call = (title: string, fields: object = {}) => ({ service: 'duty-call', title, fields })

test('the leader is asked something, or not at all', async t => {
  const office = await testApi(t)
  const one = await register(office, 'jianlan', call('群众来电要水'))
  const bare = await one.refused('jianlan', 'handle', { outcome: 'ask' })
  assert.deepEqual(
    bare.refusals.map(({ code }) => code),
    ['OPINION_REQUIRED'],
  )
  await one.does('jianlan', 'handle', { outcome: 'ask', opinion: '是否连夜送水？' })
  await one.does('fangjingyi', 'instruct', { outcome: 'done', opinion: '请住建部门送水。' })
  const passed = await one.does('jianlan', 'handle', { outcome: 'enquiry' })
  assert.equal(passed.state, 'closed')
  assert.match(passed.opened[0]?.number ?? '', /^访/)
})

test('a call in one line becomes an emergency report that waits for its clocks', async t => {
  const office = await testApi(t, { at: '2026-10-10T18:05:00.000Z' })
  const one = await register(office, 'jianlan', call('工地塌方有人被埋', { caller: '青石镇值班员' }))
  const { opened, state } = await one.does('jianlan', 'handle', { outcome: 'emergency' })
  assert.equal(state, 'closed')
  const [report] = opened
  assert.ok(report)
  const page = await walk(office, report.id, report.number).page('jianlan')
  assert.deepEqual(page.tasks.map(task => task.step).toSorted(), ['instruct', 'phone', 'written'])
  const phone = page.tasks.find(task => task.step === 'phone')
  assert.equal(phone?.due?.at, '2026-10-10T18:35:00.000Z', 'half an hour, at night and on a Sunday')
  assert.equal(page.relations[0]?.number, one.number)
})
