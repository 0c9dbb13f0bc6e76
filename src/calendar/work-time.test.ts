import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { dueOf } from './due.ts'
import { explain } from './explain.ts'
import { calendar, extended, instant, limitOf, resumed, started, suspended, zone } from './testing.ts'
import { addWorkTime, workTimeBetween } from './work-time.ts'

const at = (...args: Parameters<typeof dueOf>) => dueOf(...args).at

test('working hours do not run through the lunch break, the night, the weekend or a holiday', () => {
  const hours = limitOf(2, 'workhour')
  for (const [from, time, day, end] of [
    ['2026-10-12', '09:00', '2026-10-12', '11:00'],
    ['2026-10-12', '11:00', '2026-10-12', '15:00'],
    ['2026-10-12', '16:30', '2026-10-13', '09:30'],
    ['2026-10-12', '15:30', '2026-10-12', '17:30'],
    ['2026-10-12', '22:00', '2026-10-13', '10:30'],
    // Friday afternoon goes on on Monday, the eve of a holiday after it; a Saturday that is worked counts.
    ['2026-11-06', '17:00', '2026-11-09', '10:00'],
    ['2026-09-30', '17:00', '2026-10-08', '10:00'],
    ['2026-10-09', '17:00', '2026-10-10', '10:00'],
  ] as const)
    assert.equal(at([started(from, time)], hours, calendar, zone), instant(day, end), `${from} ${time}`)
})

test('an emergency runs through the night beside it', () => {
  assert.equal(
    at([started('2026-10-12', '23:30')], limitOf(30, 'minute'), calendar, zone),
    instant('2026-10-13', '00:00'),
  )
})

test('an office has hours of its own', () => {
  const late = { ...calendar, hours: [{ from: '10:00', to: '18:00' }] }
  assert.equal(at([started('2026-10-12', '17:00')], limitOf(2, 'workhour'), late, zone), instant('2026-10-13', '11:00'))
})

test('a suspension gives back the working time that it took, an extension comes on top', () => {
  const paused = [started('2026-10-12', '09:00'), suspended('2026-10-12', '10:00'), resumed('2026-10-13', '09:30')]
  assert.equal(at(paused, limitOf(2, 'workhour'), calendar, zone), instant('2026-10-13', '10:30'))
  const more = [started('2026-10-12', '09:00'), extended('2026-10-12', 60, 'workminute')]
  assert.equal(at(more, limitOf(2, 'workhour'), calendar, zone), instant('2026-10-12', '12:00'))
})

test('the arithmetic says which hours count, what it is counted from, and which end was named', () => {
  const from = { 'zh-Hans': '接报时间', 'zh-Hant': '接報時間', en: 'time of report' }
  const counted = dueOf([started('2026-11-06', '17:00')], { ...limitOf(2, 'workhour'), from }, calendar, zone)
  assert.deepEqual(explain(counted, zone, 'zh-Hans'), [
    '时限：2 个工作小时（《某条例》第二十四条）',
    '从“接报时间”算起：11月6日(周五) 17:00 开始，只计上班时间（08:30–12:00、14:00–17:30）',
    '满 2 个工作小时：11月9日(周一) 10:00',
    '其间 2 天不计：周末 11月7日(周六)至11月8日(周日)',
    '到 11月9日(周一) 10:00 届满',
  ])
  const until = { 'zh-Hans': '办结日期', 'zh-Hant': '辦結日期', en: 'closing date' }
  const named = dueOf([started('2026-11-06')], { ...limitOf(4, 'day'), until }, calendar, zone)
  assert.equal(explain(named, zone, 'zh-Hans')[0], '时限：到写明的“办结日期”（《某条例》第二十四条）')
  assert.equal(explain(named, zone, 'en')[0], 'Limit: the closing date that was named (《某条例》第二十四条)')
})

test('working time that is added is the working time between', () => {
  const start = Date.parse(instant('2026-01-05', '00:00'))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 20_000 }), (offset, minutes) => {
      const from = start + offset * 60_000
      const end = addWorkTime(calendar, from, minutes * 60_000, zone)
      assert.equal(workTimeBetween(calendar, from, end, zone), minutes * 60_000)
    }),
    { numRuns: 300 },
  )
})
