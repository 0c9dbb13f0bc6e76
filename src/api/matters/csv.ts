import type { Text } from '#base/language.ts'
import { dayOf, timeOf } from '#calendar/day.ts'
import type { MatterState } from '#matters/matter.ts'
import type { MatterRowView } from '#matters/views/rows.ts'
import type { Reader } from '../reader.ts'
import { summaryOf } from './summary.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const HEADINGS = [
  text('编号', '編號', 'Number'),
  text('标题', '標題', 'Title'),
  text('事项', '事項', 'Service'),
  text('来自', '來自', 'From'),
  text('来文字号', '來文字號', 'Reference'),
  text('状态', '狀態', 'State'),
  text('持有', '持有', 'Held by'),
  text('登记时间', '登記時間', 'Registered'),
  text('到期', '到期', 'Due'),
  text('办结时间', '辦結時間', 'Closed'),
]

export const STATES: Readonly<Record<MatterState, Text>> = {
  open: text('在办', '在辦', 'Open'),
  suspended: text('已中止', '已中止', 'Suspended'),
  closed: text('已办结', '已辦結', 'Closed'),
  terminated: text('已终止', '已終止', 'Terminated'),
}

/** A register as a table: what the list shows, in the reader's language, times in the office's zone. */
export function registerTable(reader: Reader, rows: readonly MatterRowView[]): (string | null)[][] {
  const { zone } = reader.acting
  const moment = (at: string | null) =>
    at === null ? null : `${dayOf(new Date(at), zone)} ${timeOf(new Date(at), zone)}`
  return [
    HEADINGS.map(heading => reader.say(heading)),
    ...rows.map(row => {
      const matter = summaryOf(reader, row)
      const { unit, name, people } = matter.holder
      return [
        matter.number,
        matter.title,
        matter.serviceName,
        matter.from,
        matter.reference,
        reader.say(STATES[matter.state]),
        [unit, name, ...people].join(' '),
        moment(matter.registeredAt),
        matter.due?.day ?? null,
        moment(matter.closedAt),
      ]
    }),
  ]
}
