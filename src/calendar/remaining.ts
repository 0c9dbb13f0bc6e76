import { fill, type Language, type Text } from '#base/language.ts'
import { workdaysBetween } from './calendar.ts'
import { amountWords, dayWords, instantWords } from './date-words.ts'
import { dayOf, daysBetween, instantOf } from './day.ts'
import type { Calendar, ClockUnit, Due } from './types.ts'

export interface Remaining {
  overdue: boolean
  /** Working days from today to the last day (since it, when overdue); today is not counted. */
  workdays: number
  /** Calendar days, in the same way. */
  days: number
  /** Whole minutes to the end, rounded up (since it, rounded down, when overdue). */
  minutes: number
}

/** How far off a due date is. All figures are positive; `overdue` says in which direction. */
export function remaining(due: Due, now: Date, calendar: Calendar, zone: string): Remaining {
  const today = dayOf(now, zone)
  const left = Date.parse(due.at) - now.getTime()
  const overdue = left <= 0
  return {
    overdue,
    workdays: Math.abs(workdaysBetween(calendar, today, due.day)),
    days: Math.abs(daysBetween(today, due.day)),
    minutes: overdue ? Math.floor(-left / 60_000) : Math.ceil(left / 60_000),
  }
}

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const LEFT = text('还剩 {amount} · {end}', '還剩 {amount} · {end}', '{amount} left · {end}')
const TODAY = text('今天到期 · {end}', '今天到期 · {end}', 'Due today · {end}')
const OVER = text('已超 {amount}', '已超 {amount}', 'Overdue by {amount}')
const JUST_OVER = text('刚刚超期', '剛剛超期', 'Just overdue')

/**
 * What a list or a page says beside a due date: `还剩 2 个工作日 · 11月26日(周四)`, `今天到期 · …`, `已超 3 天`.
 * Working-day limits are told in working days, others in days, limits that end within the day in hours or minutes.
 */
export function remainingWords(due: Due, now: Date, calendar: Calendar, zone: string, language: Language): string {
  const left = remaining(due, now, calendar, zone)
  const today = dayOf(now, zone)
  const atTime = due.at !== instantOf(due.day, '24:00', zone).toISOString()
  const end = atTime ? instantWords(due.at, zone, language, today) : dayWords(due.day, language, today)
  const amount = amountOf(left, due.limit.unit, atTime)
  if (left.overdue) {
    const over = overdueAmount(left, atTime)
    return over ? fill(OVER[language], { amount: amountWords(...over, language) }) : JUST_OVER[language]
  }
  return amount
    ? fill(LEFT[language], { amount: amountWords(...amount, language), end })
    : fill(TODAY[language], { end })
}

/** Null on the last day of a limit that ends with the day: nobody counts down to midnight. */
function amountOf(left: Remaining, unit: ClockUnit, atTime: boolean): [number, ClockUnit] | null {
  if (atTime) return timeAmount(left.minutes)
  if (left.days === 0) return null
  return unit === 'workday' && left.workdays > 0 ? [left.workdays, 'workday'] : [left.days, 'day']
}

/** Overdue is told in calendar days: weekends do not make a delay shorter. */
function overdueAmount(left: Remaining, atTime: boolean): [number, ClockUnit] | null {
  if (!atTime || left.minutes >= 48 * 60) return [left.days, 'day']
  return left.minutes === 0 ? null : timeAmount(left.minutes)
}

function timeAmount(minutes: number): [number, ClockUnit] {
  if (minutes < 90) return [minutes, 'minute']
  return minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day']
}
