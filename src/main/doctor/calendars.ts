import * as fs from 'node:fs'
import * as path from 'node:path'
import { CATALOGUE } from '../project.ts'
import { good, unsure, type Finding } from './finding.ts'

/** The State Council's notice of the next year's holidays comes out in November, as a rule. */
const NOTICE_MONTH = 10

const shippedYears = (): number[] =>
  fs
    .readdirSync(path.join(CATALOGUE, '_shared', 'calendars'))
    .map(file => Number(path.parse(file).name))
    .filter(year => year > 0)

/**
 * Whether working days can be counted: without a year's calendar its due dates are provisional.
 * @param kept years an office keeps beside those that come with the product
 */
export function calendarFindings(
  now: Date,
  kept: readonly number[],
  shipped: readonly number[] = shippedYears(),
): Finding[] {
  const year = now.getFullYear()
  const needed = now.getMonth() >= NOTICE_MONTH ? [year, year + 1] : [year]
  return needed.map(one =>
    kept.includes(one) || shipped.includes(one)
      ? good(`${one} 年放假调休安排已有`, `the calendar of ${one} is there`)
      : unsure(
          `${one} 年放假调休安排还没有录入，涉及该年的期限按周末和法定节假日暂定`,
          `the calendar of ${one} is not there yet: due dates in it are provisional`,
        ),
  )
}
