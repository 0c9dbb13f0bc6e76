import { saidDay } from '#calendar/spoken/said-day.ts'
import type { Calendar, Day } from '#calendar/types.ts'
import type { Named } from './mentions.ts'
import { unitsTold, type UnitName } from './told-units.ts'

/** What one line of text says besides its words: who leads, who assists, and by which day; and what it leaves open. */
export interface Understood {
  lead: UnitName | null
  assisting: UnitName[]
  by: Day | null
  /** Words that name somebody who is no unit of the office. */
  who: string | null
  /** Words that say when, and no day. */
  when: string | null
  /** The tasks of a line that has several, each in its own words; then nothing is understood of the whole. */
  tasks: string[]
}

/** Traditional characters of the words that are looked for. */
const TRADITIONAL =
  '請请讓让與与會会週周後后兩两內内號号區区縣县辦办處处鎮镇鄉乡隊队員员禮礼這这個个時时間间馬马盡尽報报領领導导責责負负頭头協协節节國国慶庆勞劳動动開开學学當当將将農农務务財财務务廣广電电總总長长書书記记'
const pairs = [...TRADITIONAL]
const SIMPLE = new Map(pairs.flatMap((from, at) => (at % 2 === 0 ? [[from, pairs[at + 1] ?? from] as const] : [])))
const simple = (text: string): string => [...text].map(letter => SIMPLE.get(letter) ?? letter).join('')

/**
 * Reads a line such as "请教育局会同公安局周五前报校车方案". What it cannot tell for certain it leaves open and says so.
 * @param today the day on which it is said
 */
export function understand(line: string, units: readonly Named[], today: Day, calendar: Calendar): Understood {
  const read = simple(line)
  const known = new Map(units.map(unit => [unit.id, unit.name]))
  const own = ({ id, name }: UnitName): UnitName => ({ id, name: known.get(id) ?? name })
  const told = unitsTold(
    read,
    units.map(unit => ({ ...unit, name: simple(unit.name), shortName: unit.shortName && simple(unit.shortName) })),
  )
  const tasks = told.tasks.map((from, at) => line.slice(at === 0 ? 0 : from, told.tasks[at + 1] ?? line.length))
  if (tasks.length > 1) {
    const words = tasks.map(task => task.replace(/^[\s，,。；;]+|[\s，,。；;]+$/g, ''))
    return { lead: null, assisting: [], by: null, who: null, when: null, tasks: words }
  }
  const day = saidDay(read, { calendar, today })
  return {
    lead: told.lead && own(told.lead),
    assisting: told.assisting.map(own),
    by: day?.day ?? null,
    who: told.stranger,
    when: day && day.day === null ? day.words : null,
    tasks: [],
  }
}
