import { blankAbove, linesOf, type PageLine } from './lines.ts'
import { boxOf, UNMOVED, uprightTurn, type Matrix } from './turning.ts'
import type { Content, FileKind, ReadPage } from './types.ts'

/** Where something stands on a page: the page from 1, and a box in millimetres from its upper left corner. */
export interface Place {
  page: number
  box: { x: number; y: number; width: number; height: number }
}

/** A file as one text, and the way back from the text to its pages. */
export interface FileText {
  kind: FileKind
  pageCount: number | null
  /** Letters were recognised in a picture, so nothing of it can be promised. */
  isScan: boolean
  /** Pages of a scan that were not recognised: it was too long. */
  unreadPages: number
  /** Lines end with a line break, pages with a form feed. */
  text: string
  /** By how many degrees clockwise each page is to be turned to stand upright; empty where pages are unknown. */
  turns: readonly number[]
  /** Texts that no page shows. */
  hidden: readonly string[]
  /** The place of a stretch of the text; of one that runs on, the part on its first line. Null where pages are unknown. */
  placeOf(start: number, end: number): Place | null
}

interface TextLine {
  start: number
  page: number
  line: PageLine
  seen: Matrix | undefined
}

/** A character's box stands so far below its baseline, in characters. */
const BELOW = 0.15

export function fileTextOf(content: Content, isScan: boolean): FileText {
  const { kind, pageCount, hidden, pages } = content
  const known = {
    kind,
    pageCount,
    isScan,
    hidden,
    turns: pages.map(page => uprightTurn(page.seen ?? UNMOVED)),
    unreadPages: pages.filter(page => page.picture ?? page.isLeftOut).length,
  }
  if (pages.length === 0) return { ...known, text: content.text, placeOf: () => null }
  const { text, lines } = textOfPages(pages)
  const placeOf = (start: number, end: number): Place | null => {
    const found = lines.findLast(one => one.start <= start)
    return found ? placeOn(found, start - found.start, end - found.start) : null
  }
  return { ...known, text, placeOf }
}

function textOfPages(pages: readonly ReadPage[]): { text: string; lines: TextLine[] } {
  const lines: TextLine[] = []
  let text = ''
  for (const [index, { pieces, seen }] of pages.entries()) {
    if (index > 0) text += '\f'
    const own = linesOf(pieces)
    const blanks = blankAbove(own)
    for (const [at, line] of own.entries()) {
      if (blanks[at]) text += '\n'
      lines.push({ start: text.length, page: index + 1, line, seen })
      text += `${line.text}\n`
    }
  }
  return { text, lines }
}

function placeOn({ page, line, seen }: TextLine, start: number, end: number): Place {
  const edge = (offset: number): number => {
    const at = line.starts.findLastIndex(one => one <= offset)
    const piece = line.pieces[Math.max(0, at)]
    if (!piece) return 0
    const stop = piece.stops?.[offset - (line.starts[at] ?? 0)]
    if (stop !== undefined) return stop
    const letters = piece.text.slice(0, offset - (line.starts[at] ?? 0))
    return piece.x + (widthOf(letters) / Math.max(1, widthOf(piece.text))) * piece.width
  }
  const x = edge(start)
  const right = edge(Math.max(start + 1, Math.min(end, line.text.length)))
  const y = line.y - (1 - BELOW) * line.size
  const level = { x, y, width: Math.max(0, right - x), height: line.size }
  const box = seen ? boxOf(seen, level) : level
  return { page, box: { x: shown(box.x), y: shown(box.y), width: shown(box.width), height: shown(box.height) } }
}

/** In halves of a Chinese character: Latin letters and figures are about as wide as one half. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += letter < '\u2000' ? 1 : 2
  return width
}

/** A tenth of a millimetre is as exact as anybody can see. */
const shown = (millimetres: number): number => Math.round(millimetres * 10) / 10
