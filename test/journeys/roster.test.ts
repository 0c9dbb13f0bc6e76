import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Roster, Swaps } from '#api/roster/schema.ts'
import { slotsOf } from '#calendar/shifts.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import type { Refused } from '#test/support/walk.ts'

const ZONE = 'Asia/Shanghai'
const MONTH = '2026-04'
/** 20 March, ten in the morning: April is drawn up. */
const DRAWN_UP = '2026-03-20T02:00:00Z'
const WATCHES = {
  'leader-on-duty': ['guchanghe', 'fangjingyi'],
  'officer-on-duty': ['jianlan', 'nixiangdong'],
} as const

const idOf = (office: TestApi, login: string) => office.plan.people.find(person => person.login === login)?.id ?? ''

async function withWatches(office: TestApi) {
  const keeper = await office.browser('mashoutian')
  const watches = Object.entries(WATCHES).map(([key, people], sort) => ({
    postId: office.plan.post(key),
    people,
    sort,
  }))
  for (const { postId, sort } of watches)
    await keeper.ask(204, 'POST', '/api/watches', { postId, changesAt: ['08:30'], sort })
  return { keeper, watches }
}

/** Puts everybody down in turn, day by day. */
async function drawUp(office: TestApi, month = MONTH) {
  const { keeper, watches } = await withWatches(office)
  for (const { postId, people } of watches)
    for (const [index, { beginsAt }] of slotsOf(month, ['08:30'], ZONE).entries())
      await keeper.ask(204, 'POST', '/api/roster/assignments', {
        postId,
        beginsAt,
        personId: idOf(office, people[index % people.length] ?? ''),
      })
  return { keeper, watches }
}

test('nobody but whoever keeps the roster draws it up, and nobody has two shifts at a time', async t => {
  const office = await testApi(t, { at: DRAWN_UP })
  const { keeper, watches } = await withWatches(office)
  const [leader, officer] = watches
  const beginsAt = '2026-04-01T00:30:00.000Z'
  const down = { postId: leader?.postId, beginsAt, personId: idOf(office, 'guchanghe') }
  await (await office.browser('jianlan')).ask(403, 'POST', '/api/roster/assignments', down)
  await keeper.ask(204, 'POST', '/api/roster/assignments', down)
  const twice = await keeper.ask<Refused & { detail: string }>(409, 'POST', '/api/roster/assignments', {
    ...down,
    postId: officer?.postId,
  })
  assert.equal(twice.code, 'SHIFT_OVERLAPS')
  assert.match(twice.detail, /顾长河从 2026-04-01 08:30 到 2026-04-02 08:30 已排在总值班室带班领导/)
  const between = await keeper.ask<Refused>(422, 'POST', '/api/roster/assignments', {
    ...down,
    beginsAt: '2026-04-01T05:00:00.000Z',
  })
  assert.equal(between.code, 'SHIFT_OUTSIDE')
})

test('a month with a gap is not published: every gap is named; a published one is never left empty', async t => {
  const office = await testApi(t, { at: DRAWN_UP })
  const { keeper, watches } = await drawUp(office)
  const [leader] = watches
  const empty = { postId: leader?.postId, beginsAt: '2026-04-05T00:30:00.000Z', personId: null }
  await keeper.ask(204, 'POST', '/api/roster/assignments', empty)
  const refused = await keeper.ask<{ code: string; refusals: { code: string; detail: string }[] }>(
    422,
    'POST',
    '/api/roster/publications',
    { month: MONTH },
  )
  assert.equal(refused.code, 'ROSTER_INCOMPLETE')
  assert.deepEqual(
    refused.refusals.map(({ detail }) => detail),
    ['总值班室带班领导从 2026-04-05 08:30 到 2026-04-06 08:30 没有人值班'],
  )
  await keeper.ask(204, 'POST', '/api/roster/assignments', { ...empty, personId: idOf(office, 'luchengzhi') })
  await keeper.ask(204, 'POST', '/api/roster/publications', { month: MONTH })
  const late = await keeper.ask<Refused>(409, 'POST', '/api/roster/assignments', empty)
  assert.equal(late.code, 'SHIFT_PUBLISHED')
})

