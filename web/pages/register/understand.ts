import { addDays, weekday } from '#calendar/day.ts'
import type { Unit } from '../../client/office.ts'

/** What one line of text says besides its words: who is to act, the first one in the lead, and by which day. */
export interface Understood {
  units: { id: string; name: string }[]
  by: string | null
}

type Named = Pick<Unit, 'id' | 'name' | 'shortName' | 'isActive'>

/** What stands before a unit that is told to do something; without it, a name is only spoken of. */
const TOLD = /(?:^|[请請让讓由交和与與及同会會、，,；;：:\s])[省市区區县縣]?$/
/** How a short name ends that is a unit's own and not the beginning of another one's (区委 of 区委宣传部). */
const ORGAN = /[局办辦室科部处處镇鎮乡鄉院所站队隊]$|街道$|中心$|委员会$|委員會$/
const NUMBERS = '一二三四五六七八九十'

/**
 * Reads a line such as "请教育局会同公安局周五前报校车方案". It finds the units that are told something, and the day
 * before which; what it does not find it leaves to the person.
 * @param today the day on which it is said, `YYYY-MM-DD`
 */
export const understand = (line: string, units: readonly Named[], today: string): Understood => ({
  units: unitsIn(line, units),
  by: dayIn(line, today),
})

function unitsIn(line: string, units: readonly Named[]): Understood['units'] {
  const names = units
    .filter(unit => unit.isActive)
    .flatMap(unit => {
      const short = unit.shortName ?? ''
      return [unit.name, ...(ORGAN.test(short) ? [short] : [])].map(name => ({ unit, name }))
    })
    .toSorted((one, other) => other.name.length - one.name.length)
  const found: { at: number; id: string; name: string }[] = []
  let left = line
  for (const { unit, name } of names) {
    const at = left.indexOf(name)
    if (at < 0 || !TOLD.test(line.slice(0, at)) || found.some(one => one.id === unit.id)) continue
    found.push({ at, id: unit.id, name: unit.name })
    // A shorter name inside this one is not another unit.
    left = left.replace(name, '\0'.repeat(name.length))
  }
  return found.toSorted((one, other) => one.at - other.at).map(({ id, name }) => ({ id, name }))
}

function dayIn(line: string, today: string): string | null {
  const near = /今天|今日|明天|明日|后天|後天/.exec(line)?.[0]
  if (near) return addDays(today, near.startsWith('今') ? 0 : near.startsWith('明') ? 1 : 2)
  const named = /([下本这這]?)(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/.exec(line)
  if (named) return weekdayAhead(today, NUMBERS.indexOf(named[2] ?? '') + 1 || 7, named[1] === '下')
  const date = /(\d{1,2})月(\d{1,2})[日号號]/.exec(line)
  if (date) return nextDate(today, Number(date[1]), Number(date[2]))
  if (/月底/.test(line)) return lastOfMonth(today)
  const within = /(\d{1,3}|[一二两兩三四五六七八九十])[天日](?:内|內|之内|之內)/.exec(line)?.[1]
  if (within) return addDays(today, Number(within) || NUMBERS.indexOf(within.replace(/[两兩]/, '二')) + 1)
  return null
}

/** The coming one of a weekday (1 Monday … 7 Sunday), today included; of the week after this one when that is said. */
function weekdayAhead(today: string, wanted: number, isNextWeek: boolean): string {
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  const thisWeek = addDays(monday, wanted - 1)
  return isNextWeek || thisWeek < today ? addDays(thisWeek, 7) : thisWeek
}

/** A date without its year is the next one. */
function nextDate(today: string, month: number, day: number): string | null {
  const of = (year: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const year = Number(today.slice(0, 4))
  const date = of(year) < today ? of(year + 1) : of(year)
  return addDays(date, 0) === date ? date : null
}

function lastOfMonth(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
