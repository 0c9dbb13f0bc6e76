import type { Text } from '#base/language.ts'
import { instantWords } from '#calendar/date-words.ts'
import { dayOf, timeOf } from '#calendar/day.ts'
import type { RegisterPrint } from '#documents/typesetting/prints.ts'
import { periodWords } from '#matters/bookings/words.ts'
import type { ReliefView } from '#matters/relief/view.ts'
import type { Reader } from '../reader.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const WORDS = {
  title: text('值班日志', '值班日誌', 'Duty log'),
  number: text('编号', '編號', 'Number'),
  what: text('事项', '事項', 'Matter'),
  state: text('情况', '情況', 'How far'),
  owed: text('还欠谁答复', '還欠誰答覆', 'Who is owed an answer'),
  open: text('移交下一班', '移交下一班', 'Handed over'),
  done: text('已办结', '已辦結', 'Done'),
  fresh: text('本班受理', '本班受理', 'came during the shift'),
  remark: text('交班说明', '交班說明', 'Remark'),
  given: text('交班', '交班', 'Given by'),
  taken: text('接班', '接班', 'Taken by'),
  none: text('本班没有受理和待办', '本班沒有受理和待辦', 'Nothing came and nothing is open'),
}

/** What a shift left to the next as paper: its matters, what was said, and the two signatures with their minute. */
export function reliefPrint(reader: Reader, relief: ReliefView, office: string): RegisterPrint {
  const { acting, language } = reader
  const say = (word: keyof typeof WORDS) => reader.say(WORDS[word])
  const today = dayOf(acting.now, acting.zone)
  const separator = language === 'en' ? ', ' : '、'
  const signed = (who: string | null, at: string | null) =>
    at === null ? '' : [who ?? '', instantWords(at, acting.zone, language, today)].join(' ')
  const matters = relief.items.map(item => [
    item.number,
    item.title,
    [say(item.isOpen ? 'open' : 'done'), ...(item.isNew ? [say('fresh')] : [])].join(separator),
    item.owed.join(separator),
  ])
  const below = [
    [say('remark'), relief.remark],
    [say('given'), signed(relief.from, relief.givenAt)],
    [say('taken'), signed(relief.to, relief.takenAt)],
  ]
  return {
    office,
    title: say('title'),
    period: [
      acting.directory.nameOf(relief.postId),
      relief.from,
      periodWords({ from: relief.beginsAt, to: relief.endsAt }, acting, language),
    ].join(' '),
    columns: [
      { heading: say('number'), share: 3 },
      { heading: say('what'), share: 6 },
      { heading: say('state'), share: 4 },
      { heading: say('owed'), share: 3 },
    ],
    rows: [...(matters.length > 0 ? matters : [['', say('none'), '', '']]), ...below.map(row => [...row, '', ''])],
    empty: say('none'),
    at: `${today} ${timeOf(acting.now, acting.zone)}`,
  }
}
