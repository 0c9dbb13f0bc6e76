import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterBookings } from '#api/bookings/schema.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { testApi } from '#test/support/api.ts'
import { register, type Refused } from '#test/support/walk.ts'

const TRIP = {
  service: 'vehicle',
  title: '送校车方案到市教育局',
  fields: { purpose: 'duty', route: '区委至市教育局', leaveAt: '2026-03-02T01:05:00Z', backAt: '2026-03-02T09:00:00Z' },
}

test('nobody gets an official vehicle for a private errand, the administrator included', async t => {
  const office = await testApi(t)
  const administrator = await office.browser('admin')
  const post = office.plan.post('administrator')
  // Whatever the administrator lets the own post do: no permission is one to break a rule.
  await administrator.ask(204, 'PATCH', `/api/posts/${post}`, {
    permissions: ['manage-office', 'manage-services', 'see-all', 'register', 'supervise'],
  })
  const errand = {
    ...TRIP,
    title: '接亲友',
    fields: { ...TRIP.fields, purpose: 'private' },
    reasons: { 'VEH-05': '急' },
  }
  for (const browser of [await office.browser('tangjiahe'), await office.browser('admin')]) {
    const refused = await browser.ask<Refused & { field: string; detail: string }>(422, 'POST', '/api/matters', errand)
    assert.deepEqual([refused.code, refused.rule, refused.field], ['RULE_BREAKS', 'VEH-05', 'fields.purpose'])
    assert.match(refused.detail, /严禁公车私用.+私事不派公车/)
    assert.match(refused.refusals[0]?.citation?.source ?? '', /《党政机关公务用车管理办法》/)
  }
})

test('a trip goes from its approval to its log, the odometer never runs backwards, and the car is free when it is back', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'tangjiahe', TRIP)
  const booking = async () => {
    const browser = await office.browser('tangjiahe')
    const { items } = await browser.ask<MatterBookings>(200, 'GET', `/api/matters/${walk.id}/bookings`)
    return items[0]
  }
  await walk.does('guchanghe', 'approve', { outcome: 'approve' })
  const dispatched = {
    car: office.plan.resource('轿车一号'),
    vehicleKind: 'other',
    driver: office.plan.resource('周师傅'),
  }
  await walk.does('tangjiahe', 'dispatch', { outcome: 'done', fields: dispatched })
  assert.equal((await booking())?.state, 'held')
  const slip = { letter: 'dispatch-slip', unit: office.plan.unit('education') }
  const paper = await (
    await office.browser('tangjiahe')
  ).send({
    method: 'POST',
    url: `/api/matters/${walk.id}/letter-previews`,
    payload: slip,
  })
  const pages = await readPdfPages(paper.rawPayload)
  const words = pages.flatMap(page => linesOf(page).map(line => line.text)).join('')
  assert.match(words, /派车单.*轿车一号 ?浙A12345.*周师傅/)
  const blank = await walk.refused('tangjiahe', 'leave', { outcome: 'done' })
  assert.equal(blank.code, 'STEP_FIELD_REQUIRED')
  await walk.does('tangjiahe', 'leave', { outcome: 'done', fields: { odometerStart: 52310 } })
  assert.equal((await walk.page('tangjiahe')).due?.day, '2026-03-02')
  assert.equal((await booking())?.state, 'handed-out')
  office.clock.set('2026-03-02T01:20:00Z')
  const back = await walk.refused('tangjiahe', 'return', {
    outcome: 'done',
    fields: { odometerEnd: 52300, parked: true, condition: 'sound' },
  })
  assert.match(back.refusals[0]?.citation?.source ?? '', /机关事务管理条例/)
  await walk.does('tangjiahe', 'return', {
    outcome: 'done',
    fields: { odometerEnd: 52366, parked: true, condition: 'sound', fuel: 6 },
  })
  assert.deepEqual([(await booking())?.state, (await booking())?.to], ['returned', '2026-03-02T01:20:00.000Z'])
  const closed = await walk.does('tangjiahe', 'close', { outcome: 'done', fields: { result: '往返56公里，已公示。' } })
  assert.equal(closed.state, 'closed')
})

