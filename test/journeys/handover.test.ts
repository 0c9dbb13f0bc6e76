import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Desk } from '#api/desk/schema.ts'
import type { Handover, Leaving } from '#api/handovers/schema.ts'
import type { MatterDetail } from '#api/matters/schema.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { register, type Refused } from '#test/support/walk.ts'

const DOCUMENT = {
  service: 'incoming-document',
  title: '关于汛前检查的通知',
  fields: { from: '市水利局', kind: '通知' },
}

/** A document that waits for the head of the documents section, and who is who. */
async function waiting(office: TestApi) {
  const walk = await register(office, 'yexiaoyun', DOCUMENT)
  const person = (login: string) => office.plan.people.find(one => one.login === login)?.id ?? assert.fail(login)
  const leaver = person('hewenyuan')
  const prepared = (successor: string, posts: string[], more: object = {}) => ({
    leaver,
    successor: person(successor),
    posts,
    ...more,
  })
  return { walk, person, leaver, prepared, post: office.plan.post('documents-head') }
}

test('nobody gives away another’s post, and nobody takes one uninvited', async t => {
  const office = await testApi(t)
  const { leaver, prepared, post } = await waiting(office)
  const stranger = await office.browser('luwei')
  await stranger.ask(403, 'POST', '/api/handovers', prepared('luwei', [post]))
  await stranger.ask(403, 'GET', `/api/people/${leaver}/leaving`)
  const own = await office.browser('hewenyuan')
  const self = await own.ask<Refused>(404, 'POST', '/api/handovers', prepared('hewenyuan', [post]))
  assert.equal(self.code, 'PERSON_NOT_FOUND')
  const registry = office.plan.post('registry')
  const foreign = await own.ask<Refused>(422, 'POST', '/api/handovers', prepared('liuqinghe', [registry]))
  assert.deepEqual(
    foreign.refusals.map(refusal => refusal.code),
    ['POST_NOT_HELD'],
  )
  const { id } = await own.ask<{ id: string }>(201, 'POST', '/api/handovers', prepared('liuqinghe', [post]))
  const again = await own.ask<Refused>(409, 'POST', '/api/handovers', prepared('feisiyuan', [post]))
  assert.equal(again.code, 'HANDOVER_EXISTS')
  assert.equal((await stranger.ask<Refused>(404, 'POST', `/api/handovers/${id}/acceptance`)).code, 'HANDOVER_NOT_FOUND')
  assert.equal((await own.ask<Refused>(403, 'POST', `/api/handovers/${id}/acceptance`)).code, 'NOT_PERMITTED')
})

test('whoever leaves the office leaves no post empty', async t => {
  const office = await testApi(t)
  const { prepared } = await waiting(office)
  const manager = await office.browser('admin')
  const alone = office.plan.post('archive')
  await manager.ask(201, 'POST', '/api/holdings', {
    personId: prepared('luwei', []).leaver,
    postId: alone,
    fromOn: '2026-03-02',
  })
  const refused = await manager.ask<Refused>(
    422,
    'POST',
    '/api/handovers',
    prepared('luwei', [alone], { isLeaving: true }),
  )
  assert.deepEqual(
    refused.refusals.map(refusal => refusal.code),
    ['POST_LEFT_EMPTY'],
  )
})

test('what somebody may not know of is not handed to them', async t => {
  const office = await testApi(t)
  const { prepared, post, person } = await waiting(office)
  await register(office, 'yexiaoyun', { ...DOCUMENT, title: '内部通知', secrecy: 'internal' })
  await (await office.browser('admin')).ask(204, 'PATCH', `/api/people/${person('liuqinghe')}`, { clearance: 0 })
  const own = await office.browser('hewenyuan')
  const refused = await own.ask<Refused>(422, 'POST', '/api/handovers', prepared('liuqinghe', [post]))
  assert.deepEqual(
    refused.refusals.map(refusal => refusal.code),
    ['SUCCESSOR_NOT_CLEARED'],
  )
})

