import { closeUp } from './tidy.ts'

/** A document number (发文字号) as it stands, and whether it is in a form that may be relied on. */
export interface NumberReading {
  /** The normal form when `isValid`, else what stands in the text. */
  value: string
  isValid: boolean
  raw: string
  start: number
  end: number
}

/** Every pair of brackets offices put round the year; GB/T 9704-2012 7.2.5 has 〔〕. NFKC has already narrowed them. */
const OPEN = '[[(〔【〖〈<{]'
const CLOSE = '[\\])〕】〗〉>}]'
const PAIRS = new Map([
  ['[', ']'],
  ['(', ')'],
  ['〔', '〕'],
  ['【', '】'],
  ['〖', '〗'],
])

const REGULAR = new RegExp(
  `^(?<code>[\\p{Script=Han}× ]{1,24})(?<open>${OPEN}) ?(?<year>(?:19|20)\\d ?\\d) ?(?<close>${CLOSE}) ?(?<sequence>[1-9](?: ?\\d){0,4}) ?号$`,
  'u',
)
/** 国务院令第783号, 某省人民政府令(第52号): an order carries its own kind of number. */
const ORDER = /^(?<organ>[\p{Script=Han} ]{2,40})令 {0,4}\(? ?第 ?(?<sequence>[1-9]\d{0,3}) ?号 ?\)?$/u
/** 2021年第5号, 财政部公告2022年第10号: announcements are counted by year. */
const ANNOUNCEMENT = /^(?:[\p{Script=Han} ]{2,60}(?:公告|通告) ?)?(?:19|20)\d{2} ?年 ?第 ?[1-9]\d{0,3} ?号$/u

const HAN = '[\\p{Script=Han}× ]'
const DIGITS = '[\\dOo〇○零一二三四五六七八九]'
/** What was meant as a number and lost or gained something on the way. */
const MEANT = [
  // a code, then a bracket that may have lost its partner: 某府办〔200980, 建议字:〔2023〕8号
  new RegExp(`^${HAN}{1,20}:? ?(?:第|字)? ?${OPEN} ?第?${DIGITS}{1,8} ?年? ?${CLOSE}? ?第? ?[\\dOo ]{0,6} ?号$`, 'u'),
  new RegExp(`^${HAN}{1,20}:? ?(?:[[〔【〖]|[\\]〕】〗]) ?${DIGITS}{2,8} ?年? ?${CLOSE}? ?第? ?[\\dOo ]{0,6}$`, 'u'),
  new RegExp(`^${HAN}{1,20} ?${DIGITS}{2,4} ?${CLOSE} ?第? ?\\d{1,6} ?号$`, 'u'),
  // no code: 〔2023〕5号; no year: 第5号; no brackets: 某政发2023 5号
  new RegExp(`^${OPEN} ?${DIGITS}{2,4} ?年?${CLOSE} ?第? ?\\d{1,5} ?[号期]$`, 'u'),
  new RegExp(`^${HAN}{0,20}(?:\\d{4} ?年 ?)?第 {0,4}${DIGITS}{1,6} {0,4}[号期]$`, 'u'),
  // counted by the term of a congress: 〔十七届〕第9号
  new RegExp(`^${OPEN}${DIGITS.replace('[', '[十')}{1,4}届${CLOSE} ?第? ?\\d{1,4} ?号$`, 'u'),
  new RegExp(`^${HAN}{2,12} ?(?:19|20)\\d{2} ?[-—]? ?\\d{1,4} ?号$`, 'u'),
]

/**
 * Reads a string that is a number and nothing else.
 * @returns null when it was not meant as one
 */
export function readNumber(text: string): NumberReading | null {
  const raw = text.trim()
  if (raw.length < 4 || raw.length > 48 || !/[\d〇○]/.test(raw)) return null
  const start = text.indexOf(raw)
  const end = start + raw.length
  const regular = REGULAR.exec(raw)?.groups
  const code = regular?.['code']?.replace(/ /g, '') ?? ''
  if (regular && isCode(code) && PAIRS.get(regular['open'] ?? '') === regular['close']) {
    const digits = (name: string) => (regular[name] ?? '').replace(/ /g, '')
    const isValid = digits('sequence').length <= 4
    return { value: isValid ? `${code}〔${digits('year')}〕${digits('sequence')}号` : raw, isValid, raw, start, end }
  }
  const order = ORDER.exec(raw)?.groups
  if (order) {
    const organ = (order['organ'] ?? '').replace(/ /g, '')
    return { value: `${organ}令第${order['sequence'] ?? ''}号`, isValid: true, raw, start, end }
  }
  if (ANNOUNCEMENT.test(raw)) return { value: closeUp(raw), isValid: true, raw, start, end }
  if (/公报|政报|月刊/.test(raw)) return null
  return MEANT.some(pattern => pattern.test(raw)) ? { value: raw, isValid: false, raw, start, end } : null
}

/** The organ's code (机关代字): two to twelve characters, not ending in 第, not a phrase of a sentence. */
function isCode(code: string): boolean {
  return (
    code.length >= 2 &&
    code.length <= 12 &&
    !/第$|的|文件|政府|委员会|办公[室厅]|通知|公开|局.{2}|[省市县区].{1,6}厅.{2}|(?:公告|通告|意见|决定|通报|批复|请示|议案|纪要|报告|复函).|^(?:特提|特急|加急|平急|急件|内部|根据|按照|依据|附件|关于|原|见|详见|参见|编号|文号|来文)/.test(
      code,
    )
  )
}
