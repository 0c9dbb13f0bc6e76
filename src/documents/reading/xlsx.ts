import { LIMITS } from './limits.ts'
import { expands } from './refuse.ts'
import type { Content } from './types.ts'
import { readXml } from './xml.ts'
import type { Archive } from './zip.ts'

/** The cells of an XLSX (ISO/IEC 29500), row by row; formulas are not worked out, their last results are taken. */
export function readXlsx(archive: Archive): Content {
  const shared = sharedStrings(archive)
  const sheets = archive.names.filter(name => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
  const text = sheets.map(name => textOfSheet(archive.read(name) ?? new Uint8Array(), shared)).join('\f')
  if (text.length > LIMITS.characters) throw expands()
  return { kind: 'xlsx', pages: [], text, pageCount: null, hidden: [] }
}

function sharedStrings(archive: Archive): string[] {
  const bytes = archive.read('xl/sharedStrings.xml')
  if (bytes === null) return []
  const strings: string[] = []
  let isPhonetic = false
  readXml(bytes, {
    open: ({ name }) => {
      if (name === 'si') strings.push('')
      isPhonetic ||= name === 'rPh'
    },
    text: part => {
      if (!isPhonetic && strings.length > 0) strings[strings.length - 1] += part.replace(/[\r\n]+/g, ' ')
    },
    close: name => {
      if (name === 'rPh') isPhonetic = false
    },
  })
  return strings
}

function textOfSheet(bytes: Uint8Array, shared: readonly string[]): string {
  let text = ''
  let type = ''
  let value = ''
  let isValue = false
  readXml(bytes, {
    open: ({ name, attributes }) => {
      if (name === 'c') {
        type = attributes['t'] ?? ''
        value = ''
      }
      if (name === 'v' || name === 't') isValue = true
    },
    text: part => {
      if (isValue) value += part
    },
    close: name => {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') text += `${type === 's' ? (shared[Number(value)] ?? '') : value}\t`
      else if (name === 'row') text = `${text.trimEnd()}\n`
    },
  })
  return text
}
