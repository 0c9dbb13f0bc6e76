import { addDays } from './day.ts'
import type { Day } from './types.ts'

/** 春节 (正月初一), 清明, 端午, 中秋 by year: the lunar dates of the Purple Mountain Observatory's almanac. */
const LUNAR: Readonly<Record<number, readonly [spring: string, qingming: string, dragon: string, moon: string]>> = {
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
}

/**
 * The 13 days of《全国年节及纪念日放假办法》(2024年修订) 第二条: New Year 1, Spring Festival 4 (the eve to the third day),
 * 清明 1, Labour Day 2, 端午 1, 中秋 1, National Day 3. Years beyond the almanac have only the fixed ones.
 */
export function statutoryDays(year: number): Day[] {
  const on = (monthDay: string): Day => `${year}-${monthDay}`
  const lunar = LUNAR[year]
  const moving = lunar ? [-1, 0, 1, 2].map(offset => addDays(on(lunar[0]), offset)).concat(lunar.slice(1).map(on)) : []
  return [on('01-01'), on('05-01'), on('05-02'), on('10-01'), on('10-02'), on('10-03'), ...moving].toSorted()
}
