import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

test('three deaths that nobody reported upward come back with the article; the clocks are minutes', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'jianlan', {
    service: 'emergency-report',
    title: '工地塌方',
    fields: {},
    urgency: 'most-urgent',
  })
  const heard = office.clock.now().getTime()
  const { tasks } = await walk.page('jianlan')
  const minutes = new Map(
    tasks.map(task => [task.step, (new Date(task.due?.at ?? '').getTime() - heard) / 60_000] as const),
  )
  assert.deepEqual(Object.fromEntries(minutes), { phone: 30, written: 60, instruct: 30 })
  const known = { place: '桥东街道工地', kind: 'accident', deaths: 3, text: '待核' }
  await walk.does('jianlan', 'written', { outcome: 'done', fields: known })
  const page = await walk.page('jianlan')
  assert.ok(page.tasks.some(task => task.step === 'written' && task.state === 'open'))
  assert.match(page.story.map(line => line.text).join('\n'), /EMG-13 《突发事件应对法》.+第十七条/)
})

test('an emergency is reported half empty, followed up, and closed once its reporter is told', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'jianlan', {
    service: 'emergency-report',
    title: '仓库火灾',
    fields: { from: '青石镇' },
    urgency: 'most-urgent',
  })
  await walk.does('jianlan', 'phone', { outcome: 'done', fields: { reportedTo: '市委总值班室、带班领导' } })
  await walk.does('jianlan', 'written', { outcome: 'done', fields: { kind: 'accident', place: '待核' } })
  await walk.does('fangjingyi', 'instruct', {
    outcome: 'direct',
    opinion: '全力扑救，先清点人数。',
    fields: { unit: office.plan.unit('emergency') },
  })
  await walk.does('changping', 'handle', { outcome: 'news', opinion: '明火已灭，无人员伤亡。' })
  await walk.does('jianlan', 'follow-up', { outcome: 'done', fields: { progress: '明火已灭。', deaths: 0 } })
  await walk.does('changping', 'handle', { outcome: 'finished', opinion: '现场清理完毕。' })
  await walk.does('jianlan', 'final', { outcome: 'done', fields: { finalReport: '电线老化起火，无伤亡。' } })
  const early = await walk.refused('jianlan', 'close', { outcome: 'done', fields: { result: '已终报。' } })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [['ASKER_UNANSWERED', 'DOC-I07']],
  )
  await walk.answers('jianlan', '火已扑灭，区里正在查明原因。')
  const closed = await walk.does('jianlan', 'close', { outcome: 'done', fields: { result: '已终报。' } })
  assert.equal(closed.state, 'closed')
})
