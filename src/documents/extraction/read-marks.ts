import { ABSENT, doubtful, sureIf } from './field.ts'
import { readNumber } from './number-form.ts'
import type { HeadLine } from './head.ts'
import { areNames, isPersonName, splitNames } from './names.ts'
import { given, labelled, type Page } from './page.ts'
import { MARK, SIGNER } from './roles.ts'
import type { Line } from './source.ts'
import { closeUp } from './tidy.ts'
import type { Field } from './types.ts'

/** 紧急程度 of documents and of telegrams, 《党政机关公文处理工作条例》第九条（三）. */
const URGENCY = /特 {0,8}提|特 {0,8}急|加 {0,8}急|平 {0,8}急/
/** What offices write instead; a person says what was meant. */
const LOOSE_URGENCY = /急 {0,8}件|紧 {0,8}急/

interface Found {
  line: Line
  start: number
  end: number
}

/** The urgency (紧急程度): a mark of the head or a label of the page; the words in a title are no mark. */
export function readUrgency(page: Page): Field {
  const places: Found[] = [
    ...page.head.lines
      .filter(one => one.role === 'mark' || (one.role === 'label' && MARK.test(one.line.text.replace(/\s+/g, ''))))
      .map(one => ({ line: one.line, start: 0, end: one.line.text.length })),
    ...labelled(page, 'urgency'),
  ]
  const found = places.flatMap(place => {
    const text = place.line.text.slice(place.start, place.end)
    const match = URGENCY.exec(text) ?? LOOSE_URGENCY.exec(text)
    if (!match) return []
    const start = place.start + match.index
    return [{ line: place.line, start, end: start + match[0].length, value: match[0].replace(/ /g, '') }]
  })
  const first = found[0]
  if (!first) return ABSENT
  const isOnly = found.every(one => one.value === first.value) && URGENCY.test(first.value)
  const isHeaded = page.isOfficial || page.head.lines.some(one => one.role === 'masthead')
  return sureIf(isOnly && isHeaded, first.value, page.source.where(first.line, first.start, first.end))
}

const WORK_SECRET = /工 ?作 ?秘 ?密/
/** What offices print where a mark would stand; the law knows no such level. */
const INTERNAL = /内 {0,4}部(?! {0,4}明 ?电)/

/** What a label or a mark of the head says of secrecy (非密, 普通, 工作秘密). A state-secret mark never comes so far. */
export function readSecrecy(page: Page): Field {
  const labels = labelled(page, 'secrecy')
  const label = labels[0]
  if (!label) return markOfWork(page)
  if (label.value.length > 20) return ABSENT
  const isKnown = /^(?:非密|非涉密|不涉密|无密级|普通|公开|内部|工作秘密|无)$/.test(label.value)
  const isOnly = labels.every(one => one.value === label.value)
  return sureIf(isKnown && isOnly, closeUp(label.value), page.source.where(label.line, label.start, label.end))
}

function markOfWork(page: Page): Field {
  for (const { line, role } of page.head.lines) {
    const match = role === 'mark' ? (WORK_SECRET.exec(line.text) ?? INTERNAL.exec(line.text)) : null
    if (!match) continue
    const where = page.source.where(line, match.index, match.index + match[0].length)
    return sureIf(page.isOfficial && WORK_SECRET.test(match[0]), match[0].replace(/ /g, ''), where)
  }
  return ABSENT
}

const FOOT_SIGNER =
  /^[([]?(?:领\s{0,4}导\s{0,4}签\s{0,4}发|签\s{0,4}发\s{0,4}人?|签\s{0,4}发\s{0,4}领\s{0,4}导)[)\]]?\s{0,4}:\s*(\S.*)$/
/** Signers stand below each other when several organs sign (GB/T 9704-2012 7.2.6). */
const MOST_SIGNERS = 10

/** The signer (签发人) of a document that goes up, beside the number; offices also write 领导签发 at the foot. */
export function readSigner(page: Page): Field {
  for (const [at, { line, role }] of page.head.lines.entries()) {
    const match = role === 'signer' ? SIGNER.exec(line.text) : null
    if (!match || /会 {0,6}签|核 {0,6}签/.test(match[0])) continue
    const start = match.index + match[0].length
    const more = page.head.lines.filter(
      (item, index) => index > at && item.role === 'signer' && areNames(item.line.text),
    )
    if (more.length > 0) return signersOn(page, line, start, more)
    const below = namesBelow(page.head.lines, at)
    if (below.length > 0) return signersOn(page, line, start, below)
    // the last letter of a name may have gone to the next line
    const next = page.source.lines[page.source.lines.indexOf(line) + 1]
    return signerOn(page, line, start, (next?.text.length ?? 2) > 1)
  }
  for (const line of page.source.lines.slice(page.closing.endsAt + 1, page.closing.endsAt + 13)) {
    if (readNumber(line.text) || line.text.endsWith('文件')) break
    const value = FOOT_SIGNER.exec(line.text.slice(0, 60))?.[1]
    const isOwn = page.otherAt > page.closing.endsAt + 13 || page.otherAt >= page.source.lines.length
    if (value !== undefined) return signerOn(page, line, line.text.indexOf(value), isOwn)
  }
  return ABSENT
}

/** Names by themselves below a signer, each on its line. */
function namesBelow(lines: readonly HeadLine[], at: number): readonly HeadLine[] {
  const rest = lines.slice(at + 1)
  const end = rest.findIndex(item => item.role !== 'plain' || !areNames(item.line.text))
  return end < 0 ? [] : rest.slice(0, end)
}

/** Signers on several lines, the last of them beside the number. */
function signersOn(page: Page, line: Line, from: number, more: readonly HeadLine[]): Field {
  const names = [line.text.slice(from), ...more.map(item => item.line.text)].flatMap(splitNames)
  const last = more.at(-1)?.line ?? line
  const where = page.source.place(line.at + from, last.at + last.text.length)
  return sureIf(names.length <= MOST_SIGNERS && names.every(isPersonName) && !page.isNews, names.join('、'), where)
}

function signerOn(page: Page, line: Line, from: number, isWhole: boolean): Field {
  const text = line.text.slice(from)
  const start = from + text.length - text.trimStart().length
  const names = splitNames(text)
  if (names.length === 0) return ABSENT
  const where = page.source.where(line, start, line.text.length)
  const isSure = isWhole && names.length <= MOST_SIGNERS && names.every(isPersonName) && !page.isLetter && !page.isNews
  return isSure
    ? sureIf(true, names.join('、'), where)
    : doubtful(names.every(isPersonName) ? names.join('、') : closeUp(given(page, line, start).slice(0, 40)), where)
}
