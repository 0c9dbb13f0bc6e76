import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterBookings } from '#api/bookings/schema.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { register, walk as walkOf, type Refused } from '#test/support/walk.ts'

const at = (day: number, time: string) => new Date(`2026-03-0${day}T${time}:00+08:00`).toISOString()
const stateOf = async (office: TestApi, login: string, id: string) =>
  (await (await office.browser(login)).ask<MatterBookings>(200, 'GET', `/api/matters/${id}/bookings`)).items.map(
    ({ state }) => state,
  )

const MEAL = {
  service: 'work-meal',
  title: '考察组工作餐',
  fields: {
    party: '邻县县委办',
    letter: '邻办函〔2026〕3号',
    kind: 'guest',
    mealAt: at(3, '12:00'),
    mealEndAt: at(3, '13:00'),
    guests: 8,
    companions: 2,
    nth: 1,
  },
}

test('guests are not given a second meal, nor drinks, nor too many companions', async t => {
  const office = await testApi(t)
  const browser = await office.browser('tangjiahe')
  const fields = { ...MEAL.fields, nth: 2, companions: 4, drinks: true }
  const refused = await browser.ask<Refused>(422, 'POST', '/api/matters', { urgency: 'normal', ...MEAL, fields })
  assert.deepEqual(
    refused.refusals.map(({ rule }) => rule),
    ['REC-07', 'REC-08', 'REC-09'],
  )
})

test('a meal has a table that holds them all, and is settled with three vouchers and no cash', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'tangjiahe', MEAL)
  await walk.does('guchanghe', 'approve', { outcome: 'approve' })
  await walk.does('tangjiahe', 'arrange', {
    outcome: 'arranged',
    fields: { table: office.plan.resource('机关食堂甲桌') },
  })
  assert.deepEqual(await stateOf(office, 'tangjiahe', walk.id), ['held'])
  await walk.does('tangjiahe', 'serve', { outcome: 'served', fields: { list: '八位客人，陪同二人。', cost: 400 } })
  const cash = await walk.refused('yaojianing', 'settle', { outcome: 'settled', fields: { payment: 'cash' } })
  assert.deepEqual(
    cash.refusals.map(({ rule }) => rule),
    ['REC-15', 'REC-16'],
  )
  await walk.does('yaojianing', 'settle', { outcome: 'settled', fields: { payment: 'card', invoice: '票0012' } })
  await walk.does('tangjiahe', 'close', { outcome: 'done', fields: { result: '已结算。' } })
  assert.deepEqual(await stateOf(office, 'tangjiahe', walk.id), ['released'])
})

test('guests pay for their room themselves, and it is free when they have left', async t => {
  const office = await testApi(t)
  const suite = { from: '邻县县委办', arriveAt: at(2, '08:00'), leaveAt: at(4, '10:00'), guests: 2, roomType: 'suite' }
  const lodging = { service: 'lodging', title: '考察组住宿', urgency: 'normal' }
  const browser = await office.browser('tangjiahe')
  const above = await browser.ask<Refused>(422, 'POST', '/api/matters', { ...lodging, fields: suite })
  assert.equal(above.rule, 'REC-10')
  const walk = await register(office, 'tangjiahe', { ...lodging, fields: { ...suite, roomType: 'standard' } })
  const room = office.plan.resource('招待所201')
  await walk.does('tangjiahe', 'arrange', { outcome: 'arranged', fields: { room } })
  await walk.does('tangjiahe', 'check-in', { outcome: 'arrived', fields: { keyNumber: '201' } })
  assert.deepEqual(await stateOf(office, 'tangjiahe', walk.id), ['handed-out'])
  const left = { outcome: 'left', fields: { leftAt: at(2, '10:20'), paidBy: 'host' } }
  assert.equal((await walk.refused('tangjiahe', 'check-out', left)).rule, 'REC-10')
  await walk.does('tangjiahe', 'check-out', { ...left, fields: { ...left.fields, paidBy: 'guest' } })
  assert.deepEqual(await stateOf(office, 'tangjiahe', walk.id), ['returned'])
  await walk.answers('tangjiahe', '已退房。')
  await walk.does('tangjiahe', 'finish', { outcome: 'done', fields: { result: '本人付费。' } })
})