test('the preview says what moves; accepted, it all is the successor’s, each matter says so once, and the leaver is out', async t => {
  const office = await testApi(t)
  const { walk, person, leaver, prepared, post } = await waiting(office)
  const own = await office.browser('hewenyuan')
  const keeper = await office.browser('mashoutian')
  const [leads, sits] = [office.plan.post('leader-on-duty'), office.plan.post('officer-on-duty')]
  for (const postId of [leads, sits])
    await keeper.ask(204, 'POST', '/api/watches', { postId, changesAt: ['08:30'], sort: 0 })
  const puts = (postId: string, day: string, who: string) =>
    keeper.ask(204, 'POST', '/api/roster/assignments', { postId, beginsAt: `${day}T00:30:00.000Z`, personId: who })
  await puts(sits, '2026-03-10', leaver)
  await puts(sits, '2026-03-11', leaver)
  await puts(leads, '2026-03-11', person('liuqinghe'))
  const feed = await own.ask<{ address: string }>(201, 'POST', '/api/feeds', {})
  const leaving = await own.ask<Leaving>(200, 'GET', `/api/people/${leaver}/leaving`)
  assert.deepEqual(
    leaving.posts.map(one => [one.id, one.matters.map(matter => [matter.number, matter.title, matter.tasks])]),
    [[post, [[walk.number, DOCUMENT.title, 1]]]],
  )
  assert.equal(leaving.posts[0]?.otherwise, '综合科科长')
  assert.deepEqual([leaving.shifts, leaving.rosterKeepers, leaving.feeds], [2, ['总值班室主任'], 1])
  const byManager = await (await office.browser('admin')).ask<Leaving>(200, 'GET', `/api/people/${leaver}/leaving`)
  assert.equal(byManager.posts[0]?.matters[0]?.title, null, 'who manages the office does not thereby read its matters')

  const { id } = await own.ask<{ id: string }>(
    201,
    'POST',
    '/api/handovers',
    prepared('liuqinghe', [post], { isLeaving: true }),
  )
  const successor = await office.browser('liuqinghe')
  const before = await successor.ask<Desk>(200, 'GET', '/api/desk')
  assert.equal(before.taskCount, 0)
  const { items } = await successor.ask<{ items: Handover[] }>(200, 'GET', '/api/handovers')
  assert.deepEqual(
    items.map(one => [one.id, one.isMine]),
    [[id, true]],
  )
  assert.deepEqual(await successor.ask(200, 'POST', `/api/handovers/${id}/acceptance`), {
    moved: 1,
    shifts: 1,
    shiftsLeft: 1,
  })
  await successor.ask(409, 'POST', `/api/handovers/${id}/acceptance`)

  const after = await successor.ask<Desk>(200, 'GET', '/api/desk')
  assert.deepEqual(
    after.tasks.map(task => task.matter.number),
    [walk.number],
  )
  const { story } = await successor.ask<MatterDetail>(200, 'GET', `/api/matters/${walk.id}`)
  const told = story.filter(line => line.kind === 'matter.handed-over')
  assert.deepEqual(
    told.map(line => [line.text, line.by?.person]),
    [['文书科科长由贺文渊移交柳青禾，这件事随岗位移交', '柳青禾']],
  )
  await walk.does('liuqinghe', 'review', { outcome: 'pass' })
  await own.ask(401, 'GET', '/api/desk')
  const opened = await office.stranger.send({ method: 'GET', url: feed.address })
  assert.equal(opened.statusCode, 404)
})

test('a hand-over that was taken back moves nothing', async t => {
  const office = await testApi(t)
  const { prepared, post } = await waiting(office)
  const own = await office.browser('hewenyuan')
  const { id } = await own.ask<{ id: string }>(201, 'POST', '/api/handovers', prepared('liuqinghe', [post]))
  await own.ask(200, 'POST', `/api/handovers/${id}/withdrawal`)
  const successor = await office.browser('liuqinghe')
  assert.equal((await successor.ask<Refused>(409, 'POST', `/api/handovers/${id}/acceptance`)).code, 'HANDOVER_SETTLED')
  assert.equal((await own.ask<Desk>(200, 'GET', '/api/desk')).taskCount, 1)
})
