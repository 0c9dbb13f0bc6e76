import { oldType, unreadable, wrongType } from './refuse.ts'
import type { FileKind } from './types.ts'

/** Beginnings that say what a file is. */
const PICTURES = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^BM/, /^II\x2a\0/, /^MM\0\x2a/]
const REFUSED: readonly [RegExp, string][] = [
  [/^MZ/, 'application/vnd.microsoft.portable-executable'],
  [/^\x7fELF/, 'application/x-elf'],
  [/^#!/, 'application/x-sh'],
  [/^Rar!/, 'application/vnd.rar'],
  [/^7z\xbc\xaf/, 'application/x-7z-compressed'],
  [/^\x1f\x8b/, 'application/gzip'],
  [/^GIF8/, 'image/gif'],
]
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * What a file is, by its bytes; its name is not asked.
 * @returns `zip` for what is packed and has to be opened to be known, `locked` for an Office file with a password
 * @throws Problem FILE_TYPE_OLD, FILE_TYPE_REFUSED, FILE_UNREADABLE
 */
export function kindOf(bytes: Buffer): FileKind | 'zip' | 'locked' {
  const head = bytes.toString('latin1', 0, 1024)
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'zip'
  if (PICTURES.some(pattern => pattern.test(head))) return 'image'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    if (bytes.includes(ENCRYPTED_PACKAGE)) return 'locked'
    throw oldType('application/x-cfb')
  }
  if (head.startsWith('{\\rtf')) throw oldType('application/rtf')
  const refused = REFUSED.find(([pattern]) => pattern.test(head))
  if (refused) throw wrongType(refused[1])
  return 'text'
}

/** A reader repairs what is cut off and shows half of it: then a mark at its end would not be seen. @throws Problem FILE_UNREADABLE */
export function requireWhole(pdf: Buffer): void {
  if (!pdf.subarray(-2048).includes('%%EOF')) throw unreadable()
}

/** @throws Problem FILE_TYPE_REFUSED for a packed file that is none of the three */
export function kindOfArchive(names: readonly string[]): 'docx' | 'ofd' | 'xlsx' {
  if (names.includes('OFD.xml')) return 'ofd'
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  if (names.length === 0) throw unreadable()
  throw wrongType('application/zip')
}

/** Pages and drawings are programs; a text that begins as one is not read. */
const MARKUP = /^\s*<(?:!doctype|html|svg|\?xml|script|body|head)\b/i

/**
 * A text in UTF-8, UTF-16 or the national encoding (GB 18030), which older machines write.
 * @throws Problem FILE_TYPE_REFUSED for markup and for what is no text
 */
export function textOf(bytes: Buffer): string {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding)
    if (text === null) continue
    if (MARKUP.test(text)) throw wrongType(/<svg\b/i.test(text.slice(0, 4000)) ? 'image/svg+xml' : 'text/html')
    return text
  }
  throw wrongType('application/octet-stream')
}

function encodingsOf(bytes: Buffer): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // oxlint-disable-next-line no-control-regex
    return /[\u0000-\u0008]/.test(text) ? null : text
  } catch {
    return null
  }
}
