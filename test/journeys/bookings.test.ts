import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Availability, Board, MatterBookings } from '#api/bookings/schema.ts'
import type { Registered } from '#api/matters/schema.ts'
import { testApi, type TestApi } from '#test/support/api.ts'

/** On the clock of the tests it is Monday 2 March 2026, nine o'clock. */
const at = (day: number, time: string) => new Date(`2026-03-0${day}T${time}:00+08:00`).toISOString()
const MORNING = { leaveAt: at(4, '09:00'), backAt: at(4, '11:00') }

/** Asks for a vehicle as somebody. */
async function asks(
  office: TestApi,
  login: string,
  status: number,
  car: string,
  more: object = {},
  times: object = MORNING,
) {
  const browser = await office.browser(login)
  const fields = { purpose: 'duty', route: '区委至市教育局', car: office.plan.resource(car), ...times }
  const body = { service: 'vehicle', title: `${login}用车`, urgency: 'normal', fields, ...more }
  return browser.ask<Registered & { code: string; detail: string }>(status, 'POST', '/api/matters', body)
}

const bookingsOf = async (office: TestApi, login: string, id: string) =>
  (await (await office.browser(login)).ask<MatterBookings>(200, 'GET', `/api/matters/${id}/bookings`)).items

const boardOf = async (office: TestApi, login: string) => {
  const between = new URLSearchParams({ from: at(4, '00:00'), to: at(5, '00:00') }).toString()
  return (await (await office.browser(login)).ask<Board>(200, 'GET', `/api/bookings?${between}`)).items
}

test('a car that is taken is refused with whose it is, what is free then, and when it is free next', async t => {
  const office = await testApi(t)
  const first = await asks(office, 'tangjiahe', 201, '轿车一号')
  const refused = await asks(office, 'tangjiahe', 409, '轿车一号')
  assert.equal(refused.code, 'RESOURCE_TAKEN')
  assert.match(refused.detail, new RegExp(first.number))
  assert.match(refused.detail, /轿车二号 浙A23456/)
  assert.match(refused.detail, /3月4日\(周三\) 11:00–13:00/)
  assert.match((await asks(office, 'yexiaoyun', 409, '轿车一号')).detail, /其他事项/)
  assert.equal((await boardOf(office, 'tangjiahe')).length, 1)
})

test('the end of one trip may be the beginning of the next; the wrong kind, too many people and a backward time are refused', async t => {
  const office = await testApi(t)
  await asks(office, 'tangjiahe', 201, '轿车一号')
  await asks(office, 'tangjiahe', 201, '轿车一号', {}, { leaveAt: at(4, '11:00'), backAt: at(4, '12:00') })
  assert.equal((await asks(office, 'tangjiahe', 422, '第一会议室')).code, 'RESOURCE_NOT_FOUND')
  assert.equal(
    (await asks(office, 'tangjiahe', 422, '轿车二号', {}, { ...MORNING, passengers: 9 })).code,
    'RESOURCE_TOO_SMALL',
  )
  const backward = { leaveAt: MORNING.backAt, backAt: MORNING.leaveAt }
  assert.equal((await asks(office, 'tangjiahe', 400, '轿车二号', {}, backward)).code, 'PERIOD_INVALID')
})

test('what is somebody else’s matter shows on the board as taken, and opens for nobody who may not see it', async t => {
  const office = await testApi(t)
  const { id } = await asks(office, 'tangjiahe', 201, '轿车一号')
  const [own] = await boardOf(office, 'tangjiahe')
  assert.deepEqual([own?.matter, own?.words], [id, 'tangjiahe用车'])
  const [foreign] = await boardOf(office, 'yexiaoyun')
  assert.deepEqual([foreign?.matter, foreign?.words, foreign?.holder], [null, '其他事项', null])
  await (await office.browser('yexiaoyun')).ask(404, 'GET', `/api/matters/${id}/bookings`)
})

