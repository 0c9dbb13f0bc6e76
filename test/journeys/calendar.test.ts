import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi } from '#test/support/api.ts'
import { testWorker } from '#test/support/worker.ts'

/** A made-up notice in the form of the yearly one; the days are those of the 2027 calendar. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国办发明电〔2026〕9号`

interface Due {
  day: string
  provisional: boolean
  arithmetic: string[]
}
interface Refused {
  code: string
  refusals: { code: string }[]
}

/** The Thursday before the Spring Festival. */
const AT = '2027-02-04T01:00:00Z'

test('a notice that contradicts itself is refused with every fault, and nothing is kept', async t => {
  const { browser } = await testApi(t, { at: AT })
  const admin = await browser('admin')
  const wrong = NOTICE.replace('6月9日（周三）', '6月9日（周四）').replace('共7天。2月13日', '共8天。2月13日')
  const refused = await admin.ask<Refused>(422, 'POST', '/api/calendars', { text: wrong })
  assert.equal(refused.code, 'CALENDAR_INVALID')
  assert.deepEqual(
    refused.refusals.map(refusal => refusal.code),
    ['NOTICE_COUNT_WRONG', 'NOTICE_WEEKDAY_WRONG'],
  )
  await (await browser('yexiaoyun')).ask(403, 'POST', '/api/calendars', { text: NOTICE })
  const { items } = await admin.ask<{ items: { year: number; provisional: boolean }[] }>(200, 'GET', '/api/calendars')
  assert.deepEqual(
    items.map(({ year, provisional }) => [year, provisional]),
    [
      [2025, false],
      [2026, false],
      [2027, true],
      [2028, true],
    ],
  )
})

test('a new notice reckons open clocks anew, tells who is concerned and leaves a record', async t => {
  const office = await testApi(t, { at: AT })
  const { browser } = office
  const worker = testWorker(office)
  const clerk = await browser('yexiaoyun')
  const { id } = await clerk.ask<{ id: string }>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于报送春节期间值班表的通知',
    fields: { from: '市委办公室', kind: '通知', senderLevel: 'superior' },
  })
  const matter = () =>
    clerk.ask<{ due: Due; story: { kind: string; text: string }[] }>(200, 'GET', `/api/matters/${id}`)
  const before = (await matter()).due
  assert.deepEqual([before.day, before.provisional], ['2027-02-09', true])
  assert.ok(before.arithmetic.some(line => line.includes('暂按周末')))

  const admin = await browser('admin')
  const reading = await admin.ask<{ notice: string; work: string[] }>(200, 'POST', '/api/calendars/readings', {
    text: NOTICE,
  })
  assert.equal(reading.notice, '国办发明电〔2026〕9号')
  assert.equal(reading.work.length, 5)
  assert.deepEqual(await admin.ask(201, 'POST', '/api/calendars', { text: NOTICE }), { year: 2027, version: 1 })
  await worker.turn()

  const after = await matter()
  assert.deepEqual([after.due.day, after.due.provisional], ['2027-02-12', false])
  assert.ok(after.story.some(line => line.kind === 'clock.recomputed' && line.text.includes('2027-02-12')))
  const { items } = await (
    await browser('hewenyuan')
  ).ask<{ items: { kind: string; text: string }[] }>(200, 'GET', '/api/notices')
  assert.ok(items.some(notice => notice.kind === 'moved'))

  assert.deepEqual(await admin.ask(201, 'POST', '/api/calendars', { text: NOTICE }), { year: 2027, version: null })
})

test('whoever manages the office sets its working hours; what is no working hours is refused', async t => {
  const { browser } = await testApi(t, { at: AT })
  const [admin, clerk] = [await browser('admin'), await browser('yexiaoyun')]
  const span = (from: string, to: string) => ({ from, to })
  const day = [span('09:00', '12:00'), span('13:00', '18:00')]
  await clerk.ask(403, 'POST', '/api/work-hours', { hours: day })
  for (const hours of [day.toReversed(), [span('12:00', '09:00')], [span('09:00', '12:00'), span('12:00', '18:00')]])
    assert.equal((await admin.ask<Refused>(422, 'POST', '/api/work-hours', { hours })).code, 'WORK_HOURS_INVALID')
  const told = async () => (await clerk.ask<{ hours: object[] }>(200, 'GET', '/api/calendars')).hours
  assert.deepEqual(await told(), [span('08:30', '12:00'), span('14:00', '17:30')])
  await admin.ask(204, 'POST', '/api/work-hours', { hours: day })
  assert.deepEqual(await told(), day)
})
