import { columnsOf } from './columns.ts'
import type { Piece } from './types.ts'

/** One printed line of a page. */
export interface PageLine {
  pieces: readonly Piece[]
  /** The text of each piece begins here in the text of the line. */
  starts: readonly number[]
  text: string
  /** The baseline, in millimetres from the upper edge. */
  y: number
  size: number
}

/** Baselines of one line differ by less than this share of a character. */
const SAME_LINE = 0.35
/** A large letterhead and small print beside it are two lines. */
const SAME_SIZE = 1.6
/** Gaps, in characters: letters of one word, letters set apart, things set apart. */
const LETTERS = 0.35
const APART = 1.6

/** Letters printed twice to look bold lie nearer to each other than this, in characters. */
const TWICE = 0.2

/** The lines of a page from its pieces: column by column, by their baselines, from the left. */
export function linesOf(pieces: readonly Piece[]): PageLine[] {
  return columnsOf(rowsOf(pieces)).flatMap(column => rowsOf(column).flatMap(lineOf))
}

/** Pieces on one baseline each, from the top; in each from the left. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.findLast(one => one[0] !== undefined && isOnLine(one[0], piece))
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows
    .map(row => withoutDoubles(row.toSorted((a, b) => a.x - b.x)))
    .toSorted((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0))
}

function isOnLine(one: Piece, other: Piece): boolean {
  const [small, large] = [Math.min(one.size, other.size), Math.max(one.size, other.size)]
  return Math.abs(one.y - other.y) <= SAME_LINE * small && large <= SAME_SIZE * small
}

function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, at) => {
    const before = pieces.slice(Math.max(0, at - 3), at)
    return !before.some(one => one.text === piece.text && Math.abs(one.x - piece.x) < TWICE * piece.size)
  })
}

/** None for a row of blanks. */
function lineOf(row: readonly Piece[]): PageLine[] {
  const pieces: Piece[] = []
  const starts: number[] = []
  let text = ''
  let right = 0
  let isParted = false
  for (const piece of row) {
    if (piece.text.trim() === '') {
      isParted = true
      continue
    }
    const gap = piece.size > 0 ? (piece.x - right) / piece.size : 0
    // a blank of a Latin text is narrower than one that counts between Chinese characters
    const isWord = isParted && /\w$/.test(text) && /^\w/.test(piece.text)
    if (text !== '' && (gap > LETTERS || isWord)) text += gap > APART ? '  ' : ' '
    starts.push(text.length)
    pieces.push(piece)
    text += piece.text
    right = piece.x + piece.width
    isParted = false
  }
  if (pieces.length === 0) return []
  return [{ pieces, starts, text, y: pieces[0]?.y ?? 0, size: Math.max(...pieces.map(piece => piece.size)) }]
}

/** A gap of so many usual ones is a blank line. */
const BLANK = 1.5

/** Whether an empty line stands between two lines: the gap is much wider than is usual on the page. */
export function blankAbove(lines: readonly PageLine[]): boolean[] {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0))
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  // a page with three lines has no usual gap: twice the height of a character is one
  const least = lines.length < 6 ? 0 : BLANK * usual
  return lines.map((line, at) => at > 0 && (gaps[at - 1] ?? 0) > Math.max(least, BLANK * 1.4 * Math.max(line.size, 0)))
}
