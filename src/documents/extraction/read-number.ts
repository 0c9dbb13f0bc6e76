import { ABSENT, sureIf } from './field.ts'
import { readNumber, type NumberReading } from './number-form.ts'
import { given, labelled, type Page } from './page.ts'
import { unbracketed } from './roles.ts'
import type { Line } from './source.ts'
import type { Field } from './types.ts'

interface Candidate {
  line: Line
  reading: NumberReading
  /** Offset in the line of the string the reading was made from. */
  at: number
  /** On a line of the document's own head, and not only behind a label of the page. */
  isInHead: boolean
}

/** 2021年第5号 is an announcement's number, and as well the issue of a gazette. */
const ISSUE = /^\d{4}年第/
/** Numbers of the receiving register and of the filing of rules (收文, 备案) look the same and are given by others. */
const OF_ANOTHER_BOOK = /(?:收|来|备|备案|登记)〔/

/**
 * The document number (发文字号) of the head, in the form of GB/T 9704-2012 7.2.5. Only a number in regular form that
 * nothing in the head contradicts is sure; a malformed one is given as it stands, never repaired.
 */
export function readNumberField(page: Page): Field {
  const candidates = [...fromLines(page), ...fromLabels(page)]
  const best = candidates.find(one => one.reading.isValid) ?? candidates[0]
  if (!best) return ABSENT
  const { line, reading } = best
  const isOnly = candidates.every(one => one.reading.value === reading.value)
  const hasHead = page.isOfficial || page.head.lines.some(one => one.role === 'masthead')
  const isPlaced = best.isInHead || page.title?.isWellFormed === true
  // a label with something else behind it: the number may have broken on the way
  const isCut = labelled(page, 'number').some(label => !readNumber(unbracketed(label.value)))
  const isSure =
    reading.isValid &&
    isOnly &&
    hasHead &&
    isPlaced &&
    !isCut &&
    !(ISSUE.test(reading.value) && !/公告|通告|令/.test(page.title?.text ?? '')) &&
    !OF_ANOTHER_BOOK.test(reading.value) &&
    !page.isNews &&
    !page.isLetter
  const start = best.at + reading.start
  const end = best.at + reading.end
  const raw = given(page, line, start, end)
  return sureIf(isSure, reading.isValid ? reading.value : raw, page.source.where(line, start, end), raw)
}

function fromLines(page: Page): Candidate[] {
  return page.head.lines.flatMap(({ line, role }) => {
    const text = unbracketed(line.text)
    const reading = role === 'number' ? readNumber(text) : null
    return reading ? [{ line, reading, at: line.text.indexOf(text), isInHead: true }] : []
  })
}

function fromLabels(page: Page): Candidate[] {
  return labelled(page, 'number').flatMap(({ line, value, start }) => {
    const text = unbracketed(value)
    const reading = readNumber(text)
    return reading ? [{ line, reading, at: start + value.indexOf(text), isInHead: false }] : []
  })
}

/** The year a regular number carries; null for an order and for everything malformed. */
export function yearOfNumber(value: string | null): number | null {
  const year = /〔(\d{4})〕/.exec(value ?? '')?.[1]
  return year === undefined ? null : Number(year)
}
