import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import sql from 'sql-template-tag'
import type { Desk } from '#api/desk/schema.ts'
import type { FeedList } from '#api/feeds/schema.ts'
import type { Registered } from '#api/matters/schema.ts'
import { tokenHash } from '#office/sign-in/session.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { OFFICE } from '#test/support/office.ts'

/** On the clock of the tests it is Monday 2 March 2026, nine o'clock. */
const TRIP = { leaveAt: '2026-03-04T09:00:00+08:00', backAt: '2026-03-04T11:00:00+08:00' }

const made = async (office: TestApi, login: string, resource: string | null = null) =>
  (await (await office.browser(login)).ask<{ address: string }>(201, 'POST', '/api/feeds', { resource })).address

const listed = async (office: TestApi, login: string) =>
  (await (await office.browser(login)).ask<FeedList>(200, 'GET', '/api/feeds')).items

/** Reads a feed as a calendar program does: nobody is signed in. */
async function eventsOf(office: TestApi, address: string): Promise<ICAL.Event[]> {
  const answer = await office.stranger.send({ method: 'GET', url: address })
  assert.equal(answer.statusCode, 200, answer.body)
  assert.match(String(answer.headers['content-type']), /^text\/calendar/)
  const calendar = new ICAL.Component(ICAL.parse(answer.body) as never)
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}
const titlesOf = async (office: TestApi, address: string) => (await eventsOf(office, address)).map(one => one.summary)

const incoming = async (office: TestApi, title: string, secrecy = 'none') =>
  (await office.browser('yexiaoyun')).ask<Registered>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title,
    secrecy,
    fields: { from: '市水利局', kind: '通知' },
  })

const trip = async (office: TestApi, login: string, title: string) =>
  (await office.browser(login)).ask<Registered>(201, 'POST', '/api/matters', {
    service: 'vehicle',
    title,
    urgency: 'normal',
    fields: { purpose: 'duty', route: '区委至市教育局', car: office.plan.resource('轿车一号'), ...TRIP },
  })

test('an address that was never made, was made anew or was revoked opens nothing', async t => {
  const office = await testApi(t)
  for (const address of [
    '/api/feeds/calendar.ics',
    '/api/feeds/calendar.ics?token=',
    '/api/feeds/calendar.ics?token=x',
  ])
    await office.stranger.ask(404, 'GET', address)
  const first = await made(office, 'yexiaoyun')
  const second = await made(office, 'yexiaoyun')
  await office.stranger.ask(404, 'GET', first)
  await eventsOf(office, second)
  const [feed, ...others] = await listed(office, 'yexiaoyun')
  assert.deepEqual(others, [])
  await (await office.browser('hewenyuan')).ask(404, 'DELETE', `/api/feeds/${feed?.id}`)
  await (await office.browser('yexiaoyun')).ask(204, 'DELETE', `/api/feeds/${feed?.id}`)
  await (await office.browser('yexiaoyun')).ask(404, 'DELETE', `/api/feeds/${feed?.id}`)
  await office.stranger.ask(404, 'GET', second)
  assert.deepEqual(await listed(office, 'yexiaoyun'), [])
})

test('the token of a feed opens nothing else, and a program makes no feed', async t => {
  const office = await testApi(t)
  const token = new URLSearchParams((await made(office, 'yexiaoyun')).split('?')[1]).get('token') ?? ''
  for (const url of ['/api/desk', '/api/feeds', '/api/matters'])
    await office.stranger.ask(401, 'GET', url, undefined, { authorization: `Bearer ${token}` })
  await office.stranger.ask(401, 'POST', '/api/feeds', {})
  const clerk = await office.browser('yexiaoyun')
  const program = await clerk.ask<{ token: string }>(201, 'POST', '/api/tokens', { name: '脚本' })
  await office.stranger.ask(403, 'POST', '/api/feeds', {}, { authorization: `Bearer ${program.token}` })
  await clerk.ask(404, 'POST', '/api/feeds', { resource: office.plan.post('leader-on-duty') })
})

test('the feed of somebody who has left stops', async t => {
  const office = await testApi(t)
  const address = await made(office, 'yexiaoyun')
  await transaction(office.pool, systemContext(OFFICE), tx =>
    tx.execute(sql`update people set is_active = false where office_id = ${OFFICE} and login = 'yexiaoyun'`),
  )
  await office.stranger.ask(404, 'GET', address)
})

