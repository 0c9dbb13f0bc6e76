import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'
import { testWorker } from '#test/support/worker.ts'

test('a unit that does not report in time rings at the duty room, and counts once it was asked by telephone', async t => {
  const office = await testApi(t)
  const worker = testWorker(office)
  const { plan } = office
  const one = await register(office, 'jianlan', {
    service: 'nil-report',
    title: '汛期零报告',
    fields: { units: [plan.unit('qingshi'), plan.unit('bailu')], period: '汛期' },
  })
  await one.does('xiahe', 'report', { outcome: 'nothing' })
  const bare = await one.refused('luwei', 'report', { outcome: 'news' })
  assert.deepEqual(
    bare.refusals.map(({ code }) => code),
    ['OPINION_REQUIRED'],
  )
  office.clock.advance(6.5 * 3_600_000 + 1000)
  await worker.turn()
  const page = await one.page('jianlan')
  const open = page.tasks.filter(task => task.state === 'open')
  assert.deepEqual(
    open.map(task => [task.step, task.post.unit]),
    [
      ['report', '白鹭乡'],
      ['chase', '总值班室'],
    ],
  )
  assert.equal(open[0]?.due?.colour, 'red')
  await one.does('jianlan', 'chase', { outcome: 'phoned', opinion: '乡长接电话：平安。' })
  const closed = await one.does('jianlan', 'gather', { outcome: 'done', fields: { result: '全区平安' } })
  assert.equal(closed.state, 'closed')
})