test('what a room may cost is filled in by finance with its notice; over it nothing is booked, and nothing filled in refuses nothing', async t => {
  const office = await testApi(t)
  const finance = await office.browser('yaojianing')
  const standard = {
    kind: 'lodging',
    place: '清源区',
    grade: 'county',
    amount: 300,
    fromOn: '2026-01-01',
    source: '清财行〔2026〕3号',
  }
  const keeper = await office.browser('tangjiahe')
  assert.equal((await keeper.ask<Refused>(403, 'POST', '/api/standards', standard)).code, 'NOT_PERMITTED')
  await finance.ask(400, 'POST', '/api/standards', { ...standard, kind: 'cars' })
  await finance.ask(400, 'POST', '/api/standards', { ...standard, source: '' })
  const room = { room: office.plan.resource('招待所201'), price: 320 }
  const arranging = { outcome: 'arranged', fields: room }
  const lodging = (rank: string) =>
    register(office, 'tangjiahe', {
      service: 'lodging',
      title: '考察组住宿',
      fields: {
        from: '邻县县委办',
        arriveAt: at(3, '16:00'),
        leaveAt: at(5, '09:00'),
        guests: 2,
        rank,
        city: '清源区',
        roomType: 'standard',
      },
    })
  const { id } = await finance.ask<{ id: string }>(201, 'POST', '/api/standards', standard)
  assert.equal((await finance.ask<Refused>(409, 'POST', '/api/standards', standard)).code, 'STANDARD_TAKEN')
  const stay = await lodging('county')
  const refused = await stay.refused('tangjiahe', 'arrange', arranging)
  assert.deepEqual([refused.code, refused.rule, refused.field], ['RULE_BREAKS', 'LOD-01', 'fields.price'])
  assert.match(JSON.stringify(refused), /每间每夜不超过 300 元（清财行〔2026〕3号）/)
  assert.match(refused.refusals[0]?.citation?.source ?? '', /第九条/)
  // It ended on the day before: the day of arrival is another one, and nothing stands in its place.
  await finance.ask(400, 'POST', `/api/standards/${id}/end`, { toOn: '2025-12-31' })
  await finance.ask(204, 'POST', `/api/standards/${id}/end`, { toOn: '2026-03-02' })
  const passed = await stay.does('tangjiahe', 'arrange', arranging)
  assert.match(passed.warnings.map(({ text }) => text).join(), /还没有填/)
})

test('a classified meeting gets no room here; a room is opened, looked after and told of', async t => {
  const office = await testApi(t)
  const fields = { from: '调研科', beginAt: at(3, '09:00'), endAt: at(3, '11:00'), people: 12 }
  const wanted = { service: 'room-booking', title: '座谈', urgency: 'normal' }
  const browser = await office.browser('yaojianing')
  const classified = { ...wanted, fields: { ...fields, classified: true } }
  assert.equal((await browser.ask<Refused>(422, 'POST', '/api/matters', classified)).rule, 'MTG-08')
  const walk = await register(office, 'yaojianing', { ...wanted, fields })
  await walk.does('yaojianing', 'arrange', {
    outcome: 'arranged',
    fields: { room: office.plan.resource('第二会议室') },
  })
  await walk.does('yaojianing', 'use', { outcome: 'done', fields: { openedBy: '姚佳宁', condition: '完好' } })
  await walk.answers('yaojianing', '已用完。')
  const closed = await walk.does('yaojianing', 'finish', { outcome: 'done', fields: { result: '用完。' } })
  assert.equal(closed.state, 'closed')
})

test('a reception that was confirmed opens its meal and its lodging, and is not closed before they are', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'tangjiahe', {
    service: 'reception',
    title: '邻县来区学习',
    fields: { from: '邻县县委办', letter: '邻办函〔2026〕3号', purpose: 'exchange', dueOn: '2026-03-05' },
  })
  const meal = { bookMeal: true, mealAt: at(3, '12:00'), mealEndAt: at(3, '13:00') }
  const room = { bookRoom: true, lodgers: 2, arriveAt: at(3, '16:00'), leaveAt: at(4, '10:00') }
  const plan = { guests: 6, companions: 2, meals: 1, table: 'canteen', ...meal, ...room }
  await walk.does('tangjiahe', 'plan', { outcome: 'submit', fields: plan })
  await walk.does('fangjingyi', 'approve', { outcome: 'approve' })
  await walk.answers('tangjiahe', '已安排。')
  const { opened } = await walk.does('tangjiahe', 'confirm', { outcome: 'done' })
  assert.equal(opened.length, 2)
  const [first] = opened
  assert.ok(first)
  const page = await walkOf(office, first.id, first.number).page('tangjiahe')
  assert.deepEqual([page.service, page.fields['guests'], page.fields['seats']], ['work-meal', 6, 8])
})
