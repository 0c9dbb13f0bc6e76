import assert from 'node:assert/strict'
import test from 'node:test'
import { Problem } from '#base/errors.ts'
import y2025 from '../../catalogue/_shared/calendars/2025.json' with { type: 'json' }
import y2026 from '../../catalogue/_shared/calendars/2026.json' with { type: 'json' }
import { parseNotice } from './parse-notice.ts'

const NOTICE_2026 = `关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。
二、春节:2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节:4月4日(周六)至6日(周一)放假,共3天。
四、劳动节:5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节:6月19日(周五)至21日(周日)放假,共3天。
六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
七、国庆节:10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。
各单位要安排好值班。
2025年11月4日`

const NOTICE_2025 = `关于2025年部分节假日安排的通知 国办发明电〔2024〕12号
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`

const refusalsOf = (text: string) => {
  try {
    parseNotice(text)
  } catch (error) {
    if (error instanceof Problem) return error.refusals.map(refusal => refusal.code)
    throw error
  }
  return []
}

test('a text without a year is refused', () => {
  assert.throws(() => parseNotice('通知如下。一、元旦:1月1日放假。'), { code: 'NOTICE_YEAR_MISSING' })
})

test('a notice that contradicts itself, or lacks a festival, is refused with every fault', () => {
  assert.deepEqual(refusalsOf(NOTICE_2026.replace('4月4日(周六)', '4月4日(周五)')), ['NOTICE_WEEKDAY_WRONG'])
  assert.deepEqual(refusalsOf(NOTICE_2026.replace('共9天', '共8天')), ['NOTICE_COUNT_WRONG'])
  assert.deepEqual(refusalsOf(NOTICE_2026.replace('5月9日(周六)上班', '5月8日(周五)上班')), [
    'CALENDAR_WORK_NOT_WEEKEND',
  ])
  assert.deepEqual(refusalsOf(NOTICE_2026.replace(/六、中秋节.*\n/, '')), [
    'NOTICE_FESTIVAL_MISSING',
    'CALENDAR_STATUTORY_MISSING',
  ])
  assert.deepEqual(
    refusalsOf(NOTICE_2026.replace('6月19日(周五)至21日', '6月39日(周五)至21日'))[0],
    'CALENDAR_DAY_OUTSIDE',
  )
})

test('the notices of 2025 and 2026 give the calendars that ship with the product', () => {
  for (const [text, shipped] of [
    [NOTICE_2025, y2025],
    [NOTICE_2026, y2026],
  ] as const)
    assert.deepEqual(parseNotice(text), { ...shipped, provisional: false })
})

test('dates of the year before and full-width, 星期 and spaced writing are read', () => {
  const text = NOTICE_2026.replace(
    '1月1日(周四)至3日(周六)',
    '2025年12月31日（星期三） 至 2026年1月3日（星期六）',
  ).replace('共3天。1月4日', '共4天。1月4日')
  assert.deepEqual(parseNotice(text).off, y2026.off)
})

test('the number of the notice can be given where the text lacks it', () => {
  const text = NOTICE_2026.replace('国办发明电〔2025〕7号\n', '')
  assert.equal(parseNotice(text).notice, undefined)
  assert.equal(parseNotice(text, { notice: '国办发明电〔2025〕7号' }).notice, '国办发明电〔2025〕7号')
})
