import type { Refusal } from '#base/errors.ts'
import { Problem } from '#base/errors.ts'
import { addDays, daysBetween, isDay, weekday } from './day.ts'
import { checkedYear } from './read.ts'
import type { Day, YearCalendar } from './types.ts'

const FESTIVALS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']
const WEEKDAYS = '日一二三四五六'
const DATE = String.raw`(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:\([^)]*\))?`
const SPAN = String.raw`${DATE}(?:(?:至|-|—|~)${DATE})?`
/** Dates and what is done on them: `1月1日(周四)至3日(周六)放假`, `9月20日(周日)、10月10日(周六)上班`. */
const ARRANGED = new RegExp(String.raw`(${SPAN}(?:(?:、|和|,)${SPAN})*)(放假|补休|上班)(?:调休)?(?:,?共(\d+)天)?`, 'g')

/**
 * Reads the text of the State Council's yearly notice (国务院办公厅关于某年部分节假日安排的通知) into that year's calendar.
 * What the notice says twice is compared: the weekday beside each date and the number of days of each festival.
 * @param known the notice's number where the text does not carry it
 * @throws Problem NOTICE_YEAR_MISSING, CALENDAR_INVALID listing every fault
 */
export function parseNotice(text: string, known: { notice?: string } = {}): YearCalendar {
  const plain = normalised(text)
  const year = Number(/(\d{4})年(?:部分节假日|元旦)/.exec(plain)?.[1] ?? Number.NaN)
  if (Number.isNaN(year)) throw new Problem('NOTICE_YEAR_MISSING')
  const refusals: Refusal[] = []
  const off: Day[] = []
  const work: Day[] = []
  const items = [
    ...plain.matchAll(/[一二三四五六七八九十]+、([^:]{2,12}):(.*?)(?=[一二三四五六七八九十]+、[^:]{2,12}:|$)/g),
  ]
  for (const [, festival = '', arrangement = ''] of items)
    for (const [, dates = '', what, stated] of arrangement.matchAll(ARRANGED)) {
      const days = daysOf(dates, year, refusals)
      if (stated !== undefined && Number(stated) !== days.length)
        refusals.push({
          code: 'NOTICE_COUNT_WRONG',
          params: { festival, written: Number(stated), counted: days.length },
        })
      ;(what === '上班' ? work : off).push(...days)
    }
  const names = items.map(([, festival = '']) => festival).join()
  for (const festival of FESTIVALS)
    if (!names.includes(festival)) refusals.push({ code: 'NOTICE_FESTIVAL_MISSING', params: { festival } })
  const notice = known.notice ?? /国办发明电〔\d{4}〕\d+号/.exec(plain)?.[0]
  return checkedYear(
    {
      year,
      ...(notice === undefined ? {} : { notice }),
      source: `国务院办公厅关于${year}年部分节假日安排的通知`,
      off: ofYear(off, year),
      work: ofYear(work, year),
      provisional: false,
    },
    refusals,
  )
}

/** The days around New Year that a notice names in the year before belong to that year's own calendar. */
const ofYear = (days: readonly Day[], year: number): Day[] =>
  [...new Set(days)].filter(day => Number(day.slice(0, 4)) === year).toSorted()

/** One form for what people and web pages write in several: brackets, colons, spaces, 星期. */
function normalised(text: string): string {
  return text
    .replaceAll(/\s+/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('：', ':')
    .replaceAll('，', ',')
    .replaceAll(/[[﹝【](\d{4})[\]﹞】]/g, '〔$1〕')
    .replaceAll('星期', '周')
}

/** The days of a list of dates and spans. A date without a month or year takes those of the date before it. */
function daysOf(dates: string, noticeYear: number, refusals: Refusal[]): Day[] {
  const days: Day[] = []
  let year = noticeYear
  let month = 1
  const parts = dates.matchAll(/(至|-|—|~)?(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/g)
  for (const [, span, ownYear, ownMonth, date = '', remark = ''] of parts) {
    year = ownYear ? Number(ownYear) : year
    month = ownMonth ? Number(ownMonth) : month
    const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
    const written = /周([日一二三四五六天])/.exec(remark)?.[1]?.replace('天', '日')
    if (!isDay(day)) {
      refusals.push({ code: 'CALENDAR_DAY_OUTSIDE', params: { day, year } })
      continue
    }
    const real = WEEKDAYS[weekday(day)]
    if (written && written !== real) refusals.push({ code: 'NOTICE_WEEKDAY_WRONG', params: { day, written, real } })
    const before = days.at(-1)
    if (span && before) {
      const length = Math.min(daysBetween(before, day), 31)
      for (let count = 1; count <= length; count += 1) days.push(addDays(before, count))
    } else days.push(day)
  }
  return days
}
