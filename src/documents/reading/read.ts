import { readDocx } from './docx.ts'
import { kindOf, kindOfArchive, textOf } from './kind.ts'
import { LIMITS } from './limits.ts'
import { readOfd } from './ofd.ts'
import { readPdf } from './pdf.ts'
import { pixelsOf } from './picture-pixels.ts'
import { sizeOfPicture } from './picture.ts'
import { encrypted, expands } from './refuse.ts'
import type { Content } from './types.ts'
import { readXlsx } from './xlsx.ts'
import { openArchive } from './zip.ts'

/** A4: how wide a photographed page is taken to be, in millimetres. */
const PAGE_WIDTH = 210

/**
 * Reads a file of any of the kinds, by what its bytes are.
 * @param scannedPages pictures of so many pages at most are brought
 * @throws Problem FILE_TYPE_REFUSED, FILE_TYPE_OLD, FILE_UNREADABLE, FILE_UNSAFE, FILE_ENCRYPTED, FILE_EXPANDS,
 * FILE_TOO_MANY_PAGES
 */
export async function readBytes(bytes: Buffer, scannedPages: number = LIMITS.scannedPages): Promise<Content> {
  const kind = kindOf(bytes)
  if (kind === 'locked') throw encrypted()
  if (kind === 'pdf') return readPdf(bytes, scannedPages)
  if (kind === 'zip') return readArchive(bytes)
  if (kind === 'image') {
    sizeOfPicture(bytes)
    const picture = { ...((await pixelsOf(bytes)) ?? { bytes }), width: PAGE_WIDTH }
    const pages = [{ pieces: [], picture }]
    return { kind: 'image', pages, text: '', pageCount: 1, hidden: [] }
  }
  const text = textOf(bytes)
  if (text.length > LIMITS.characters) throw expands()
  return { kind: 'text', pages: [], text, pageCount: null, hidden: [] }
}

function readArchive(bytes: Buffer): Content {
  const archive = openArchive(bytes)
  return { docx: readDocx, ofd: readOfd, xlsx: readXlsx }[kindOfArchive(archive.names)](archive)
}
