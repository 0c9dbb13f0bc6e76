import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyPage } from '#api/duty/schema.ts'
import { relieve } from '#jobs/relieve.ts'
import { slotsOf } from '#calendar/shifts.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { register, type Refused } from '#test/support/walk.ts'

const page = async (office: TestApi, login: string) =>
  (await office.browser(login)).ask<DutyPage>(200, 'GET', '/api/duty')

/** April with two who take turns at the telephone and two leaders; the clock stands in the first night. */
async function onDuty(t: Parameters<typeof testApi>[0]): Promise<TestApi> {
  const office = await testApi(t, { at: '2026-03-20T02:00:00Z' })
  const keeper = await office.browser('mashoutian')
  const idOf = (login: string) => office.plan.people.find(person => person.login === login)?.id
  const watches = { 'leader-on-duty': ['guchanghe', 'fangjingyi'], 'officer-on-duty': ['jianlan', 'nixiangdong'] }
  for (const [key, people] of Object.entries(watches)) {
    const postId = office.plan.post(key)
    await keeper.ask(204, 'POST', '/api/watches', { postId, changesAt: ['08:30'] })
    for (const [index, { beginsAt }] of slotsOf('2026-04', ['08:30'], 'Asia/Shanghai').entries())
      await keeper.ask(204, 'POST', '/api/roster/assignments', {
        postId,
        beginsAt,
        personId: idOf(people[index % 2] ?? ''),
      })
  }
  await keeper.ask(204, 'POST', '/api/roster/publications', { month: '2026-04' })
  office.clock.set('2026-04-01T19:00:00.000Z')
  return office
}

test('whoever has the watch sees what is open and each clock in minutes, and who is on duty', async t => {
  const office = await onDuty(t)
  const call = await register(office, 'jianlan', { service: 'duty-call', title: '工地塌方有人被埋', fields: {} })
  const { opened } = await call.does('jianlan', 'handle', { outcome: 'emergency' })
  const { onDuty: watches, matters } = await page(office, 'jianlan')
  assert.deepEqual(
    watches.map(({ name, now, next }) => [name, now?.person, next?.person]),
    [
      ['带班领导', '顾长河', '方静怡'],
      ['值班员（当班）', '纪安澜', '倪向东'],
    ],
  )
  const [report] = matters
  assert.equal(report?.number, opened[0]?.number)
  assert.ok(
    report?.waits.every(wait => wait.isRunning),
    'minutes run in view',
  )
  assert.deepEqual(
    report?.waits.filter(wait => wait.isMine).map(wait => wait.due?.at),
    ['2026-04-01T19:30:00.000Z', '2026-04-01T20:00:00.000Z'],
  )
  assert.deepEqual((await page(office, 'wenruyu')).matters, [], 'it is nobody else’s')
})

test('the relief writes itself: what is open, what came, who is owed an answer; both sign, each for themselves', async t => {
  const office = await onDuty(t)
  await register(office, 'jianlan', {
    service: 'duty-call',
    title: '柳溪镇询问供水',
    fields: {},
    askers: [{ kind: 'unit', name: '柳溪镇' }],
  })
  const before = await page(office, 'jianlan')
  assert.deepEqual([before.reliefs.length, before.toGive], [0, null])
  office.clock.set('2026-04-01T23:40:00.000Z')
  const shift = (await page(office, 'jianlan')).toGive
  assert.ok(shift)
  const giving = `/api/reliefs/${shift.shiftId}/giving`
  const taking = `/api/reliefs/${shift.shiftId}/taking`
  await (await office.browser('nixiangdong')).ask(404, 'POST', giving, {})
  office.clock.set('2026-04-02T00:31:00.000Z')
  const written = await relieve({
    pool: office.pool,
    clock: office.clock,
    office: 1,
    services: () => office.services,
    files: office.context.files,
    address: '',
    onError: error => assert.fail(String(error)),
  })
  assert.equal(written, 2, 'one for each watch')
  const early = await (await office.browser('nixiangdong')).ask<Refused>(409, 'POST', taking)
  assert.equal(early.code, 'RELIEF_NOT_GIVEN')
  const jian = await page(office, 'jianlan')
  assert.deepEqual(
    jian.reliefs.map(({ post, mayGive }) => [post, mayGive]),
    [['总值班室值班员（当班）', true]],
    'the other watch is not shown to whoever had this one',
  )
  assert.deepEqual(
    jian.reliefs[0]?.items.map(({ title, isOpen, isNew, owed }) => [title, isOpen, isNew, owed]),
    [['柳溪镇询问供水', true, true, ['柳溪镇']]],
  )
  await (await office.browser('jianlan')).ask(204, 'POST', giving, { remark: '答应九点前回话。' })
  assert.equal((await (await office.browser('jianlan')).ask<Refused>(409, 'POST', giving, {})).code, 'RELIEF_SIGNED')
  await (await office.browser('jianlan')).ask(404, 'POST', taking)
  await (await office.browser('nixiangdong')).ask(204, 'POST', taking)
  const [done] = (await page(office, 'nixiangdong')).reliefs
  assert.deepEqual([done?.remark, done?.to, done?.mayTake], ['答应九点前回话。', '倪向东', false])
  assert.ok(done?.takenAt)
  const log = { method: 'GET', url: `/api/reliefs/${shift.shiftId}/log.pdf` } as const
  const paper = await (await office.browser('nixiangdong')).send(log)
  const lines = (await readPdfPages(paper.rawPayload)).flatMap(pdf => linesOf(pdf).map(line => line.text)).join('')
  assert.match(lines, /值班日志.*柳溪镇询问供水.*柳溪镇.*答应九点前回话。.*纪安澜.*倪向东/)
  assert.equal((await (await office.browser('tangjiahe')).send(log)).statusCode, 404)
})
