import type { FileKind, Content, ReadPage } from '../reading/types.ts'

/** A page as the template `file-pages` sets it. */
export type FilePage =
  | { blocks: readonly FileBlock[]; wide?: true }
  | { width: number; height: number; pieces: readonly { text: string; x: number; y: number; size: number }[] }
  | { width: number; height: number; picture: string }
type FileBlock = { text: string } | { rows: readonly (readonly string[])[] }

/** A4, in millimetres. */
const A4 = { width: 210, height: 297 }
/** Characters that are shown: two hundred pages. Somebody who needs more takes the file. */
const MOST_CHARACTERS = 200_000
/** A table with more columns lies on its side, and what stands further right is not set. */
const UPRIGHT_COLUMNS = 6
const MOST_COLUMNS = 24
/** A cell is shown so far. */
const LONGEST_CELL = 300

/**
 * The pages of what was read from a file that has none we can draw: where its letters stood, or as text and tables.
 * @returns pages, the pictures they name, and whether there is more than is shown
 */
export function filePages(content: Content): {
  pages: FilePage[]
  pictures: Record<string, Uint8Array>
  isCut: boolean
} {
  if (content.pages.length === 0) return { ...textPages(content), pictures: {} }
  const pictures: Record<string, Uint8Array> = {}
  const pages = content.pages.map((page, at): FilePage => {
    if (!page.picture) return { ...(page.size ?? A4), pieces: page.pieces.map(shownPiece) }
    const picture = `picture-${at}`
    pictures[picture] = page.picture.bytes
    return { ...(page.size ?? A4), picture }
  })
  return { pages, pictures, isCut: false }
}

const shownPiece = ({ text, x, y, size }: ReadPage['pieces'][number]) => ({ text: visible(text), x, y, size })

function textPages({ kind, text }: Content): { pages: FilePage[]; isCut: boolean } {
  const shown = text.slice(0, MOST_CHARACTERS)
  const pages = shown
    .split('\f')
    .map(part => blocksOf(part.split(/\r\n|[\r\n\v\u0085\u2028\u2029]/), kind))
    .filter((blocks, at) => at === 0 || blocks.length > 0)
    .map(blocks => (blocks.some(isWide) ? { blocks, wide: true as const } : { blocks }))
  return { pages, isCut: shown.length < text.length }
}

const isWide = (block: FileBlock): boolean =>
  'rows' in block && Math.max(...block.rows.map(row => row.length)) > UPRIGHT_COLUMNS

/** Lines with cells that follow each other are one table; in a plain text a tab is a gap. */
function blocksOf(lines: readonly string[], kind: FileKind): FileBlock[] {
  const blocks: FileBlock[] = []
  let table: string[][] | null = null
  for (const line of lines) {
    if (line.trim() === '') continue
    const cells = line
      .split('\t')
      .slice(0, MOST_COLUMNS)
      .map(cell => visible(cell).slice(0, LONGEST_CELL))
    if (kind === 'text' || (kind === 'docx' && cells.length === 1)) {
      table = null
      blocks.push({ text: visible(line) })
    } else if (table) table.push(cells)
    else {
      table = [cells]
      blocks.push({ rows: table })
    }
  }
  return blocks
}

/** What moves a cursor or turns the direction of what follows is not shown. */
const visible = (text: string): string => text.replaceAll('\t', '　').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
