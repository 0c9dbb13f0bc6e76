import { readFile } from 'node:fs/promises'
import { Problem } from '#base/errors.ts'
import type { FileStore } from '../files/store.ts'
import { kindOf, requireWhole } from '../reading/kind.ts'
import { LIMITS } from '../reading/limits.ts'
import { named } from '../reading/named.ts'
import { sizeOfPicture } from '../reading/picture.ts'
import type { FileReader } from '../reading/reader.ts'
import { encrypted, unreadable, wrongType } from '../reading/refuse.ts'
import { findTemplate } from '../typesetting/find-template.ts'
import type { Press } from '../typesetting/typesetter.ts'
import { filePages, type FilePage } from './file-pages.ts'

export interface Converting {
  files: FileStore
  reader: FileReader
  press: Press
}

/** A kept file as pages that can be drawn. */
export interface Shown {
  pdf: Uint8Array
  /** Its own pages, or what it says set anew. */
  as: 'pages' | 'text'
  /** There is more than is shown. */
  isCut: boolean
}

/** Pictures the typesetter can place: PNG and JPEG. */
const PLACED = /^(?:\x89PNG|\xff\xd8\xff)/
/** How wide a photographed page is taken to be, in millimetres. */
const WIDTH = 210
const TEMPLATE = 'file-pages'
/** The same file gives the same pages, whenever it is shown. */
const SOME_DAY = new Date('2026-01-01T00:00:00Z')

/**
 * Makes a PDF of a kept file: of one that has pages, those; of a picture, a page; of any other, what it says.
 * @throws Problem TOO_LARGE, FILE_TYPE_REFUSED, FILE_TYPE_OLD, FILE_ENCRYPTED, FILE_UNREADABLE, FILE_UNSAFE, FILE_EXPANDS,
 * FILE_TOO_MANY_PAGES, FILE_TOO_SLOW, UNAVAILABLE
 */
export async function toPdf(means: Converting, file: { sha256: string; name: string }): Promise<Shown> {
  const { stream } = await means.files.open(file.sha256)
  const { path, dispose } = await means.files.receiveTemporary(stream, file.name, LIMITS.bytes)
  try {
    const bytes = await readFile(path)
    const kind = kindOf(bytes)
    if (kind === 'locked') throw encrypted()
    if (kind === 'pdf') {
      requireWhole(bytes)
      return { pdf: bytes, as: 'pages', isCut: false }
    }
    if (kind === 'image') return { pdf: await pdfOfPicture(means.press, bytes, file.name), as: 'pages', isCut: false }
    const { pages, pictures, isCut } = filePages(await means.reader.content({ path, name: file.name }))
    return { pdf: await set(means.press, { title: file.name, pages }, pictures), as: 'text', isCut }
  } catch (error) {
    throw named(error, file.name)
  } finally {
    await dispose()
  }
}

function pdfOfPicture(press: Press, bytes: Buffer, title: string): Promise<Uint8Array> {
  const { width, height } = sizeOfPicture(bytes)
  if (!PLACED.test(bytes.toString('latin1', 0, 4))) throw wrongType('image/bmp, image/tiff')
  const page: FilePage = { width: WIDTH, height: (WIDTH * height) / width, picture: 'picture' }
  return set(press, { title, pages: [page] }, { picture: bytes })
}

async function set(
  { typesetter, catalogue }: Press,
  data: { title: string; pages: FilePage[] },
  pictures: Record<string, Uint8Array>,
): Promise<Uint8Array> {
  try {
    const template = await findTemplate(catalogue, TEMPLATE)
    return (await typesetter.typeset(template, data, SOME_DAY, pictures)).pdf
  } catch (error) {
    // a picture that cannot be decoded is a fault of the file
    throw error instanceof Problem && error.code === 'TEMPLATE_INVALID' ? unreadable() : error
  }
}
