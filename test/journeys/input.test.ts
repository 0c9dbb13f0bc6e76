import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterPage } from '#api/matters/schema.ts'
import { testApi } from '#test/support/api.ts'

interface Told {
  type: string
  status: number
  code: string
  detail: string
  field?: string
  refusals?: { code: string; field?: string; detail: string }[]
}

const NOBODY = '019cac0f-2680-7643-a659-5daf6bd07f1c'
const good = { service: 'incoming-document', title: '标题', fields: { from: '市水利局', kind: '通知' } }

test('whatever is wrong with a request is told as a problem with its field, and nothing is kept', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const wrong: [what: string, status: number, code: string, field: string | undefined, body: unknown][] = [
    ['no title', 400, 'FIELD_INVALID', 'title', { ...good, title: undefined }],
    ['a title of blanks', 400, 'FIELD_INVALID', 'title', { ...good, title: '   ' }],
    ['a title too long', 400, 'FIELD_INVALID', 'title', { ...good, title: '长'.repeat(501) }],
    ['an unknown service', 404, 'SERVICE_NOT_FOUND', undefined, { ...good, service: 'no-such' }],
    [
      'a service that is another post’s to register',
      403,
      'NOT_PERMITTED',
      undefined,
      { ...good, service: 'supervision' },
    ],
    ['an unknown field', 400, 'FIELD_INVALID', 'fields.colour', { ...good, fields: { ...good.fields, colour: 'red' } }],
    ['a kind that is none', 400, 'FIELD_INVALID', 'fields.kind', { ...good, fields: { from: 'x', kind: '便条' } }],
    [
      'a date that is none',
      400,
      'FIELD_INVALID',
      'fields.documentDate',
      { ...good, fields: { ...good.fields, documentDate: '2026-02-30' } },
    ],
    ['an unknown urgency', 400, 'FIELD_INVALID', 'urgency', { ...good, urgency: 'very' }],
    ['a focus that is none', 400, 'FIELD_INVALID', 'focus', { ...good, focus: NOBODY }],
    [
      'a state-secret mark',
      422,
      'STATE_SECRET',
      'fields.text',
      { ...good, fields: { ...good.fields, text: '机密★5年\n关于……的通知' } },
    ],
  ]
  for (const [what, status, code, field, body] of wrong) {
    const answer = await clerk.send({ method: 'POST', url: '/api/matters', payload: body as object })
    const told = answer.json<Told>()
    assert.equal(told.code, code, `${what}: ${answer.body}`)
    assert.deepEqual([answer.statusCode, told.status], [status, status], what)
    if (field !== undefined)
      assert.ok(told.field === field || told.refusals?.some(one => one.field === field), `${what}: ${answer.body}`)
    assert.match(answer.headers['content-type'] ?? '', /application\/problem\+json/)
  }
  const { total } = await clerk.ask<MatterPage>(200, 'GET', '/api/matters')
  assert.equal(total, 0)
})

test('broken JSON, odd types and floods are answered, not suffered', async t => {
  const { browser, api } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const raw = (payload: string, type = 'application/json') =>
    clerk.send({ method: 'POST', url: '/api/matters', headers: { 'content-type': type }, payload })
  assert.equal((await raw('{"service":')).statusCode, 400)
  assert.equal((await raw('<a/>', 'application/xml')).statusCode, 400)
  assert.equal((await raw(JSON.stringify({ ...good, title: 'x'.repeat(3_000_000) }))).statusCode, 413)
  assert.equal((await raw('{"__proto__":{"admin":true},"service":"x"}')).statusCode, 400)
  const nul = await raw(JSON.stringify({ ...good, title: 'a\u0000b' }))
  assert.equal(nul.json<Told>().field, 'title')
  const half = await raw(`{"service":"incoming-document","title":"\\ud800"}`)
  assert.equal(half.json<Told>().field, 'title')
  for (const url of [
    '/api/matters/none',
    '/api/matters?page=0',
    '/api/matters?size=9999',
    '/api/matters?from=2026-13-01',
    '/api/matters?q=%00',
    `/api/matters?holder=1`,
  ])
    assert.ok((await clerk.send({ method: 'GET', url })).statusCode < 500, url)
  const missing = await api.inject({ method: 'GET', url: '/api/no-such' })
  assert.equal(missing.json<Told>().code, 'NOT_FOUND')
})

test('a refusal is told in the reader’s language', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const details = []
  for (const language of ['zh-CN', 'zh-TW', 'en-GB']) {
    const answer = await clerk.send({
      method: 'GET',
      url: `/api/matters/${NOBODY}`,
      headers: { 'accept-language': language },
    })
    assert.equal(answer.statusCode, 404)
    details.push(answer.json<Told>().detail)
  }
  assert.equal(new Set(details).size, 3)
})

test('a formula in a title is only text in the table', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  await clerk.ask(201, 'POST', '/api/matters', { ...good, title: '=HYPERLINK("http://x","y")' })
  const csv = await clerk.send({ method: 'GET', url: '/api/matters.csv' })
  assert.ok(csv.body.startsWith('\uFEFF'))
  assert.doesNotMatch(csv.body, /(^|[,"])=/m)
})
