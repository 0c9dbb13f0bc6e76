import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generate } from 'otplib'
import type { Session } from '#api/session/schema.ts'
import { PASSWORD, testApi } from '#test/support/api.ts'
import { testWorker } from '#test/support/worker.ts'

interface Told {
  code: string
  detail: string
}

test('nobody reads anything without signing in', async t => {
  const { api, stranger } = await testApi(t)
  const open = new Set(['/health/live', '/health/ready', '/api/setup'])
  // A token opens a feed and a signature brings a parcel; what comes without is refused for that.
  const otherwise = new Map([
    ['/api/feeds/calendar.ics', 404],
    ['/exchange/parcels', 422],
  ])
  const spec = api.swagger() as { paths: Record<string, Record<string, unknown>> }
  const asked = Object.entries(spec.paths).flatMap(([url, methods]) =>
    Object.keys(methods).map(method => ({
      method: method.toUpperCase(),
      url: url.replaceAll(/\{\w+\}/g, '019cac0f-2680-7643-a659-5daf6bd07f1c'),
    })),
  )
  assert.ok(asked.length > 40)
  for (const { method, url } of asked) {
    // The window is the public's; test/journeys/window.test.ts says what it shows.
    if (open.has(url) || url.startsWith('/window') || (method === 'POST' && url === '/api/session')) continue
    const answer = await stranger.send({ method: method, url })
    assert.equal(answer.statusCode, otherwise.get(url) ?? 401, `${method} ${url}`)
  }
  const metrics = await stranger.send({ method: 'GET', url: '/metrics' })
  assert.equal(metrics.statusCode, 401)
})

test('a wrong password, an unknown name and a locked door say no more than they must', async t => {
  const { stranger } = await testApi(t)
  const tryIn = (login: string) =>
    stranger.send({ method: 'POST', url: '/api/session', payload: { login, password: 'wrong' } })
  const known = await tryIn('yexiaoyun')
  const unknown = await tryIn('nobody-here')
  assert.equal(known.statusCode, 401)
  assert.deepEqual(known.json(), unknown.json())
  for (let attempt = 0; attempt < 4; attempt++) await tryIn('yexiaoyun')
  const locked = await stranger.send({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'yexiaoyun', password: PASSWORD },
  })
  assert.equal(locked.json<Told>().code, 'SIGN_IN_LOCKED')
})

test('the cookie is kept from scripts, and an unsafe request without its token changes nothing', async t => {
  const { api, browser } = await testApi(t)
  const answer = await api.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: 'admin', password: PASSWORD },
  })
  const header = String(answer.headers['set-cookie'])
  assert.match(header, /HttpOnly/)
  assert.match(header, /SameSite=Lax/)
  const cookie = header.split(';')[0] ?? ''
  const forged = await api.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
  assert.equal(forged.json<Told>().code, 'CSRF_MISMATCH')
  const session = await api.inject({ method: 'GET', url: '/api/session', headers: { cookie } })
  assert.equal(session.statusCode, 200)

  const admin = await browser('admin')
  await admin.ask(204, 'DELETE', '/api/session')
  await admin.ask(401, 'GET', '/api/session')
})

test('whoever covers for somebody away is shown the post, and for whom', async t => {
  const { browser, plan } = await testApi(t)
  const [cover] = plan.covers
  assert.ok(cover)
  const holder = plan.holdings.find(one => one.postId === cover.coverPostId)
  const login = plan.people.find(person => person.id === holder?.personId)?.login ?? ''
  const session = await (await browser(login)).ask<Session>(200, 'GET', '/api/session')
  const covered = session.posts.find(post => post.id === cover.postId)
  assert.equal(covered?.via?.until, cover.toOn)
})

test('a token acts as its person and makes no tokens; a revoked one opens nothing', async t => {
  const { browser, stranger } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { token } = await clerk.ask<{ token: string }>(201, 'POST', '/api/tokens', { name: 'scanner', days: 30 })
  const authorization = { authorization: `Bearer ${token}` }
  const session = await stranger.ask<Session>(200, 'GET', '/api/session', undefined, authorization)
  assert.equal(session.person.name, '叶晓芸')
  await stranger.ask(403, 'POST', '/api/tokens', { name: 'second', days: 1 }, authorization)
  const { items } = await clerk.ask<{ items: { id: string }[] }>(200, 'GET', '/api/tokens')
  await clerk.ask(204, 'DELETE', `/api/tokens/${items[0]?.id}`)
  await stranger.ask(401, 'GET', '/api/session', undefined, authorization)
})

test('a second factor is in force once a code of it was seen, and goes when it is taken away', async t => {
  const { browser, clock } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const isOn = async () => (await clerk.ask<{ isOn: boolean }>(200, 'GET', '/api/session/totp')).isOn
  const { secret } = await clerk.ask<{ secret: string }>(200, 'POST', '/api/session/totp')
  await clerk.ask(401, 'POST', '/api/session/totp/confirmation', { code: '000000' })
  assert.equal(await isOn(), false)
  const code = await generate({ secret, epoch: Math.floor(clock.now().getTime() / 1000) })
  await clerk.ask(204, 'POST', '/api/session/totp/confirmation', { code })
  assert.equal(await isOn(), true)
  await clerk.ask(204, 'DELETE', '/api/session/totp')
  assert.equal(await isOn(), false)
})

test('the newest signed head of the record can be fetched and kept elsewhere', async t => {
  const office = await testApi(t)
  const clerk = await office.browser('yexiaoyun')
  await clerk.ask(404, 'GET', '/api/record/checkpoint')
  await testWorker(office).turn()
  const head = await clerk.ask<{ size: number; root: string; note: string }>(200, 'GET', '/api/record/checkpoint')
  assert.ok(head.size > 0)
  assert.match(
    head.note,
    new RegExp(`\n${head.size}\n${Buffer.from(head.root, 'hex').toString('base64')}\n`.replaceAll('+', '\\+')),
  )
})