test('a token is kept as its hash alone: neither the list nor the record tells it', async t => {
  const office = await testApi(t)
  const token = (await made(office, 'yexiaoyun')).split('token=')[1] ?? ''
  const [kept, told] = await transaction(office.pool, systemContext(OFFICE), tx =>
    Promise.all([
      tx.query<{ text: string; hash: Buffer }>(
        sql`select row_to_json(f)::text as text, token_hash as hash from feeds f`,
      ),
      tx.query<{ text: string }>(sql`select text from record_entries where kind = 'feed.made'`),
    ]),
  )
  assert.deepEqual(
    kept.map(row => row.hash),
    [tokenHash(token)],
  )
  assert.equal(told.length, 1)
  const shown = JSON.stringify(await listed(office, 'yexiaoyun'))
  for (const text of [...kept.map(row => row.text), ...told.map(row => row.text), shown])
    assert.ok(!text.includes(token))
})

test('what is more than ordinary stays out of calendars, even of those who may know it', async t => {
  const office = await testApi(t)
  await incoming(office, '内部传达的通知', 'internal')
  const { tasks } = await (await office.browser('hewenyuan')).ask<Desk>(200, 'GET', '/api/desk')
  assert.equal(tasks[0]?.matter.title, '内部传达的通知')
  assert.deepEqual(await titlesOf(office, await made(office, 'hewenyuan')), [])
})

test('what is due for somebody stands in their calendar on its day, under the same name each time, and in nobody else’s', async t => {
  const office = await testApi(t)
  const { number } = await incoming(office, '关于报送防汛预案的通知')
  const foreign = await made(office, 'tangjiahe')
  assert.deepEqual(await titlesOf(office, foreign), [])
  const own = await made(office, 'hewenyuan')
  const { tasks } = await (await office.browser('hewenyuan')).ask<Desk>(200, 'GET', '/api/desk')
  const [event, ...others] = await eventsOf(office, own)
  assert.equal(event?.summary, '到期：关于报送防汛预案的通知')
  assert.match(event.description, new RegExp(`^${number} · `))
  assert.equal(others.length, 0)
  assert.ok(event.startDate.isDate, 'a due date is a day')
  assert.deepEqual([event.startDate.toString(), event.duration.toSeconds()], [tasks[0]?.due?.day, 86_400])
  assert.equal(event.component.getFirstPropertyValue('transp'), 'TRANSPARENT')
  office.clock.set('2026-03-02T03:00:00Z')
  const [again] = await eventsOf(office, own)
  assert.equal(again?.uid, event.uid)
})

test('a booking stands in the calendar of whose it is with its hours; the resource’s own tells others only that it is taken', async t => {
  const office = await testApi(t)
  await trip(office, 'tangjiahe', '陪同调研用车')
  const car = office.plan.resource('轿车一号')
  assert.deepEqual(await titlesOf(office, await made(office, 'yexiaoyun')), [])
  const foreign = await eventsOf(office, await made(office, 'yexiaoyun', car))
  assert.deepEqual(
    foreign.map(({ summary, description }) => [summary, description ?? null]),
    [['已占用', null]],
  )
  const theirs = await eventsOf(office, await made(office, 'tangjiahe', car))
  assert.deepEqual(
    theirs.map(one => one.summary),
    ['陪同调研用车'],
  )
  const booked = (await eventsOf(office, await made(office, 'tangjiahe'))).find(one => one.summary === '陪同调研用车')
  assert.equal(booked?.uid, theirs[0]?.uid)
  assert.match(booked?.location ?? '', /轿车一号/)
  assert.equal(booked?.startDate.zone.tzid, 'Asia/Shanghai')
  assert.deepEqual(
    [booked?.startDate.toString(), booked?.endDate.toString()],
    ['2026-03-04T09:00:00', '2026-03-04T11:00:00'],
  )
  const items = await listed(office, 'tangjiahe')
  assert.deepEqual(
    items.map(item => item.resource?.id ?? null),
    [null, car],
  )
})

test('a calendar program that asks without end is slowed', async t => {
  const office = await testApi(t)
  const statuses = await Promise.all(
    Array.from({ length: 70 }, async () => {
      const answer = await office.stranger.send({ method: 'GET', url: '/api/feeds/calendar.ics?token=guess' })
      return answer.statusCode
    }),
  )
  assert.ok(statuses.includes(429))
})
