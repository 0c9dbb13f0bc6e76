import { addWorkdays, isWorkday } from '../calendar.ts'
import { addDays, dayAt, isDay, numberOf, weekday } from '../day.ts'
import { holidayOf, type HolidayName } from '../statutory.ts'
import type { Calendar, Day } from '../types.ts'

export interface Saying {
  calendar: Calendar
  /** The day on which it is said. */
  today: Day
}

/** A way of saying a day, and the day it means; null when it means none that exists, or one that only people know. */
export interface Phrase {
  pattern: RegExp
  dayOf: (groups: Record<string, string | undefined>, saying: Saying) => Day | null
}

const NUMBERS = '一二三四五六七八九十'
const NUMBER = '\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]'
const HOLIDAYS: Readonly<Record<string, HolidayName>> = {
  元旦: 'new-year',
  春节: 'spring',
  清明: 'qingming',
  清明节: 'qingming',
  五一: 'labour',
  劳动节: 'labour',
  五一劳动节: 'labour',
  端午: 'dragon-boat',
  端午节: 'dragon-boat',
  中秋: 'moon',
  中秋节: 'moon',
  国庆: 'national',
  国庆节: 'national',
  十一: 'national',
}
const NAMES = Object.keys(HOLIDAYS)
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** Longer sayings first: 下周五 is not 周五, 三个工作日内 is not 三个. */
export const PHRASES: readonly Phrase[] = [
  {
    pattern: new RegExp(`(?<count>${NUMBER})个?工作日(?:之?内)`),
    dayOf: ({ count }, { calendar, today }) => addWorkdays(calendar, today, numeral(count)),
  },
  {
    pattern: new RegExp(`(?<count>${NUMBER})(?:个)?(?<unit>天|日|周|星期|礼拜|小时)(?:之?内)`),
    dayOf: ({ count, unit = '' }, { today }) => within(today, numeral(count), unit),
  },
  { pattern: /半个?月(?:之?内)/, dayOf: (_, { today }) => addDays(today, 15) },
  {
    pattern: new RegExp(`(?<count>${NUMBER})个?月(?:之?内)`),
    dayOf: ({ count }, { today }) => monthsOn(today, numeral(count)),
  },
  { pattern: /(?:本|这个?|当)月(?:之?内)/, dayOf: (_, { today }) => endOfMonth(today, undefined) },
  { pattern: /(?:本|今|当)?年(?:之?内)/, dayOf: (_, { today }) => `${yearOf(today, undefined)}-12-31` },
  {
    pattern:
      /(?:(?<year>\d{4}|今|明|本)年)?(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?<day>\d{1,2})[日号](?:前|之前|以前|内)?/,
    dayOf: ({ year, month, day }, { today }) => dateOf(today, year, numeral(month), Number(day)),
  },
  {
    pattern: /(?<![\d.])(?<month>\d{1,2})[./](?<day>\d{1,2})(?:前|之前|以前)/,
    dayOf: ({ month, day }, { today }) => dateOf(today, undefined, Number(month), Number(day)),
  },
  {
    pattern: /(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九]|本|这个?|下个?)?月(?:底|末)/,
    dayOf: ({ month }, { today }) => endOfMonth(today, month),
  },
  { pattern: /(?<year>今|明|本)?年(?:底|末)/, dayOf: ({ year }, { today }) => `${yearOf(today, year)}-12-31` },
  { pattern: /(?:本|这个?)?季度?(?:底|末)/, dayOf: (_, { today }) => endOfQuarter(today) },
  {
    pattern: new RegExp(`(?<name>${NAMES})(?:放?假|长假)?(?:前|之前|以前)`),
    dayOf: ({ name = '' }, saying) => beforeHoliday(HOLIDAYS[name] ?? 'new-year', saying),
  },
  {
    pattern: /(?<near>大后天|后[天日]|明[天日早晚]|今[天日晚早]|当天|当日)/,
    dayOf: ({ near = '' }, { today }) => nearBy(today, near),
  },
  {
    pattern: /(?<![一二两三四\d每])(?<weeks>下下|下|本|这个?)?(?:周|星期|礼拜)(?<name>[一二三四五六日天])/,
    dayOf: ({ weeks = '', name = '' }, { today }) => weekdayAhead(today, NUMBERS.indexOf(name) + 1 || 7, weeks),
  },
  {
    pattern: /(?<weeks>下|本|这个?)(?:周|星期)(?:之?内|底|末)/,
    dayOf: ({ weeks = '' }, saying) => lastOfWeek(saying, weeks === '下' ? 1 : 0),
  },
  { pattern: /周末(?:前|之前)/, dayOf: (_, saying) => lastOfWeek(saying, 0) },
  {
    pattern: /(?<![\d月年第])(?<day>\d{1,2})[日号](?:前|之前|以前)/,
    dayOf: ({ day }, { today }) => dayOfMonth(today, Number(day)),
  },
  { pattern: /(?<![日天号一二三四五六末底\0])下班前/, dayOf: (_, { today }) => today },
]

