import type { Language } from '#base/language.ts'
import { addDays, dayOf, timeOf, weekday } from './day.ts'
import type { ClockUnit, Day } from './types.ts'

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  'zh-Hans': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'zh-Hant': ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A day as people say it: `11月26日(周四)`, `Thu 26 Nov`; with its year when that is not the year people think of.
 * @param beside a day whose year goes without saying
 */
export function dayWords(day: Day, language: Language, beside: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const name = WEEKDAYS[language][weekday(day)] ?? ''
  const sameYear = day.slice(0, 4) === beside.slice(0, 4)
  if (language === 'en') return `${name} ${date} ${MONTHS[month - 1] ?? ''}${sameYear ? '' : ` ${year}`}`
  return `${sameYear ? '' : `${year}年`}${month}月${date}日(${name})`
}

/** An instant as people say it, to the minute: `11月26日(周四) 18:00`. */
export function instantWords(at: string, zone: string, language: Language, beside: Day): string {
  const date = new Date(at)
  return `${dayWords(dayOf(date, zone), language, beside)} ${timeOf(date, zone)}`
}

const UNITS: Readonly<Record<Language, Readonly<Record<ClockUnit, string>>>> = {
  'zh-Hans': {
    day: '天',
    workday: '个工作日',
    hour: '小时',
    minute: '分钟',
    workhour: '个工作小时',
    workminute: '个工作分钟',
  },
  'zh-Hant': {
    day: '天',
    workday: '個工作日',
    hour: '小時',
    minute: '分鐘',
    workhour: '個工作小時',
    workminute: '個工作分鐘',
  },
  en: {
    day: 'day',
    workday: 'working day',
    hour: 'hour',
    minute: 'minute',
    workhour: 'working hour',
    workminute: 'working minute',
  },
}

/** An amount of time: `7 个工作日`, `7 working days`. */
export function amountWords(amount: number, unit: ClockUnit, language: Language): string {
  const plural = language === 'en' && amount !== 1 ? 's' : ''
  return `${amount} ${UNITS[language][unit]}${plural}`
}

/** Days in words, days in a row as one span: `2月15日(周日)至2月23日(周一)、2月28日(周六)`. */
export function daysWords(days: readonly Day[], language: Language, beside: Day): string {
  const spans: { from: Day; to: Day }[] = []
  for (const day of days) {
    const last = spans.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else spans.push({ from: day, to: day })
  }
  const words = (day: Day): string => dayWords(day, language, beside)
  const until = language === 'en' ? ' to ' : '至'
  return spans
    .map(({ from, to }) => (from === to ? words(from) : `${words(from)}${until}${words(to)}`))
    .join(language === 'en' ? ', ' : '、')
}
