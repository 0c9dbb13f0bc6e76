import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

test('a meal over the standard is not served, and one within it is', async t => {
  const walk = await register(await testApi(t), 'tangjiahe', {
    service: 'internal-service',
    title: '加班餐十份',
    fields: { kind: 'meal', from: '督查室', people: 10, price: 60, standard: 40 },
  })
  await walk.does('tangjiahe', 'amend', { outcome: 'resubmit', fields: { reason: '加班。' } })
  const { tasks, story } = await walk.page('tangjiahe')
  assert.ok(tasks.every(task => task.step === 'amend'))
  assert.match(story.map(line => line.text).join('\n'), /FSP-06 《中华人民共和国反食品浪费法》.+第六条/)
  await walk.does('tangjiahe', 'amend', { outcome: 'resubmit', fields: { price: 38 } })
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