test('nobody drives two trips at a time: the second dispatch is refused whatever the car, and names who is free', async t => {
  const office = await testApi(t)
  const trips = [await register(office, 'tangjiahe', TRIP), await register(office, 'tangjiahe', TRIP)] as const
  for (const trip of trips) await trip.does('guchanghe', 'approve', { outcome: 'approve' })
  const [car, other] = ['轿车一号', '轿车二号'].map(name => office.plan.resource(name))
  const driver = office.plan.resource('周师傅')
  await trips[0].does('tangjiahe', 'dispatch', { outcome: 'done', fields: { car, vehicleKind: 'other', driver } })
  const twice = { outcome: 'done', fields: { car: other, vehicleKind: 'other', driver } }
  const refused = await trips[1].refused('tangjiahe', 'dispatch', twice, 409)
  assert.deepEqual([refused.code, refused.field], ['RESOURCE_TAKEN', 'fields.driver'])
  const free = { ...twice.fields, driver: office.plan.resource('葛师傅') }
  await trips[1].does('tangjiahe', 'dispatch', { outcome: 'done', fields: free })
})

test('the calendar says what a holiday is: no car on one without a reason, whoever says otherwise', async t => {
  const office = await testApi(t)
  const asks = (fields: object) => ({ ...TRIP, urgency: 'normal', fields: { ...TRIP.fields, ...fields } })
  const fleet = await office.browser('tangjiahe')
  // Saturday to Monday, and a weekend at home in the office's zone that is still Friday in UTC.
  for (const [leaveAt, backAt] of [
    ['2026-03-06T01:00:00Z', '2026-03-09T09:00:00Z'],
    ['2026-03-06T16:30:00Z', '2026-03-06T20:00:00Z'],
  ]) {
    const refused = await fleet.ask<Refused>(422, 'POST', '/api/matters', asks({ leaveAt, backAt }))
    assert.deepEqual([refused.rule, refused.field], ['VEH-04', 'fields.reason'])
    await fleet.ask(201, 'POST', '/api/matters', asks({ leaveAt, backAt, reason: '汛期查看堤防。' }))
  }
})

test('the ledger of a month has every trip by car, with what the meter did between two', async t => {
  const office = await testApi(t)
  for (const [leaveAt, odometerStart, odometerEnd] of [
    ['2026-03-02T01:05:00Z', 52310, 52366],
    ['2026-03-02T01:12:00Z', 52380, 52400],
  ]) {
    const walk = await register(office, 'tangjiahe', { ...TRIP, fields: { ...TRIP.fields, leaveAt } })
    await walk.does('guchanghe', 'approve', { outcome: 'approve' })
    const dispatched = {
      car: office.plan.resource('轿车一号'),
      vehicleKind: 'other',
      driver: office.plan.resource('周师傅'),
    }
    await walk.does('tangjiahe', 'dispatch', { outcome: 'done', fields: dispatched })
    await walk.does('tangjiahe', 'leave', { outcome: 'done', fields: { odometerStart } })
    office.clock.advance(10 * 60_000)
    await walk.does('tangjiahe', 'return', {
      outcome: 'done',
      fields: { odometerEnd, parked: true, condition: 'sound', fuel: 6 },
    })
  }
  const query = '/api/resources/ledger.csv?kind=vehicle&from=2026-03-01&to=2026-03-31'
  const own = (await (await office.browser('tangjiahe')).send({ method: 'GET', url: query })).body.split('\r\n')
  assert.equal(own.filter(line => line.startsWith('轿车一号')).length, 2)
  assert.match(own[2] ?? '', /,52380,52400,20,14,加油（升） 6$/)
  const foreign = (await (await office.browser('yexiaoyun')).send({ method: 'GET', url: query })).body
  assert.doesNotMatch(foreign, /轿车一号/)
  const print = await (await office.browser('tangjiahe')).send({ method: 'GET', url: query.replace('.csv', '.pdf') })
  assert.equal(print.headers['content-type'], 'application/pdf')
})
