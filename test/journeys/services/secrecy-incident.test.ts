import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const INCIDENT = {
  service: 'secrecy-incident',
  title: '失泄密事件（纸质报告1号）',
  fields: { paperReference: '1号' },
  urgency: 'most-urgent',
}

test('what the incident is about finds no place here', async t => {
  const office = await testApi(t)
  const clerk = await office.browser('hewenyuan')
  const secret = await clerk.ask<{ code: string }>(422, 'POST', '/api/matters', {
    ...INCIDENT,
    title: '绝密★30年 某件',
  })
  assert.equal(secret.code, 'STATE_SECRET')
  const told = await clerk.ask<{ code: string }>(400, 'POST', '/api/matters', {
    ...INCIDENT,
    fields: { ...INCIDENT.fields, text: '某文件的内容' },
  })
  assert.equal(told.code, 'FIELD_INVALID')
})

test('a leak is reported to both within 24 hours, the weekend too, and gets no more time', async t => {
  const office = await testApi(t, { at: '2026-10-10T13:00:00.000Z' })
  const one = await register(office, 'hewenyuan', INCIDENT)
  const { tasks } = await one.page('hewenyuan')
  assert.equal(tasks.find(task => task.step === 'report')?.due?.at, '2026-10-11T13:00:00.000Z')
  assert.equal(tasks.find(task => task.step === 'report')?.due?.citation?.rule, 'SEC-13')
  const supervisor = await office.browser('guchanghe')
  const more = await supervisor.ask<{ code: string }>(422, 'POST', `/api/matters/${one.id}/extension`, {
    amount: 1,
    reason: '联系不上',
  })
  assert.equal(more.code, 'EXTENSION_OVER_CAP')
  const half = await one.refused('hewenyuan', 'report', {
    outcome: 'done',
    fields: { toSecrecyAt: '2026-10-11T08:30:00+08:00' },
  })
  assert.deepEqual(
    half.refusals.map(({ field }) => field),
    ['fields.toSuperiorAt'],
  )
  await one.does('hewenyuan', 'report', {
    outcome: 'done',
    fields: { toSecrecyAt: '2026-10-11T08:30:00+08:00', toSuperiorAt: '2026-10-11T08:50:00+08:00' },
  })
  await one.does('hewenyuan', 'remedy', { outcome: 'done', fields: { remedy: 'done' } })
  await one.does('guchanghe', 'know', { outcome: 'done' })
  await one.does('hewenyuan', 'follow', { outcome: 'done', fields: { finding: 'none' } })
  assert.equal((await one.does('guchanghe', 'close', { outcome: 'done', fields: { result: 'filed' } })).state, 'closed')
})