function numeral(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace('两', '二')
  const ten = plain.indexOf('十')
  if (ten < 0) return NUMBERS.indexOf(plain) + 1
  const tens = ten === 0 ? 1 : NUMBERS.indexOf(plain.slice(0, ten)) + 1
  return tens * 10 + (plain.length > ten + 1 ? NUMBERS.indexOf(plain.slice(ten + 1)) + 1 : 0)
}

/** Hours up to half a day end today; of the others only whole days are days. */
function within(today: Day, count: number, unit: string): Day | null {
  if (unit === '小时') return count <= 12 ? today : count % 24 === 0 ? addDays(today, count / 24) : null
  return addDays(today, unit === '天' || unit === '日' ? count : count * 7)
}

/** The same day of a later month; its last one where it has no such day (民法典第二百零二条). */
function monthsOn(today: Day, count: number): Day {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const last = lastDay(year, month + count)
  return Number(last.slice(8)) < day ? last : `${last.slice(0, 8)}${two(day)}`
}

const two = (number: number): string => String(number).padStart(2, '0')
const yearOf = (today: Day, said: string | undefined): number =>
  said === undefined || /^[今本]$/.test(said)
    ? Number(today.slice(0, 4))
    : said === '明'
      ? Number(today.slice(0, 4)) + 1
      : Number(said)

/** A date without its year is the next one. */
function dateOf(today: Day, year: string | undefined, month: number, day: number): Day | null {
  const of = (one: number) => `${one}-${two(month)}-${two(day)}`
  const date = of(yearOf(today, year))
  const next = year === undefined && date < today ? of(yearOf(today, '明')) : date
  return isDay(next) ? next : null
}

function dayOfMonth(today: Day, day: number): Day | null {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = dayAt(numberOf(`${year}-${two(month)}-01`))
  const inMonth = `${first.slice(0, 8)}${two(day)}`
  if (isDay(inMonth) && inMonth >= today) return inMonth
  const next = `${addDays(lastDay(year, month), 1).slice(0, 8)}${two(day)}`
  return isDay(next) ? next : null
}

const lastDay = (year: number, month: number): Day => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

function endOfMonth(today: Day, said: string | undefined): Day | null {
  const [year = 0, month = 1] = today.split('-').map(Number)
  if (said === undefined || /^[本这]/.test(said)) return lastDay(year, month)
  if (said.startsWith('下')) return lastDay(year, month + 1)
  const named = numeral(said)
  if (named < 1 || named > 12) return null
  return lastDay(named < month ? year + 1 : year, named)
}

function endOfQuarter(today: Day): Day {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return lastDay(year, Math.ceil(month / 3) * 3)
}

/** The last working day before the days off that the holiday lies in; a make-up weekend is a working day. */
function beforeHoliday(name: HolidayName, { calendar, today }: Saying): Day | null {
  const year = Number(today.slice(0, 4))
  const holiday = [year, year + 1].map(one => holidayOf(name, one)).find(day => day !== null && day > today)
  if (!holiday) return null
  let day = addDays(holiday, -1)
  while (!isWorkday(calendar, day)) day = addDays(day, -1)
  return day < today ? null : day
}

function nearBy(today: Day, near: string): Day {
  const days = near.startsWith('大后') ? 3 : near.startsWith('后') ? 2 : near.startsWith('明') ? 1 : 0
  return addDays(today, days)
}

const monday = (today: Day): Day => addDays(today, -((weekday(today) + 6) % 7))

/** The coming one of a weekday (1 Monday … 7 Sunday), today included; of a later week when that is said. */
function weekdayAhead(today: Day, wanted: number, weeks: string): Day | null {
  const inWeek = addDays(monday(today), wanted - 1)
  if (weeks.startsWith('下')) return addDays(inWeek, 7 * weeks.length)
  if (inWeek >= today) return inWeek
  // 本周一, said on a Wednesday, is past
  return weeks === '' ? addDays(inWeek, 7) : null
}

/** The last working day of a week, which ends on Sunday. */
function lastOfWeek({ calendar, today }: Saying, weeks: number): Day | null {
  const first = addDays(monday(today), 7 * weeks)
  let day = addDays(first, 6)
  while (day > first && !isWorkday(calendar, day)) day = addDays(day, -1)
  return isWorkday(calendar, day) && day >= today ? day : null
}
