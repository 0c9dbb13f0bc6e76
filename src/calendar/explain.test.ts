import assert from 'node:assert/strict'
import test from 'node:test'
import { dueOf } from './due.ts'
import { explain } from './explain.ts'
import { remaining, remainingWords } from './remaining.ts'
import { calendar, extended, instant, limitOf, resumed, started, suspended, zone } from './testing.ts'

test('the arithmetic of a due date in working days is told line by line', () => {
  const events = [
    started('2026-09-18'),
    suspended('2026-09-21'),
    resumed('2026-09-23'),
    extended('2026-09-24', 1, 'workday'),
  ]
  assert.deepEqual(explain(dueOf(events, limitOf(3, 'workday'), calendar, zone), zone, 'zh-Hans'), [
    '时限：3 个工作日（《某条例》第二十四条）',
    '9月18日(周五) 10:00 开始，当日不计（《民法典》第二百零一条）',
    '数满 3 个工作日：9月22日(周二)',
    '其间 1 天不计：周末 9月19日(周六)',
    '调休上班照计：9月20日(周日)',
    '9月21日(周一) 10:00 至 9月23日(周三) 10:00 中止，2 个工作日不计，到 9月24日(周四)',
    '延期 1 个工作日（情况复杂），到 9月28日(周一)',
    '其间 3 天不计：放假 9月25日(周五)至9月27日(周日)',
    '到 9月28日(周一) 24:00 届满',
  ])
})

test('rolling, the year and provisional years are told in the three languages', () => {
  const due = dueOf([started('2026-12-22')], limitOf(10, 'day', true), calendar, zone)
  assert.deepEqual(explain(due, zone, 'zh-Hant').slice(2), [
    '數滿 10 天：2027年1月1日(週五)',
    '末日 2027年1月1日(週五) 休息，順延到 2027年1月4日(週一)（《民法典》第二百零三條）',
    '2027 年的放假通知還沒有匯入，暫按週末和法定節假日推算',
    '到 2027年1月4日(週一) 24:00 屆滿',
  ])
  assert.deepEqual(explain(due, zone, 'en').slice(2), [
    '10 days counted: Fri 1 Jan 2027',
    'The last day, Fri 1 Jan 2027, is off: moved to Mon 4 Jan 2027 (Civil Code art. 203)',
    'The holiday notice of 2027 is not imported: counted with weekends and statutory holidays for now',
    'Ends with Mon 4 Jan 2027, 24:00',
  ])
})

test('a limit in hours says that it does not stop, a suspension that lasts says what it will do', () => {
  const due = dueOf(
    [started('2026-11-27', '18:00'), suspended('2026-11-27', '19:00')],
    limitOf(24, 'hour'),
    calendar,
    zone,
  )
  assert.deepEqual(explain(due, zone, 'zh-Hans').slice(1), [
    '11月27日(周五) 18:00 开始，即刻计时，周末和节假日不停',
    '满 24 小时：11月28日(周六) 18:00',
    '11月27日(周五) 19:00 起中止，恢复后按实际中止的时间顺延',
    '到 11月28日(周六) 18:00 届满',
  ])
})

test('what rests on a convention or an unconfirmed text is never told as law', () => {
  const limit = limitOf(3, 'day')
  const told = (evidence: 'convention' | 'memory' | 'confirmed') =>
    explain(
      dueOf([started('2026-11-02')], { ...limit, citation: { ...limit.citation, evidence } }, calendar, zone),
      zone,
      'zh-Hans',
    )[0]
  assert.equal(told('convention'), '时限：3 天（《某条例》第二十四条，本机关的约定）')
  assert.equal(told('memory'), '时限：3 天（《某条例》第二十四条，待本机关确认）')
  assert.equal(told('confirmed'), '时限：3 天（《某条例》第二十四条）')
})

test('what remains is told in the unit of the limit, overdue in days', () => {
  const due = dueOf([started('2026-11-19')], limitOf(5, 'workday'), calendar, zone)
  const words = (day: string, language: 'zh-Hans' | 'zh-Hant' | 'en' = 'zh-Hans') =>
    remainingWords(due, new Date(instant(day)), calendar, zone, language)
  assert.equal(words('2026-11-24'), '还剩 2 个工作日 · 11月26日(周四)')
  assert.equal(words('2026-11-24', 'zh-Hant'), '還剩 2 個工作日 · 11月26日(週四)')
  assert.equal(words('2026-11-24', 'en'), '2 working days left · Thu 26 Nov')
  assert.equal(words('2026-11-26'), '今天到期 · 11月26日(周四)')
  assert.equal(words('2026-11-29'), '已超 3 天')
  assert.equal(words('2026-11-27', 'en'), 'Overdue by 1 day')
  assert.deepEqual(remaining(due, new Date(instant('2026-11-30')), calendar, zone), {
    overdue: true,
    workdays: 2,
    days: 4,
    minutes: 3 * 1440 + 600,
  })
})

test('limits in hours count down in hours and minutes', () => {
  const due = dueOf([started('2026-11-27', '18:00')], limitOf(24, 'hour'), calendar, zone)
  const words = (day: string, time: string) =>
    remainingWords(due, new Date(instant(day, time)), calendar, zone, 'zh-Hans')
  assert.equal(words('2026-11-27', '20:30'), '还剩 21 小时 · 11月28日(周六) 18:00')
  assert.equal(words('2026-11-28', '17:30'), '还剩 30 分钟 · 11月28日(周六) 18:00')
  assert.equal(words('2026-11-28', '18:00'), '刚刚超期')
  assert.equal(words('2026-11-28', '21:10'), '已超 3 小时')
  assert.equal(words('2026-12-02', '09:00'), '已超 4 天')
})
