import type { Text } from '#base/language.ts'
import type { ArchiveItem } from '#matters/archive/items.ts'
import type { Reader } from '../reader.ts'
import { PERIODS } from './words.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** The columns of a catalogue of items (DA/T 22-2015), and how wide they are beside each other. */
const COLUMNS = [
  [text('序号', '序號', 'No.'), 2],
  [text('档号', '檔號', 'Code'), 7],
  [text('文号', '文號', 'Number'), 5],
  [text('责任者', '責任者', 'Author'), 5],
  [text('题名', '題名', 'Title'), 11],
  [text('日期', '日期', 'Date'), 3],
  [text('密级', '密級', 'Secrecy'), 2],
  [text('页数', '頁數', 'Pages'), 2],
  [text('盒号', '盒號', 'Box'), 2],
  [text('备注', '備註', 'Remark'), 5],
] as const

const SECRECIES: readonly Text[] = [
  text('', '', ''),
  text('内部', '內部', 'Internal'),
  text('工作秘密', '工作秘密', 'Work secret'),
]
const STATES: Readonly<Record<ArchiveItem['state'], Text>> = {
  kept: text('', '', ''),
  condemned: text('待销毁', '待銷毀', 'Condemned'),
  destroyed: text('已销毁', '已銷毀', 'Destroyed'),
  transferred: text('已移交', '已移交', 'Transferred'),
}
const PROLONGED = text('续存{period}', '續存{period}', 'Kept on: {period}')

export const columnsOf = (reader: Reader) =>
  COLUMNS.map(([heading, share]) => ({ heading: reader.say(heading), share }))

/** The rows of a catalogue; a date stands there as eight digits. */
export const catalogueRows = (reader: Reader, items: readonly ArchiveItem[]): string[][] =>
  items.map((item, at) => {
    const prolonged = item.prolongedTo && reader.say(PROLONGED, { period: reader.say(PERIODS[item.prolongedTo]) })
    return [
      String(at + 1),
      item.code,
      item.number ?? '',
      item.author,
      item.title,
      item.datedOn.replaceAll('-', ''),
      reader.say(SECRECIES[item.secrecy] ?? text('', '', '')),
      item.pages === null ? '' : String(item.pages),
      item.box === null ? '' : String(item.box),
      [item.remark, prolonged, reader.say(STATES[item.state])].filter(Boolean).join('；'),
    ]
  })
