import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterPage } from '#api/matters/schema.ts'
import type { Count, Overview } from '#api/overview/schema.ts'
import type { Fields } from '#matters/matter.ts'
import { registerMatter } from '#matters/register.ts'
import { testApi, type TestApi } from '#test/support/api.ts'

/** Every number of an overview, wherever it stands. */
function countsIn(value: unknown): Count[] {
  if (Array.isArray(value)) return value.flatMap(countsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('count' in value && 'opens' in value) return [value as Count]
  return Object.values(value).flatMap(countsIn)
}

/** Three weeks of an office: documents that fall due, calls and letters of the public, suggestions of the grassroots. */
async function fewWeeks({ as, clock }: TestApi): Promise<void> {
  const say = (service: string, title: string, fields: Fields) =>
    as('yexiaoyun', acting => registerMatter(acting, { service, title, fields, urgency: 'normal', secrecy: 'none' }))
  const arrive = (title: string, senderLevel: string) =>
    say('incoming-document', title, { from: '枢州市水利局', kind: '通知', senderLevel })
  const call = (subject: string) => say('enquiry', subject, { subject, text: `${subject}，请处理。`, channel: 'call' })
  await arrive('关于汛前检查的通知', 'superior')
  await call('停车位不够')
  clock.set('2026-03-09T01:00:00Z')
  await arrive('关于秋收的通知', 'peer')
  await say('suggestion', '少填两张表', { subject: '少填两张表', text: '两张表内容一样，能否合并。' })
  clock.set('2026-03-17T01:00:00Z')
  await arrive('关于报送总结的通知', 'superior')
  await call('路灯不亮')
  await call('村口路灯坏了')
}

test('whoever sees nothing reads an overview of nothing, and a stranger none at all', async t => {
  const office = await testApi(t)
  await fewWeeks(office)
  assert.equal((await office.stranger.send({ method: 'GET', url: '/api/overview' })).statusCode, 401)
  const outsider = await (await office.browser('luwei')).ask<Overview>(200, 'GET', '/api/overview')
  assert.deepEqual(
    countsIn(outsider).filter(({ count }) => count > 0),
    [],
  )
  assert.deepEqual([outsider.topics, outsider.superiors.latest, outsider.grassroots.latest], [[], [], []])
})

test('every number opens exactly as many matters as it says, whoever looks', async t => {
  const office = await testApi(t)
  await fewWeeks(office)
  for (const login of ['guchanghe', 'hewenyuan', 'yexiaoyun', 'zhangyinuo', 'luwei']) {
    const person = await office.browser(login)
    const overview = await person.ask<Overview>(200, 'GET', '/api/overview')
    for (const { count, opens } of countsIn(overview)) {
      const { total } = await person.ask<MatterPage>(200, 'GET', `/api/matters?${opens}`)
      assert.equal(total, count, `${login}: ${decodeURIComponent(opens)}`)
    }
  }
})

test('it tells what is late and what will be, what superiors asked, what is heard, and what the grassroots said', async t => {
  const office = await testApi(t)
  await fewWeeks(office)
  const overview = await (await office.browser('guchanghe')).ask<Overview>(200, 'GET', '/api/overview')
  assert.equal(overview.active.count, 7)
  assert.ok(overview.late.count > 0 && overview.late.count < 7)
  const past = overview.weeks.filter(week => !week.isAhead)
  assert.equal(
    past.reduce((sum, week) => sum + week.registered.count, 0),
    7,
  )
  assert.equal(
    overview.weeks.reduce((sum, week) => sum + week.late.count, overview.earlier.count),
    overview.late.count,
  )
  assert.ok(overview.weeks.some(week => week.ahead.count > 0))
  assert.ok(overview.weeks.every(week => !week.isAhead || week.late.count === 0))
  assert.deepEqual(
    overview.superiors.latest.map(matter => matter.title),
    ['关于报送总结的通知', '关于汛前检查的通知'],
  )
  assert.deepEqual(
    overview.topics.map(({ word, lately }) => [word, lately.count]),
    [['路灯', 2]],
  )
  assert.deepEqual(
    overview.grassroots.latest.map(matter => matter.title),
    ['少填两张表'],
  )
})
