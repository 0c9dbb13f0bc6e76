import { KINDS } from '../drafting/kinds.ts'
import { RADICALS } from './radicals.ts'
import type { Where } from './types.ts'

/** One line of the text in its normal form. */
export interface Line {
  /** Counted from 1, blank lines included. */
  number: number
  /** Normal form without blanks at either end. */
  text: string
  /** Offset of `text` in the normal form of the whole. */
  at: number
  /** Blank lines directly above. */
  blanksAbove: number
}

/** A text with its normal form and the way back from one to the other. */
export interface Source {
  given: string
  /** The whole in normal form, blank lines included. */
  text: string
  /** Lines that are not blank. */
  lines: readonly Line[]
  /** A stretch of a line, as offsets into the text as given. */
  where(line: Line, from: number, to: number): Where
  /** From the beginning of one line to the end of another. */
  span(first: Line, last: Line): Where
  /** A stretch of `text`. */
  place(from: number, to: number): Where
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const BREAK = /[\n\u000b\u000c\r\u0085\u2028\u2029]/
const folded = new Map<string, string>()

function fold(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const radical = RADICALS.get(character)
  const normal = INVISIBLE.test(character)
    ? ''
    : BREAK.test(character)
      ? '\n'
      : (radical ?? character.normalize('NFKC'))
  const result = normal === '\t' ? '\t' : normal.replace(/[\u00a0\u2000-\u200a\u3000]/g, ' ')
  if (folded.size < 4096) folded.set(character, result)
  return result
}

/** Most characters of a document are their own normal form; only the others are worth a look. */
const isPlain = (code: number): boolean => (code >= 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)

/**
 * Reads a text into lines of normal form (NFKC, one kind of blank, no invisible characters), one character at a time so
 * that each remembers where it came from. A full-width colon and a half-width one are then the same thing.
 */
export function readSource(given: string): Source {
  const normal: string[] = []
  const origin: number[] = []
  for (let at = 0; at < given.length;) {
    const code = given.codePointAt(at) ?? 0
    const size = code > 0xffff ? 2 : 1
    // a CRLF is one break
    const isSecondHalf = code === 0x0a && at > 0 && given.charCodeAt(at - 1) === 0x0d
    const text = isPlain(code) ? (given[at] ?? '') : isSecondHalf ? '' : fold(given.slice(at, at + size))
    for (const unit of text.split('')) {
      normal.push(unit)
      origin.push(at)
    }
    at += size
  }
  closeSpread(normal, origin)
  const text = normal.join('')
  const originEnd = (at: number): number => {
    const start = origin[at] ?? given.length
    return start + ((given.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  }
  const lines = cut(text)
  return {
    given,
    text,
    lines,
    where: (line, from, to) => ({
      start: origin[line.at + from] ?? given.length,
      end: to > from ? originEnd(line.at + to - 1) : (origin[line.at + from] ?? given.length),
      line: line.number,
    }),
    span: (first, last) => ({
      start: origin[first.at] ?? given.length,
      end: originEnd(last.at + last.text.length - 1),
      line: first.number,
    }),
    place: (from, to) => ({
      start: origin[from] ?? given.length,
      end: to > from ? originEnd(to - 1) : (origin[from] ?? given.length),
      line: lineOf(lines, from),
    }),
  }
}

/** The number of the last line that begins at or before an offset. */
function lineOf(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((lines[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return lines[low - 1]?.number ?? 1
}

/** At least so many letters, each by itself, are a spread line and not a few initials. */
const SPREAD_LETTERS = 4

/** Takes the blanks out of lines set letter by letter (公 告 栏 目); wider gaps of such a line stay. */
function closeSpread(normal: string[], origin: number[]): void {
  const keep: boolean[] = []
  let isChanged = false
  for (let from = 0; from <= normal.length;) {
    const found = normal.indexOf('\n', from)
    const end = found < 0 ? normal.length : found
    const gap = end - from <= 600 ? gapOfSpread(normal.slice(from, end).join('')) : 0
    isChanged ||= gap > 0
    for (let at = from; at < end;) {
      let next = at + 1
      if (normal[at] === ' ') while (next < end && normal[next] === ' ') next += 1
      const isKept = gap === 0 || normal[at] !== ' ' || next - at > gap
      for (; at < next; at += 1) keep[at] = isKept
    }
    if (end < normal.length) keep[end] = true
    from = end + 1
  }
  if (!isChanged) return
  let kept = 0
  for (const [at, isKept] of keep.entries()) {
    if (!isKept) continue
    normal[kept] = normal[at] ?? ''
    origin[kept] = origin[at] ?? 0
    kept += 1
  }
  normal.length = kept
  origin.length = kept
}

/** The last line of a title, or all of it: 批  复, 通 知. */
const SPREAD_KIND = new RegExp(`^(?:${KINDS.join('|')})$`)
const WIDEST_GAP = 40

/** The width of the blanks between the letters of a spread line; 0 for every other line. */
function gapOfSpread(line: string): number {
  const parts = line.trim().split(/ +/)
  if (SPREAD_KIND.test(parts.join('')) && parts.every(part => part.length === 1)) return WIDEST_GAP
  const han = parts.filter(part => /^\p{Script=Han}$/u.test(part)).length
  if (han < SPREAD_LETTERS || !parts.every(part => part.length === 1 || /^\d+$/.test(part))) return 0
  const gaps = line.trim().match(/ +/g) ?? []
  return Math.min(...gaps.map(gap => gap.length))
}

function cut(text: string): Line[] {
  const lines: Line[] = []
  let number = 0
  let blanksAbove = 0
  let at = 0
  for (const whole of text.split('\n')) {
    number += 1
    const trimmed = whole.trim()
    if (trimmed === '') blanksAbove += 1
    else {
      lines.push({ number, text: trimmed, at: at + whole.indexOf(trimmed), blanksAbove })
      blanksAbove = 0
    }
    at += whole.length + 1
  }
  return lines
}
