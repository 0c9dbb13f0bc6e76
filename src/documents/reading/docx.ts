import { LIMITS } from './limits.ts'
import { expands, unreadable } from './refuse.ts'
import type { Content } from './types.ts'
import { readXml } from './xml.ts'
import type { Archive } from './zip.ts'

/** Parts that hold text which a page shows, in the order of reading. */
const SHOWN = [
  /^word\/header\d*\.xml$/,
  /^word\/document\.xml$/,
  /^word\/(?:foot|end)notes\.xml$/,
  /^word\/footer\d*\.xml$/,
]
const HIDDEN = [/^word\/comments\.xml$/, /^docProps\/(?:core|app|custom)\.xml$/]
/** What was struck out or moved away, the commands of fields, and the second copy of a drawing for older programs. */
const SILENT = new Set(['delText', 'moveFrom', 'instrText', 'Fallback'])

/**
 * The text of a DOCX (ISO/IEC 29500), paragraph by paragraph; cells of a row are parted by tabs. Macros, links and pictures
 * are never opened.
 */
export function readDocx(archive: Archive): Content {
  if (!archive.names.includes('word/document.xml')) throw unreadable()
  const parts = (patterns: readonly RegExp[]) =>
    patterns.flatMap(pattern =>
      archive.names.filter(name => pattern.test(name)).map(name => textOfPart(archive.read(name) ?? new Uint8Array())),
    )
  const text = parts(SHOWN).join('\n')
  if (text.length > LIMITS.characters) throw expands()
  return { kind: 'docx', pages: [], text, pageCount: null, hidden: parts(HIDDEN) }
}

/** What is being written: the part itself, or a cell or a box of text inside it. */
interface Frame {
  text: string
  /** Where its last paragraph began. */
  begin: number
}

function textOfPart(bytes: Uint8Array): string {
  let frame: Frame = { text: '', begin: 0 }
  const outer: Frame[] = []
  const rows: string[][] = []
  let silence = 0
  const open = () => {
    outer.push(frame)
    frame = { text: '', begin: 0 }
  }
  const close = (): string => {
    const { text } = frame
    frame = outer.pop() ?? { text: '', begin: 0 }
    return text
  }
  readXml(bytes, {
    open: ({ name, attributes }) => {
      if (SILENT.has(name)) silence += 1
      if (silence > 0) return
      if (name === 'tab') frame.text += '\t'
      else if (name === 'br' || name === 'cr') frame.text += attributes['type'] === 'page' ? '\f' : '\n'
      else if (name === 'lastRenderedPageBreak') frame.text += '\f'
      else if (name === 'p') frame.begin = frame.text.length
      else if (name === 'tr') rows.push([])
      else if (name === 'tc' || name === 'txbxContent') open()
    },
    text: part => {
      // line breaks between elements are the writer's, not the document's
      if (silence === 0 && !/^\s*[\r\n]\s*$/.test(part)) frame.text += part
    },
    close: name => {
      if (SILENT.has(name)) silence -= 1
      else if (silence > 0) return
      else if (name === 'p') frame.text += '\n'
      else if (name === 'tc') rows.at(-1)?.push(close())
      else if (name === 'tr') frame.text += rowOf(rows.pop() ?? [])
      else if (name === 'txbxContent') {
        // a box floats over its paragraph: its lines come before it and not in the middle of a sentence
        const box = `${close().trimEnd()}\n`
        frame.text = frame.text.slice(0, frame.begin) + box + frame.text.slice(frame.begin)
        frame.begin += box.length
      }
    },
  })
  return frame.text
}

/** Cells of a row are parted by tabs; a row of one cell is a frame round whole paragraphs. */
function rowOf(cells: readonly string[]): string {
  if (cells.length === 1) return `${cells[0]?.trimEnd() ?? ''}\n`
  return `${cells
    .map(cell => cell.trim().replaceAll('\n', ' '))
    .join('\t')
    .trimEnd()}\n`
}
