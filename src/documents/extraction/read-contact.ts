import { ABSENT, doubted, sureIf } from './field.ts'
import { isFurniture } from './furniture.ts'
import { readLabels, type Label } from './labels.ts'
import { isPersonName, splitNames } from './names.ts'
import type { Page } from './page.ts'
import type { Line } from './source.ts'
import type { Field } from './types.ts'

const CONTACT =
  /(?:联 {0,4}系 {0,4}人|经 {0,4}办 {0,4}人)员?(?:(?:及|和|与|、)?(?:联系)?(?:电话|方式|手机)(?:号码)?)?[)\]]? {0,4}(?::| (?=\S)) *([^,;。()“”"\n]{1,40})/g
const CALL =
  /(?:^|[^\p{Script=Han}]|(?<prefix>[\p{Script=Han}]{1,6}))(?<label>电 {0,8}话|手 {0,8}机|联系方式|联系人)(?<rest>[^:\d,;。]{0,10}): *(?<value>[^;。]{1,60})/gu
/** Landline (area code optional), mobile, 400 and the short service numbers, at the lengths China's plan has (YD/T 1040). */
const PHONE =
  /(?<![\d-])(?:\(?(?<area>0\d{2,3})\)?[-—–－―‐─ ]{0,3})?(?<local>[2-9]\d{3} ?\d{3,4})(?<extension>(?:[-—–]|转)\d{1,6})?(?![\d])|(?<![\d-])(?<mobile>1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/g
/** Numbers for something else than this document. */
const OTHER_CALL = /(?:监督|举报|投诉|值班|热线|报警|服务|救援|应急|传真)$/

interface Call {
  value: string
  line: Line
  start: number
  end: number
  /** For something else than this document. */
  isOther: boolean
  /** On a line of its own or beside a contact, and not somewhere in a paragraph that says where to send what. */
  isApart: boolean
}

/** The contact and the phone of a document, mostly in the remark (附注) below the date or in the last paragraph. */
export function readContact(page: Page): { contact: Field; phone: Field } {
  const lines = ownLines(page)
  const isWhole = page.isOfficial && page.title?.isWellFormed === true
  // what stands below the foot of a page, or in the next document, is somebody else's
  const own = page.source.lines.slice(0, Math.min(page.otherAt, footOfPage(page)))
  const isSure = isWhole && lines.every(line => own.includes(line) || !/电|手|联系|经办/.test(line.text))
  const contact = contactOf(page, lines, isSure)
  const phones = new Set(lines.flatMap(callsOn).flatMap(call => (call.isOther ? [] : [call.value])))
  // more telephones than names: another person stands somewhere behind a mark
  const isOneShort = phones.size > splitNames(contact.value ?? '').length
  return { contact: isOneShort ? doubted(contact) : contact, phone: phoneOf(page, lines, isSure) }
}

/** Place of the first line below the beginning of the body that a web page added. */
function footOfPage(page: Page): number {
  const { lines } = page.source
  const found = lines.findIndex(
    (line, at) => at > page.head.bodyAt && (isPageFurniture(line.text) || readLabels(line).some(opensFoot)),
  )
  return found < 0 ? lines.length : found
}

const isPageFurniture = (text: string): boolean => /\p{Script=Han}{2}/u.test(text) && isFurniture(text)
const opensFoot = (label: Label): boolean => label.meaning === 'published' || label.meaning === 'publisher'

/** Lines of the document itself: forms to be filled in and the next document come after the first enclosure. */
function ownLines(page: Page): readonly Line[] {
  const { lines } = page.source
  const from = page.head.bodyAt
  const after = page.closing.date ? page.closing.endsAt + 1 : lines.length
  const rest = lines.slice(after, after + 10)
  const enclosure = rest.findIndex(line =>
    /^附 {0,6}件?(?: {0,4}[\d一二三四五六七八九十]{1,3})? {0,2}:?$/.test(line.text),
  )
  return [...lines.slice(from, after), ...(enclosure < 0 ? rest : rest.slice(0, enclosure))]
}

function contactOf(page: Page, lines: readonly Line[], isWhole: boolean): Field {
  const found = lines.flatMap(line =>
    [...line.text.slice(0, 4000).matchAll(CONTACT)].flatMap(match => {
      const value = (match[1] ?? '').split(/ {0,4}(?:电话|联系|手机|传真|邮箱|[\d*]{3})/)[0]?.trim() ?? ''
      const start = match.index + match[0].indexOf(match[1] ?? '')
      return /\p{Script=Han}/u.test(value) ? [{ line, value, start, isLabel: match[0].includes(':') }] : []
    }),
  )
  const first = found[0]
  if (!first) return ABSENT
  const names = splitNames(first.value)
  const isName = names.every(isPersonName)
  const isOnly = found.every(one => one.value === first.value)
  const where = page.source.where(first.line, first.start, first.start + first.value.length)
  const value = isName ? names.join('、') : first.value
  return sureIf(isWhole && isName && isOnly && first.isLabel && names.length <= 3, value, where)
}

function phoneOf(page: Page, lines: readonly Line[], isWhole: boolean): Field {
  const calls = lines.flatMap(callsOn)
  const own = calls.filter(call => !call.isOther)
  const first = own[0] ?? calls[0]
  if (!first) return ABSENT
  const line = own.length > 0 ? own : calls
  const isOnly = new Set(line.map(call => call.value)).size === 1
  const where = page.source.where(first.line, first.start, first.end)
  const raw = page.source.given.slice(where.start, where.end)
  return sureIf(isWhole && isOnly && first.isApart && !first.isOther, first.value, where, raw)
}

function callsOn(line: Line): Call[] {
  const text = line.text.slice(0, 4000)
  if (!/电|手|联系/.test(text)) return []
  return [...text.matchAll(CALL)].flatMap(match => {
    const { prefix = '', rest = '', value = '' } = match.groups ?? {}
    const from = match.index + match[0].length - value.length
    const isOther = OTHER_CALL.test(prefix) || /传/.test(rest)
    const own = value.split(/传 {0,8}真|监督|举报|值班/)[0] ?? ''
    return [...own.matchAll(PHONE)].map(phone => ({
      value: normalPhone(phone.groups ?? {}),
      line,
      start: from + phone.index,
      end: from + phone.index + phone[0].length,
      isOther,
      isApart: /联 {0,4}系 {0,4}人/.test(text) || /^\(?(?:联|电|咨|办|手)/.test(text),
    }))
  })
}

const close = (text: string | undefined): string => (text ?? '').replace(/[ -]/g, '')

function normalPhone(groups: Record<string, string | undefined>): string {
  if (groups['mobile'] !== undefined) return close(groups['mobile'])
  const area = groups['area'] === undefined ? '' : `${groups['area']}-`
  return area + close(groups['local']) + (groups['extension'] ?? '').replace(/转|—|–/, '-')
}
