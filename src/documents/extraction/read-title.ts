import { ABSENT, doubtful, sureIf } from './field.ts'
import { KINDS } from '../drafting/kinds.ts'
import { endsLikeTitle, kindOfTitle } from './kinds.ts'
import { isOrgan, mayBeSeveral } from './organs.ts'
import { given, isWholeValue, labelled, type Page } from './page.ts'
import { readRequest } from './read-letter.ts'
import { closeUp, tidy } from './tidy.ts'
import { beginsLikeTitle, joinLines, organsOfTitle, placeIn, runsOf } from './title-block.ts'
import type { Line } from './source.ts'
import type { Field } from './types.ts'

/**
 * The title (标题): the block above the address or the body that begins and ends as titles do. It is sure when nothing
 * else in the head could be one; in a letter, when a label of the form gives it.
 */
export function readTitle(page: Page): Field {
  const fromLabel = titleOfLabel(page)
  if (page.isLetter && fromLabel.confidence !== 'absent') return fromLabel
  const block = page.title
  if (block === null) return fromLabel.confidence === 'absent' ? untitled(page) : fromLabel
  const value = titleOf(page, block.lines)
  const isAlone = !hasRival(page, block.text) && organsOfTitle(block.text).every(name => !mayBeSeveral(name))
  const isAgreed = fromLabel.value === null || letters(fromLabel.value) === letters(value)
  const isWhole = isUnbroken(block.lines) && !isBelowOrgan(page, block.lines[0])
  const isSure = page.isOfficial && block.isWellFormed && isAlone && isAgreed && isWhole
  return sureIf(isSure, value, placeIn(page.source, block.lines, 0, block.text.length))
}

/** The kind (文种), which the title ends with (《党政机关公文处理工作条例》第九条（七）). Only the statutory fifteen are kinds. */
export function readKind(page: Page, title: Field): Field {
  const label = labelled(page, 'kind').find(one => isKind(one.value))
  const reading = page.title && kindOfTitle(page.title.text)
  if (page.title && reading && isKind(reading.value)) {
    const isAgreed = label === undefined || label.value === reading.value
    const where = placeIn(page.source, page.title.lines, reading.start, reading.end)
    const isSure = title.confidence === 'sure' && !page.isLetter && reading.isSure && isAgreed
    return sureIf(isSure, reading.value, where)
  }
  return label ? doubtful(label.value, page.source.where(label.line, label.start, label.end)) : ABSENT
}

/** A name alone on a line, behind the beginning, and a remark that is no (试行) may have come from elsewhere on the page. */
function isUnbroken(lines: readonly Line[]): boolean {
  return lines.every(({ text }, at) => {
    const isBegun = lines.slice(0, at).some(line => /关于|转发|批转|印发/.test(line.text))
    const isStray = areOrgans(text) || /^附件|网站?$/.test(text) || (endsLikeTitle(text) && beginsLikeTitle(text))
    if (isBegun && isStray) return false
    return !/^\(.*\)$/.test(text) || /试行|暂行|草案|稿|修订|修正/.test(text)
  })
}

/** The issuing organ, set apart above 关于…: a person says whether it belongs to the title. */
function isBelowOrgan(page: Page, first: Line | undefined): boolean {
  const at = page.head.lines.findIndex(({ line }) => line === first)
  const above = page.head.lines[at - 1]
  return above?.role === 'plain' && areOrgans(above.line.text) && /^(?:关于|转发|批转|印发)/.test(first?.text ?? '')
}

const areOrgans = (text: string): boolean => isOrgan(text) || text.split(/[ 、]+/).every(isOrgan)

const isKind = (value: string): boolean => KINDS.some(kind => kind === value)
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

function titleOfLabel(page: Page): Field {
  const labels = [...labelled(page, 'letterTitle'), ...labelled(page, 'title')]
  const label = labels[0]
  if (!label) return ABSENT
  const value = closeUp(given(page, label.line, label.start, label.end))
  const isOnly = labels.every(one => one.value === label.value)
  const isWhole = !/(?:…|\.{2,})$/.test(value) && isWholeValue(page, label)
  // an official document's own head is stronger than what a page says of it
  const isSure = page.isLetter && page.labels.length >= 2 && isOnly && isWhole
  return sureIf(isSure, value, page.source.where(label.line, label.start, label.end))
}

/** Without blanks and line breaks; only names of joint issuers keep a blank between them. */
function titleOf(page: Page, lines: readonly Line[]): string {
  const parts = tidy(lines.map(line => given(page, line)).join(' ')).split(' ')
  let value = ''
  for (const [at, part] of parts.entries()) {
    const above = parts[at - 1] ?? ''
    const name = part.split(/关于|转发|批转|印发/)[0] ?? ''
    const isJoint = isOrgan(above) && isOrgan(name)
    value += (at > 0 && (isJoint || isLatin(above, part)) ? ' ' : '') + part
  }
  return value
}

const isLatin = (above: string, below: string): boolean => /[A-Za-z]$/.test(above) && /^[A-Za-z]/.test(below)

/** Another line of the head that reads as a title of its own, as in a list of documents. */
function hasRival(page: Page, text: string): boolean {
  const own = letters(text)
  return runsOf(page.head)
    .flatMap(run => [...run.map(line => line.text), joinLines(run)])
    .some(other => endsLikeTitle(other) && beginsLikeTitle(other) && !own.includes(letters(other)) && other.length > 8)
}

function untitled(page: Page): Field {
  const first = firstLine(page)
  return first.confidence === 'absent' && page.isLetter ? readRequest(page) : first
}

/** The line a person would take for the title, where nothing reads as one. */
function firstLine(page: Page): Field {
  const line = runsOf(page.head)[page.isLetter || page.isNews ? 0 : runsOf(page.head).length - 1]?.[0]
  if (!line || page.source.lines.length < 3 || !(page.isLetter || page.isOfficial)) return ABSENT
  const han = line.text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han < 5 || han * 2 < line.text.length || line.text.length > 80 || isOrgan(line.text)) return ABSENT
  return doubtful(titleOf(page, [line]), page.source.where(line, 0, line.text.length))
}
