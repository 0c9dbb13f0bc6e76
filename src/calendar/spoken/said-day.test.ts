import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf } from '../calendar.ts'
import { saidDay } from './said-day.ts'

/** 2026 by its notice, as far as these lines need it: National Day from Thursday to Wednesday, the Sunday before worked. */
const CALENDAR = calendarOf(
  [
    {
      year: 2026,
      notice: '',
      off: ['2026-04-04', '2026-04-05', '2026-04-06', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'],
      work: ['2026-09-20'],
      provisional: false,
    },
  ],
  'test',
)
/** A Wednesday. */
const TODAY = '2026-11-25'
const said = (line: string, today = TODAY) => saidDay(line, { calendar: CALENDAR, today })
const day = (line: string, today = TODAY) => said(line, today)?.day

test('words that name no day are given back', () => {
  for (const words of ['尽快', '抓紧', '立即', '近期', '节前', '中旬', '汛期前'])
    assert.deepEqual(said(`请水务局${words}报方案`), { day: null, words })
  assert.equal(said('请水务局报方案'), null)
})

test('a day that does not exist, or is past, is not made up', () => {
  assert.deepEqual(said('2月30日前报'), { day: null, words: '2月30日前' })
  assert.deepEqual(said('本周一前报'), { day: null, words: '本周一' })
  assert.deepEqual(said('2026年3月1日前报'), { day: null, words: '2026年3月1日前' })
})

test('two days are asked about', () => {
  assert.deepEqual(said('周三前报初稿，周五前报正式稿'), { day: null, words: '周三、周五' })
})

test('a day that hangs on something else is asked about', () => {
  assert.deepEqual(said('收到后三天内报'), { day: null, words: '三天内' })
  assert.deepEqual(said('会后两天内报纪要'), { day: null, words: '两天内' })
  assert.deepEqual(said('如果周五前完不成，说明原因'), { day: null, words: '周五' })
})

test('a day that is only spoken of is none', () => {
  for (const line of [
    '根据11月20日会议要求落实',
    '准备下周三调研的材料',
    '参加周四的会议',
    '从下周一起开展检查',
    '每周五报进展',
    '每月5日前报进度',
    '一周一报',
    '周五上午9点开会，请汇报',
    '12月1日至5日组织招聘会',
  ])
    assert.equal(said(line), null, line)
})

test('days as people say them', () => {
  const days = {
    今天下班前: '2026-11-25',
    下班前: '2026-11-25',
    明早: '2026-11-26',
    大后天前: '2026-11-28',
    周五前: '2026-11-27',
    周一前: '2026-11-30',
    下周五前: '2026-12-04',
    下周三下班前: '2026-12-02',
    下下周三前: '2026-12-09',
    星期日: '2026-11-29',
    本周内: '2026-11-27',
    周末前: '2026-11-27',
    下周内: '2026-12-04',
    '28日前': '2026-11-28',
    '5号前': '2026-12-05',
    '12.5前': '2026-12-05',
    '12月5日前': '2026-12-05',
    '3月1日前': '2027-03-01',
    月底前: '2026-11-30',
    下个月底前: '2026-12-31',
    明年3月底前: '2027-03-31',
    十二月底: '2026-12-31',
    年底前: '2026-12-31',
    本季度末前: '2026-12-31',
    '3日内': '2026-11-28',
    十天之内: '2026-12-05',
    两周内: '2026-12-09',
    半个月内: '2026-12-10',
    三个月内: '2027-02-25',
    本月内: '2026-11-30',
    年内: '2026-12-31',
    '2小时内': '2026-11-25',
    '48小时内': '2026-11-27',
  }
  assert.deepEqual(Object.fromEntries(Object.keys(days).map(words => [words, day(`请于${words}报`)])), days)
})

test('working days and the day before a holiday are counted by the calendar', () => {
  assert.equal(day('三个工作日内报'), '2026-11-30')
  assert.equal(day('国庆节前完成', '2026-09-01'), '2026-09-30')
  assert.equal(day('清明前报', '2026-03-20'), '2026-04-03')
  assert.equal(day('本周内报', '2026-09-16'), '2026-09-20')
  assert.equal(day('春节前走访', '2026-12-20'), '2027-02-04')
})
