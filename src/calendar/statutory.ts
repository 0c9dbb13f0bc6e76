import { addDays } from './day.ts'
import type { Day } from './types.ts'

/**
 * 春节 (正月初一), 清明, 端午, 中秋 by year: GB/T 33661-2017《农历的编算和颁行》, as the Purple Mountain Observatory's
 * almanac prints it. The test compares the lunar ones with the Unicode `chinese` calendar.
 */
const LUNAR: Readonly<Record<number, readonly [spring: string, qingming: string, dragon: string, moon: string]>> = {
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
}

export type HolidayName = 'new-year' | 'spring' | 'qingming' | 'labour' | 'dragon-boat' | 'moon' | 'national'
const FIXED: Partial<Record<HolidayName, string>> = { 'new-year': '01-01', labour: '05-01', national: '10-01' }
const MOVING: readonly HolidayName[] = ['spring', 'qingming', 'dragon-boat', 'moon']

/** The day of a holiday in a year (of 春节, 正月初一); null beyond the almanac. */
export function holidayOf(name: HolidayName, year: number): Day | null {
  const monthDay = FIXED[name] ?? LUNAR[year]?.[MOVING.indexOf(name)]
  return monthDay === undefined ? null : `${year}-${monthDay}`
}

/** Years whose lunar dates are known; later ones have only the fixed days. */
export const ALMANAC_YEARS: readonly number[] = Object.keys(LUNAR).map(Number)

/**
 * The days off for everybody of《全国年节及纪念日放假办法》第二条. Since 2025 (2024年修订) they are 13: New Year 1, Spring
 * Festival 4 (the eve to the third day), 清明 1, Labour Day 2, 端午 1, 中秋 1, National Day 3; before, 11 without the
 * eve and the second of May. Years beyond the almanac have only the fixed ones. Two may fall on one day (2031-10-01).
 */
export function statutoryDays(year: number): Day[] {
  const on = (monthDay: string): Day => `${year}-${monthDay}`
  const amended = year >= 2025
  const spring = amended ? [-1, 0, 1, 2] : [0, 1, 2]
  const lunar = LUNAR[year]
  const moving = lunar ? [...spring.map(offset => addDays(on(lunar[0]), offset)), ...lunar.slice(1).map(on)] : []
  const labour = amended ? ['05-01', '05-02'] : ['05-01']
  const fixed = ['01-01', ...labour, '10-01', '10-02', '10-03'].map(on)
  return [...new Set([...fixed, ...moving])].toSorted()
}
