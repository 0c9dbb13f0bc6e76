import type { Piece } from './types.ts'

/** The gap between two columns lies in the middle of what is printed: between these shares of its width. */
const MIDDLE = [0.35, 0.65] as const
/** Millimetres: how far apart places are tried, and how wide a gap is at least. */
const STEP = 1
const GAP = 4
/** A column takes at least this share of what is printed; the cells of a table are narrower. */
const LEAST_WIDTH = 0.3
/** Rows of either column that reach from edge to edge; a table has shorter ones, and two seals are two rows. */
const FULL_ROWS = 4
/** An edge is where a row ends, give or take this share of the column. */
const EDGE = 0.15
/** Headings across the page are fewer than this share of its rows. */
const MOST_ACROSS = 0.35

/**
 * The pieces of a page in the order in which its columns are read: down the left one, then down the right one, and a
 * heading across both in between. A page that is set in one column is one group.
 * @param rows pieces on one baseline each, from the top
 */
export function columnsOf(rows: readonly (readonly Piece[])[]): Piece[][] {
  const gutter = gutterOf(rows)
  if (gutter === null) return [rows.flat()]
  const groups: Piece[][] = []
  let left: Piece[] = []
  let right: Piece[] = []
  const close = () => {
    groups.push(left, right)
    left = []
    right = []
  }
  for (const row of rows) {
    if (row.some(piece => crosses(piece, gutter))) {
      close()
      groups.push([...row])
    } else for (const piece of row) (piece.x < gutter ? left : right).push(piece)
  }
  close()
  return groups.filter(group => group.length > 0)
}

const end = (piece: Piece): number => piece.x + piece.width
const crosses = (piece: Piece, at: number): boolean => piece.x < at + GAP / 2 && end(piece) > at - GAP / 2

/** Where the gap between two columns is, in millimetres from the left edge; null on a page with one column. */
function gutterOf(rows: readonly (readonly Piece[])[]): number | null {
  const pieces = rows.flat()
  const from = Math.min(...pieces.map(piece => piece.x))
  const to = Math.max(...pieces.map(end))
  const gap = widestGap(rows, from + MIDDLE[0] * (to - from), from + MIDDLE[1] * (to - from))
  if (gap === null || gap.across > MOST_ACROSS * rows.length) return null
  const isColumn = (begin: number, finish: number): boolean =>
    finish - begin >= LEAST_WIDTH * (to - from) && rows.filter(row => isFull(row, begin, finish)).length >= FULL_ROWS
  return isColumn(from, gap.begin) && isColumn(gap.end, to) ? (gap.begin + gap.end) / 2 : null
}

/** The places next to each other that the fewest rows cross. */
function widestGap(rows: readonly (readonly Piece[])[], from: number, to: number) {
  let best: { begin: number; end: number; across: number } | null = null
  for (let at = from; at <= to; at += STEP) {
    const across = rows.filter(row => row.some(piece => crosses(piece, at))).length
    if (best === null || across < best.across) best = { begin: at, end: at, across }
    else if (across === best.across && at - best.end <= STEP * 1.5) best.end = at
  }
  return best
}

/** Whether a row reaches from edge to edge of a column. */
function isFull(row: readonly Piece[], begin: number, finish: number): boolean {
  const own = row.filter(piece => piece.x >= begin - GAP && end(piece) <= finish + GAP)
  const slack = EDGE * (finish - begin)
  return (
    own.length > 0 &&
    Math.min(...own.map(piece => piece.x)) <= begin + slack &&
    Math.max(...own.map(end)) >= finish - slack
  )
}
