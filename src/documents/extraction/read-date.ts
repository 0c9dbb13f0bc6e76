import { findDate, readDate, type DateReading } from './chinese-date.ts'
import { ABSENT, doubtful, sureIf } from './field.ts'
import { given, labelled, type Page } from './page.ts'
import type { Line } from './source.ts'
import type { Field } from './types.ts'

/**
 * The date of the document (成文日期) as `YYYY-MM-DD`. Sure when it stands under the signature, or is the only written
 * date below the body of a whole document, or a label and the text agree. A day that does not exist is given as it stands.
 */
export function readDateField(page: Page): Field {
  if (page.isLetter) return dayOfLetter(page)
  const label = labelDate(page)
  const { date, signatures, hasRivals, isAfterInner, isDisputed } = page.closing
  if (date === null) return label ?? headDate(page)
  // two dates close together: one of them is the page's
  const below = page.source.lines.slice(page.closing.endsAt + 1, page.closing.endsAt + 4)
  const isSigned = signatures.length > 0 && !below.some(line => readDate(line.text)?.isWritten)
  const isLast = !hasRivals && isFoot(page)
  const isWhole = page.isOfficial && (page.title?.isWellFormed === true || page.head.addressee?.isOrgans === true)
  const isAgreed = label === null || label.value === date.reading.iso
  const isClear = !isAfterInner && !isDisputed && !hasOtherInHead(page, date.reading)
  const isSure = isWhole && isClear && isAgreed && (isSigned || isLast || label !== null)
  return fieldOf(page, date.line, date.reading, isSure)
}

/** Decisions of a meeting carry their date under the title: then one below belongs to something else. */
function hasOtherInHead(page: Page, { iso }: DateReading): boolean {
  return page.head.lines.some(({ line, role }) => {
    const reading = role === 'date' || role === 'note' ? findDate(line.text) : null
    return reading?.isWritten === true && reading.iso !== iso
  })
}

/** Nothing but a remark, a contact or the imprint stands below the date. */
function isFoot(page: Page): boolean {
  const below = page.source.lines.slice(page.closing.endsAt + 1)
  return (
    below.length <= 12 &&
    below.every(line =>
      /^(?:\(.{1,80}\)|.{0,16}(?:抄|送|主送|联系|电话|传真|签发|印发|共印|附件|主题词|审核|校对|打字).{0,300}|[\p{P}\p{S}\d\s]{1,20})$/u.test(
        line.text.slice(0, 320),
      ),
    )
  )
}

function fieldOf(page: Page, line: Line, reading: DateReading, isSure: boolean): Field {
  const raw = given(page, line, reading.start, reading.end)
  const where = page.source.where(line, reading.start, reading.end)
  return reading.iso === null ? doubtful(raw, where) : sureIf(isSure, reading.iso, where, raw)
}

function labelDate(page: Page): Field | null {
  for (const label of [...labelled(page, 'date'), ...labelled(page, 'issued')]) {
    const reading = findDate(label.value)
    if (!reading) continue
    const shifted = { ...reading, start: reading.start + label.start, end: reading.end + label.start }
    const isSure = label.meaning === 'date' && page.isOfficial && page.title?.isWellFormed === true
    return fieldOf(page, label.line, shifted, isSure)
  }
  return null
}

/** A date under the title belongs to a decision of a meeting, or is the day a page was put up. */
function headDate(page: Page): Field {
  for (const { line, role } of page.head.lines) {
    const reading = role === 'date' || role === 'note' ? findDate(line.text) : null
    if (reading?.isWritten && (page.isOfficial || role === 'date')) return fieldOf(page, line, reading, false)
  }
  return ABSENT
}

function dayOfLetter(page: Page): Field {
  const labels = labelled(page, 'letterDate')
  const label = labels[0]
  const reading = label && findDate(label.value)
  if (label && reading) {
    const days = new Set(labels.map(one => findDate(one.value)?.iso))
    const shifted = { ...reading, start: reading.start + label.start, end: reading.end + label.start }
    return fieldOf(page, label.line, shifted, days.size === 1 && page.labels.length >= 2)
  }
  const { date } = page.closing
  return date ? fieldOf(page, date.line, date.reading, false) : ABSENT
}
