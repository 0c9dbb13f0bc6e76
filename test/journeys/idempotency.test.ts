import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Changed, MatterPage, Registered } from '#api/matters/schema.ts'
import { testApi } from '#test/support/api.ts'

const body = {
  service: 'incoming-document',
  title: '关于做好防汛工作的通知',
  fields: { from: '市防汛办', kind: '通知' },
}

test('a key that comes with another request is refused', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  await clerk.ask(201, 'POST', '/api/matters', body, { 'idempotency-key': 'k-1' })
  const refused = await clerk.ask<{ code: string }>(
    422,
    'POST',
    '/api/matters',
    { ...body, title: '另一件' },
    { 'idempotency-key': 'k-1' },
  )
  assert.equal(refused.code, 'IDEMPOTENCY_KEY_REUSED')
})

test('a registration sent twice, or ten times at once, registers one matter and gets one answer', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const send = () => clerk.ask<Registered>(201, 'POST', '/api/matters', body, { 'idempotency-key': 'k-2' })
  const first = await send()
  const again = await Promise.all(Array.from({ length: 10 }, send))
  assert.ok(again.every(answer => answer.id === first.id && answer.number === first.number))
  const crowd = await Promise.all(
    Array.from({ length: 10 }, () =>
      clerk.ask<Registered>(201, 'POST', '/api/matters', body, { 'idempotency-key': 'k-3' }),
    ),
  )
  assert.equal(new Set(crowd.map(answer => answer.id)).size, 1)
  const { total } = await clerk.ask<MatterPage>(200, 'GET', '/api/matters')
  assert.equal(total, 2)
})

test('a completion that is sent again after it arrived is not refused as done already', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const reviewer = await browser('hewenyuan')
  const { tasks } = await clerk.ask<Registered>(201, 'POST', '/api/matters', body)
  const send = () =>
    reviewer.ask<Changed>(
      200,
      'POST',
      `/api/tasks/${tasks[0]?.id}/completion`,
      { outcome: 'pass' },
      {
        'idempotency-key': 'done-once',
        'if-match': '"1"',
      },
    )
  assert.deepEqual(await send(), await send())
})