test('小局服从大局: what is under a focus takes the car; the other is told why, is offered others, and takes one with one tap', async t => {
  const office = await testApi(t)
  const plain = await asks(office, 'tangjiahe', 201, '轿车一号')
  const urgent = await asks(office, 'tangjiahe', 201, '轿车一号', { focus: office.plan.focus('防汛救灾') })
  const [gave] = await bookingsOf(office, 'tangjiahe', plain.id)
  assert.deepEqual([gave?.state, gave?.reason], ['displaced', '中心工作“防汛救灾”优先'])
  assert.deepEqual(
    gave?.offers?.others.map(other => other.name),
    ['轿车二号 浙A23456', '越野车 浙A67890', '中巴车 浙A88120'],
  )
  const browser = await office.browser('tangjiahe')
  const { items } = await browser.ask<{ items: { kind: string; text: string; matter: { id: string } }[] }>(
    200,
    'GET',
    '/api/notices',
  )
  const told = items.find(notice => notice.kind === 'displaced')
  assert.equal(told?.matter.id, plain.id)
  assert.match(told.text, /轿车一号 浙A12345（3月4日\(周三\) 09:00–11:00）让出：中心工作“防汛救灾”优先/)
  const [other] = gave.offers.others
  const taken = { field: 'car', resource: other?.id, from: gave.from, to: gave.to }
  await (await office.browser('yexiaoyun')).ask(404, 'POST', `/api/matters/${plain.id}/bookings`, taken)
  await browser.ask(200, 'POST', `/api/matters/${plain.id}/bookings`, taken)
  const [now] = await bookingsOf(office, 'tangjiahe', plain.id)
  assert.deepEqual([now?.state, now?.name, now?.offers], ['held', '轿车二号 浙A23456', null])
  assert.equal((await bookingsOf(office, 'tangjiahe', urgent.id))[0]?.state, 'held')
  const { story } = await browser.ask<{ story: { kind: string }[] }>(200, 'GET', `/api/matters/${urgent.id}`)
  assert.ok(story.some(line => line.kind === 'booking.made'))
})

test('a lower or an equal focus does not take what a higher one has', async t => {
  const office = await testApi(t)
  await asks(office, 'tangjiahe', 201, '轿车一号', { focus: office.plan.focus('重点项目建设') })
  await asks(office, 'tangjiahe', 409, '轿车一号', { focus: office.plan.focus('校园安全') })
  await asks(office, 'tangjiahe', 409, '轿车一号', { focus: office.plan.focus('重点项目建设') })
  await asks(office, 'tangjiahe', 201, '轿车一号', { focus: office.plan.focus('防汛救灾') })
})

test('an ended matter gives back what it had not begun to use', async t => {
  const office = await testApi(t)
  const { id } = await asks(office, 'tangjiahe', 201, '轿车一号')
  const head = await office.browser('guchanghe')
  const { tasks } = await head.ask<{ tasks: { id: string; step: string }[] }>(200, 'GET', `/api/matters/${id}`)
  const body = { outcome: 'refuse', opinion: '可以乘公交车前往。' }
  await head.ask(200, 'POST', `/api/tasks/${tasks[0]?.id}/completion`, body)
  assert.equal((await bookingsOf(office, 'tangjiahe', id))[0]?.state, 'released')
  await asks(office, 'tangjiahe', 201, '轿车一号')
})

test('a car in the workshop is booked by nobody; what had it is offered another; only who keeps cars may say so', async t => {
  const office = await testApi(t)
  const { id } = await asks(office, 'tangjiahe', 201, '轿车一号')
  const url = `/api/resources/${office.plan.resource('轿车一号')}/out-of-use`
  const period = { from: at(4, '08:00'), to: at(5, '18:00'), reason: '年检' }
  await (await office.browser('yexiaoyun')).ask(403, 'POST', url, period)
  const browser = await office.browser('tangjiahe')
  const made = await browser.ask<{ id: string }>(201, 'POST', url, period)
  const [gave] = await bookingsOf(office, 'tangjiahe', id)
  assert.deepEqual([gave?.state, gave?.reason], ['displaced', '停用：年检'])
  await asks(office, 'tangjiahe', 409, '轿车一号', { focus: office.plan.focus('防汛救灾') })
  const query = new URLSearchParams({
    resource: office.plan.resource('轿车一号'),
    from: MORNING.leaveAt,
    to: MORNING.backAt,
  })
  const free = await browser.ask<Availability>(200, 'GET', `/api/resources/availability?${query.toString()}`)
  assert.deepEqual([free.free, free.by], [false, '停用：年检'])
  await browser.ask(204, 'POST', `/api/out-of-use/${made.id}/end`, {})
  await asks(office, 'tangjiahe', 201, '轿车一号')
})

test('what is kept on the list is kept by whose duty it is, once, and is not closed while it is booked', async t => {
  const office = await testApi(t)
  const browser = await office.browser('tangjiahe')
  const car = { kind: 'vehicle', name: '轿车三号', registration: '浙A34567', capacity: 4 }
  await (await office.browser('yexiaoyun')).ask(403, 'POST', '/api/resources', car)
  await browser.ask(422, 'POST', '/api/resources', { ...car, kind: 'rocket' })
  const { id } = await browser.ask<{ id: string }>(201, 'POST', '/api/resources', car)
  await browser.ask(409, 'POST', '/api/resources', { ...car, name: '轿车四号' })
  await browser.ask(204, 'PATCH', `/api/resources/${id}`, { isActive: false })
  await asks(office, 'tangjiahe', 201, '轿车一号')
  await browser.ask(409, 'PATCH', `/api/resources/${office.plan.resource('轿车一号')}`, { isActive: false })
})
