import { findDate } from './chinese-date.ts'
import { ABSENT, doubtful, sureIf } from './field.ts'
import { isAddress, isAddressee, isOrgan } from './organs.ts'
import { given, type Page } from './page.ts'
import type { Line } from './source.ts'
import { closeUp } from './tidy.ts'
import type { Field } from './types.ts'

const COPIES = /^抄\s{0,6}[送报]\s{0,4}:\s*(\S.*)$/
const IMPRINT =
  /^(?:(.{3,60}?)\s*)?\(?((?:\d|[〇○零一二三四五六七八九]).{5,24}日)\s{0,6}印\s{0,4}[发制]\)?(?:\s.{0,20}|\(?共印.{0,12})?$/
const OTHER_LABEL =
  /^(?:分\s{0,4}送|主\s{0,4}送|抄\s{0,4}[送报]|联系|电话|传真|主题词|共印|\(|附件|校对|打字|签发|领导签发|拟稿|承办)/
/** Copy lists run over a few lines of 28 characters each. */
const MOST_LINES = 8
/** Below the copies stand at most the imprint and what a page adds. */
const MOST_BELOW = 6

/** The imprint (版记) of the document: who gets copies, who printed it and when (GB/T 9704-2012 7.4). */
export function readFoot(page: Page): { cc: Field; printedBy: Field; printedOn: Field } {
  const { lines } = page.source
  let cc: Field = ABSENT
  let printedBy: Field = ABSENT
  let printedOn: Field = ABSENT
  for (let at = page.head.bodyAt; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    if (line.text.length > 400) continue
    const isOwn = page.isOfficial && at < page.otherAt
    if (COPIES.test(line.text)) {
      const copies = readCopies(page, at, isOwn)
      // 抄报 beside 抄送: both are copies, and a person says which were meant
      cc = cc === ABSENT ? copies : { ...cc, confidence: 'doubtful' }
    }
    const imprint = IMPRINT.exec(line.text)
    if (imprint?.[2]) {
      if (printedOn !== ABSENT) {
        printedOn = { ...printedOn, confidence: 'doubtful' }
        printedBy = printedBy === ABSENT ? ABSENT : { ...printedBy, confidence: 'doubtful' }
        continue
      }
      printedOn = printDay(page, line, imprint[2], isOwn)
      printedBy = printer(page, line, lines[at - 1], imprint[1], isOwn)
    }
  }
  return { cc, printedBy, printedOn }
}

function readCopies(page: Page, at: number, isOwn: boolean): Field {
  const { lines } = page.source
  const first = lines[at]
  const start = first ? first.text.indexOf(COPIES.exec(first.text)?.[1] ?? '') : 0
  if (!first) return ABSENT
  let last = first
  let end = at
  while (!last.text.endsWith('。') && end - at < MOST_LINES) {
    const next = lines[end + 1]
    if (!next || next.text.length > 120 || OTHER_LABEL.test(next.text) || IMPRINT.test(next.text)) break
    if (next.blanksAbove > 1 || findDate(next.text) || next.text.endsWith(':')) break
    end += 1
    last = next
  }
  const taken = lines.slice(at, end + 1)
  const raw = taken.map((line, index) => given(page, line, index === 0 ? start : 0)).join(' ')
  const value = closeUp(raw).replace(/[。.;；]$/, '')
  const isClosed = last.text.endsWith('。') && taken.every(line => !/。./.test(line.text)) && partsAreNames(value)
  const isLine = end === at && isAddress(first.text.slice(start).replace(/[。.]$/, ''))
  const isFoot = lines.length - 1 - end <= MOST_BELOW && at > page.closing.endsAt
  const where = page.source.place(first.at + start, last.at + last.text.length)
  return sureIf(isOwn && isFoot && (isClosed || isLine), value, where)
}

/** Organs, and persons by their office (区委常委), who also get copies. */
function partsAreNames(value: string): boolean {
  const parts = value.normalize('NFKC').split(/[,、;]/)
  return parts.every(
    part =>
      isAddressee(part) ||
      /(?:机关|武装部|军分区|警备区|部队|党派|团体|同志|领导|主席|主任|书记|常委|委员|[区县市镇乡]长)$/.test(part),
  )
}

function printDay(page: Page, line: Line, text: string, isOwn: boolean): Field {
  const reading = findDate(text)
  if (!reading) return ABSENT
  const from = line.text.indexOf(text)
  const raw = given(page, line, from + reading.start, from + reading.end)
  const where = page.source.where(line, from + reading.start, from + reading.end)
  return reading.iso === null ? doubtful(raw, where) : sureIf(isOwn, reading.iso, where, raw)
}

function printer(page: Page, line: Line, above: Line | undefined, name: string | undefined, isOwn: boolean): Field {
  const text = name?.trim() ?? ''
  if (text !== '') {
    const value = closeUp(given(page, line, 0, text.length))
    return sureIf(isOwn && isOrgan(text), value, page.source.where(line, 0, text.length))
  }
  if (!above || !isOrgan(above.text)) return ABSENT
  return doubtful(closeUp(given(page, above)), page.source.where(above, 0, above.text.length))
}
