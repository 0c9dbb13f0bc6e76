import type { Text } from '#base/language.ts'
import { dayOf } from '#calendar/day.ts'
import type { RegisterPrint } from '#documents/typesetting/prints.ts'
import { copyNumber } from '#documents/viewing/mark.ts'
import { deliveriesOf, type Delivery } from '#matters/issuing/deliveries.ts'
import { findIssue } from '#matters/issuing/rows.ts'
import { loadMatter } from '#matters/load.ts'
import { officeNameOf } from '#office/office-name.ts'
import type { Reader } from '../reader.ts'
import { found } from '../found.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const NAME = text('公文分送签收单', '公文分送簽收單', 'Recipients and receipts')
const ABOUT = text(
  '{number} {title}　印 {printed} 份，分送 {listed} 份',
  '{number} {title}　印 {printed} 份，分送 {listed} 份',
  '{number} {title} · {printed} printed, {listed} given out',
)
const NONE = text('（没有收件方）', '（沒有收件方）', '(no recipients)')
const HEADINGS = [
  [text('收件方', '收件方', 'Recipient'), 6],
  [text('主抄送', '主抄送', 'To or copy'), 2],
  [text('方式', '方式', 'How'), 3],
  [text('份数', '份數', 'Copies'), 2],
  [text('份号', '份號', 'Numbers'), 4],
  [text('签收人', '簽收人', 'Signed by'), 4],
  [text('签收时间', '簽收時間', 'When'), 4],
  [text('说明', '說明', 'Remarks'), 6],
] as const
const ROLES = { to: text('主送', '主送', 'To'), cc: text('抄送', '抄送', 'Copy') }
const KINDS = {
  unit: text('系统内', '系統內', 'In the product'),
  partner: text('公文交换', '公文交換', 'By exchange'),
  outside: text('纸质送达', '紙質送達', 'On paper'),
}
const RETURNED = text('退回：{reason}', '退回：{reason}', 'Sent back: {reason}')
const ANSWERED = text('答复：{answer}', '答覆：{answer}', 'Answered: {answer}')

/**
 * Whom a numbered document goes to, as paper (分送签收单): what was signed for stands in it, the other cells are signed by hand.
 * @throws Problem MATTER_NOT_FOUND; NOT_FOUND before it has a number
 */
export async function recipientsPrint(reader: Reader, matterId: string): Promise<RegisterPrint> {
  const { acting } = reader
  const { matter } = await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  const issue = found(await findIssue(acting, matterId))
  const deliveries = await deliveriesOf(acting, issue.id)
  const listed = deliveries.reduce((sum, one) => sum + one.copies, 0)
  return {
    office: await officeNameOf(acting.tx, acting.office),
    title: reader.say(NAME),
    period: reader.say(ABOUT, { number: issue.number, title: matter.title, printed: issue.copies, listed }),
    columns: HEADINGS.map(([heading, share]) => ({ heading: reader.say(heading), share })),
    rows: deliveries.map(one => cells(reader, one)),
    empty: reader.say(NONE),
    at: dayOf(acting.now, acting.zone),
  }
}

const cells = (reader: Reader, one: Delivery): string[] => [
  one.name,
  reader.say(ROLES[one.role]),
  reader.say(KINDS[one.kind]),
  String(one.copies),
  numbersOf(one),
  one.settledBy ?? '',
  one.settledAt ? dayOf(new Date(one.settledAt), reader.acting.zone) : '',
  [
    one.reason && reader.say(RETURNED, { reason: one.reason }),
    one.answer && reader.say(ANSWERED, { answer: one.answer }),
  ]
    .filter(Boolean)
    .join('\n'),
]

function numbersOf({ firstCopy, copies }: Delivery): string {
  if (firstCopy === null || copies === 0) return ''
  const last = firstCopy + copies - 1
  return copies === 1 ? copyNumber(firstCopy) : `${copyNumber(firstCopy)}–${copyNumber(last)}`
}
