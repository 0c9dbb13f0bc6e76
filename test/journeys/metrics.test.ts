import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'

/** A comment, or a name with labels and a number. */
const LINE = /^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? (-?[\d.]+(e[+-]?\d+)?))$/

test('figures are for whoever manages the office, in a form that monitoring reads, and name nobody', async t => {
  const { browser, stranger, plan } = await testApi(t)
  await stranger.ask(401, 'GET', '/metrics')
  const clerk = await browser('yexiaoyun')
  await clerk.ask(403, 'GET', '/metrics')
  const document = { service: 'incoming-document', title: '关于防汛的通知', fields: { from: '市水利局', kind: '通知' } }
  const { id } = await clerk.ask<{ id: string }>(201, 'POST', '/api/matters', document)
  await clerk.ask(200, 'GET', `/api/matters/${id}`)

  const manager = plan.people.find(({ id: person }) =>
    plan.holdings.some(
      held =>
        held.personId === person &&
        plan.posts.some(post => post.id === held.postId && post.permissions.includes('manage-office')),
    ),
  )
  const { send } = await browser(manager?.login ?? '')
  const { statusCode, body, headers } = await send({ method: 'GET', url: '/metrics' })
  assert.equal(statusCode, 200, body)
  assert.equal(headers['content-type'], 'text/plain; version=0.0.4')
  for (const line of body.trimEnd().split('\n')) assert.match(line, LINE)
  assert.match(body, /^shuniu_matters_open 1$/m)
  assert.match(body, /_count\{method="GET",route="\/api\/matters\/:\w+",status="200"\} 1$/m)
  for (const told of [id, '防汛', ...plan.people.flatMap(person => [person.name, person.login])])
    assert.ok(!body.includes(told), `the figures tell of ${told}`)
})
