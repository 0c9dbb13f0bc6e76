import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const TRIP = {
  service: 'vehicle',
  title: '送校车方案到市教育局',
  fields: { purpose: 'duty', route: '区委至市教育局', dueOn: '2026-10-13' },
}

test('nobody gets an official vehicle for a private errand', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', {
    ...TRIP,
    title: '接亲友',
    fields: { ...TRIP.fields, purpose: 'private' },
  })
  const { tasks, story } = await walk.page('tangjiahe')
  assert.deepEqual(
    tasks.map(task => task.step),
    ['amend'],
  )
  assert.match(story.map(line => line.text).join('\n'), /VEH-05 《党政机关公务用车管理办法》/)
  await walk.does('tangjiahe', 'amend', { outcome: 'withdraw' })
  assert.equal((await walk.page('tangjiahe')).state, 'closed')
})

test('a trip goes from its approval to its log, and the odometer never runs backwards', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', TRIP)
  await walk.does('guchanghe', 'approve', { outcome: 'approve' })
  const vehicle = { vehicle: '浙A12345', vehicleKind: 'other', driver: '老周' }
  await walk.does('tangjiahe', 'dispatch', { outcome: 'done', fields: vehicle })
  const blank = await walk.refused('tangjiahe', 'leave', { outcome: 'done' })
  assert.equal(blank.code, 'STEP_FIELD_REQUIRED')
  await walk.does('tangjiahe', 'leave', { outcome: 'done', fields: { odometerStart: 52310 } })
  await walk.does('tangjiahe', 'return', { outcome: 'done', fields: { odometerEnd: 52300, parked: true } })
  assert.match((await walk.page('tangjiahe')).story.map(line => line.text).join('\n'), /VEH-03 《机关事务管理条例》/)
  await walk.does('tangjiahe', 'return', { outcome: 'done', fields: { odometerEnd: 52366, fuel: 6 } })
  const closed = await walk.does('tangjiahe', 'close', { outcome: 'done', fields: { result: '往返56公里，已公示。' } })
  assert.equal(closed.state, 'closed')
})
