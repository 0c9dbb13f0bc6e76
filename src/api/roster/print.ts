import type { Text } from '#base/language.ts'
import { dayWords } from '#calendar/date-words.ts'
import { dayOf, timeOf } from '#calendar/day.ts'
import type { RegisterPrint } from '#documents/typesetting/prints.ts'
import type { Reader } from '../reader.ts'
import type { Roster } from './schema.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const WORDS = {
  title: text('值班表', '值班表', 'Roster'),
  draft: text('值班表（草稿）', '值班表（草稿）', 'Roster (draft)'),
  day: text('日期', '日期', 'Day'),
  hours: text('时间', '時間', 'From'),
  none: text('（无）', '（無）', '(nothing)'),
}

/** The month as paper: a line for each day and change of shift, a column for each watch. */
export function rosterPrint(reader: Reader, roster: Roster, office: string): RegisterPrint {
  const { acting, language } = reader
  const say = (word: Text) => reader.say(word)
  const starts = [...new Set(roster.watches.flatMap(watch => watch.slots.map(slot => slot.beginsAt)))].toSorted()
  return {
    office,
    title: say(roster.publishedAt === null ? WORDS.draft : WORDS.title),
    period: roster.month,
    columns: [
      { heading: say(WORDS.day), share: 4 },
      { heading: say(WORDS.hours), share: 2 },
      ...roster.watches.map(({ name }) => ({ heading: name, share: 4 })),
    ],
    rows: starts.map(beginsAt => {
      const at = new Date(beginsAt)
      const day = dayOf(at, acting.zone)
      return [
        dayWords(day, language, day),
        timeOf(at, acting.zone),
        ...roster.watches.map(({ slots }) => slots.find(slot => slot.beginsAt === beginsAt)?.person?.name ?? ''),
      ]
    }),
    empty: say(WORDS.none),
    at: `${dayOf(acting.now, acting.zone)} ${timeOf(acting.now, acting.zone)}`,
  }
}