test('work of a duty goes to whoever is on shift at that minute, by day and by night', async t => {
  const office = await testApi(t, { at: DRAWN_UP })
  const { keeper } = await drawUp(office)
  await keeper.ask(204, 'POST', '/api/roster/publications', { month: MONTH })
  const call = async (login: string, title: string) =>
    (await office.browser(login)).ask<{ id: string; holder: { people: string[]; name: string } }>(
      201,
      'POST',
      '/api/matters',
      {
        service: 'duty-call',
        title,
        fields: {},
      },
    )
  // Before the first shift the post that has the duty anyway has the work.
  assert.equal((await call('yexiaoyun', '班前来电')).holder.name, '值班员')
  office.clock.set('2026-04-01T19:00:00.000Z')
  const night = await call('jianlan', '凌晨三点来电')
  assert.deepEqual(
    [night.holder.name, night.holder.people],
    ['值班员（当班）', ['纪安澜']],
    'three in the morning is the first shift',
  )
  const mine = await (
    await office.browser('jianlan')
  ).ask<{ tasks: { matter: { id: string } }[] }>(200, 'GET', '/api/desk')
  assert.ok(mine.tasks.some(task => task.matter.id === night.id))
  office.clock.set('2026-04-02T00:30:00.000Z')
  const desk = await (
    await office.browser('nixiangdong')
  ).ask<{ tasks: { matter: { id: string } }[] }>(200, 'GET', '/api/desk')
  assert.ok(
    desk.tasks.some(task => task.matter.id === night.id),
    'at half past eight the next one has it',
  )
  const page = await (
    await office.browser('nixiangdong')
  ).ask<{ holder: { people: string[] } }>(200, 'GET', `/api/matters/${night.id}`)
  assert.deepEqual(page.holder.people, ['倪向东'])
})

test('a swap is asked for, agreed by the other, approved, and then the shifts have changed hands', async t => {
  const office = await testApi(t, { at: DRAWN_UP })
  const { keeper } = await drawUp(office)
  await keeper.ask(204, 'POST', '/api/roster/publications', { month: MONTH })
  const rosterOf = async (login: string) =>
    (await office.browser(login)).ask<Roster>(200, 'GET', `/api/roster?month=${MONTH}`)
  const officers = async () =>
    (await rosterOf('jianlan')).watches.find(watch => watch.name === '值班员（当班）')?.slots ?? []
  const [first, second] = await officers()
  const asking = {
    shiftId: first?.shiftId,
    toPersonId: idOf(office, 'nixiangdong'),
    otherShiftId: second?.shiftId,
    reason: '孩子家长会',
  }
  const other = await office.browser('nixiangdong')
  await other.ask(404, 'POST', '/api/swaps', asking)
  const asked = await office.browser('jianlan')
  const { id } = await asked.ask<{ id: string }>(201, 'POST', '/api/swaps', asking)
  assert.equal((await asked.ask<Refused>(409, 'POST', '/api/swaps', asking)).code, 'SWAP_OPEN')
  const early = await keeper.ask<Refused>(409, 'POST', `/api/swaps/${id}/decision`, { isApproved: true })
  assert.equal(early.code, 'SWAP_NOT_AGREED')
  await (await office.browser('fangjingyi')).ask(404, 'POST', `/api/swaps/${id}/answer`, { isAgreed: true })
  assert.equal((await rosterOf('fangjingyi')).swaps.length, 0, 'it is nobody else’s business')
  assert.equal((await rosterOf('nixiangdong')).swaps[0]?.mayAnswer, true)
  const bellOf = async (login: string) => {
    const { items, waiting } = await (await office.browser(login)).ask<Swaps>(200, 'GET', '/api/swaps')
    return [waiting, items[0]?.state]
  }
  assert.deepEqual(await bellOf('nixiangdong'), [1, 'asked'], 'it waits for whoever was asked')
  assert.deepEqual(
    [await bellOf('mashoutian'), await bellOf('jianlan')],
    [
      [0, 'asked'],
      [0, 'asked'],
    ],
  )
  assert.deepEqual(await bellOf('fangjingyi'), [0, undefined])
  await other.ask(204, 'POST', `/api/swaps/${id}/answer`, { isAgreed: true })
  assert.deepEqual(
    [await bellOf('nixiangdong'), await bellOf('mashoutian')],
    [
      [0, 'agreed'],
      [1, 'agreed'],
    ],
  )
  await keeper.ask(204, 'POST', `/api/swaps/${id}/decision`, { isApproved: true })
  assert.deepEqual(await bellOf('jianlan'), [0, 'approved'], 'whoever asked is told what became of it')
  const after = await officers()
  assert.deepEqual([after[0]?.person?.name, after[1]?.person?.name], ['倪向东', '纪安澜'])
  assert.equal(
    (await keeper.ask<Refused>(409, 'POST', `/api/swaps/${id}/decision`, { isApproved: true })).code,
    'SWAP_SETTLED',
  )
})
