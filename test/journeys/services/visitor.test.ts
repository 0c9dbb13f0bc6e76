import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

test('a visitor is told once what is missing, the first one asked stays responsible, and a slip goes with them', async t => {
  const office = await testApi(t)
  const window = await office.browser('yexiaoyun')
  const whole = { visitor: '王某', purpose: '查阅材料', idTail: '110101198601011234' }
  const refused = await window.ask<{ code: string }>(400, 'POST', '/api/matters', {
    service: 'visitor',
    title: '王某来访',
    fields: whole,
    urgency: 'normal',
  })
  assert.equal(refused.code, 'FIELD_INVALID', 'the whole number of an identity card is not taken')
  const one = await register(office, 'yexiaoyun', {
    service: 'visitor',
    title: '王某来访：查阅材料',
    fields: { ...whole, idTail: '1234' },
  })
  await one.does('yexiaoyun', 'receive', { outcome: 'missing', fields: { missing: '身份证原件；亲属关系证明' } })
  await one.does('yexiaoyun', 'bring', { outcome: 'brought' })
  const [open] = (await one.page('yexiaoyun')).tasks.filter(task => task.state === 'open')
  const again = await window.ask<{ code: string }>(400, 'POST', `/api/tasks/${open?.id}/completion`, {
    outcome: 'missing',
  })
  assert.equal(again.code, 'OUTCOME_UNKNOWN', 'a second list is no way on')
  const { holder } = await one.page('yexiaoyun')
  assert.equal(holder.unit, '文书科')
  const slip = await window.send({ method: 'GET', url: `/api/matters/${one.id}/slip.pdf` })
  assert.equal(slip.statusCode, 200)
  await one.does('yexiaoyun', 'handle', { outcome: 'answered', opinion: '已复印两页。' })
  const done = await one.does('yexiaoyun', 'see-off', { outcome: 'done', fields: { result: '已提供复印件。' } })
  assert.equal(done.state, 'closed')
})
