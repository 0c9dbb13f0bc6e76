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

function textOfPart(bytes: Uint8Array): string {
  let text = ''
  let silence = 0
  let cells = 0
  /** Where the paragraph began, and what is outside of the box of text that is open. */
  let begin = 0
  const outside: { text: string; cells: number; begin: number }[] = []
  readXml(bytes, {
    open: ({ name, attributes }) => {
      if (SILENT.has(name)) silence += 1
      if (silence > 0) return
      if (name === 'tab') text += '\t'
      else if (name === 'br' || name === 'cr') text += attributes['type'] === 'page' ? '\f' : '\n'
      else if (name === 'lastRenderedPageBreak') text += '\f'
      else if (name === 'tc') cells += 1
      else if (name === 'p') begin = text.length
      else if (name === 'txbxContent') {
        outside.push({ text, cells, begin })
        text = ''
        cells = 0
      }
    },
    text: part => {
      // line breaks between elements are the writer's, not the document's
      if (silence === 0 && !/^\s*[\r\n]\s*$/.test(part)) text += part
    },
    close: name => {
      if (SILENT.has(name)) silence -= 1
      else if (silence > 0) return
      else if (name === 'txbxContent') {
        // a box floats over its paragraph: its lines come before it and not in the middle of a sentence
        const around = outside.pop() ?? { text: '', cells: 0, begin: 0 }
        const box = `${text.trimEnd()}\n`
        text = around.text.slice(0, around.begin) + box + around.text.slice(around.begin)
        begin = around.begin + box.length
        cells = around.cells
      } else if (name === 'p') text += cells > 0 ? ' ' : '\n'
      else if (name === 'tc') {
        cells -= 1
        text = `${text.trimEnd()}\t`
      } else if (name === 'tr') text = `${text.trimEnd()}\n`
    },
  })
  return text
}
