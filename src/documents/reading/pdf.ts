import { getDocumentProxy } from 'unpdf'
import { Problem } from '#base/errors.ts'
import { requireWhole } from './kind.ts'
import { isRecognised, LIMITS } from './limits.ts'
import { pictureOf } from './pdf-picture.ts'
import { encrypted, expands, tooManyPages, unreadable } from './refuse.ts'
import type { Content, Piece, ReadPage } from './types.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>

const MM = 25.4 / 72
/** A page with less text than this is a picture with a stamp on it. */
const LEAST_TEXT = 20

/**
 * The text of a PDF with its places; of pages without text, their picture. Scripts and attached files are never opened.
 * @throws Problem FILE_UNREADABLE for one that is cut off or broken, FILE_ENCRYPTED, FILE_TOO_MANY_PAGES, FILE_EXPANDS
 */
export async function readPdf(bytes: Buffer, scannedPages: number): Promise<Content> {
  requireWhole(bytes)
  const document = await open(bytes)
  try {
    return await contentOf(document, scannedPages)
  } catch (error) {
    // whatever the library stumbles over is a fault of the file
    throw error instanceof Problem ? error : unreadable()
  } finally {
    await document.loadingTask.destroy()
  }
}

async function contentOf(document: Document, scannedPages: number): Promise<Content> {
  if (document.numPages > LIMITS.pages) throw tooManyPages(LIMITS.pages)
  const pages: ReadPage[] = []
  const apart: string[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { pieces, across } = await textOf(page)
    apart.push(across, ...(await remarksOn(page)))
    const length = pieces.reduce((sum, piece) => sum + piece.text.trim().length, across.length)
    characters += length
    if (characters > LIMITS.characters) throw expands()
    const isScan = length < LEAST_TEXT
    const isLeftOut = isScan && !isRecognised(number, document.numPages, scannedPages)
    const picture = isScan && !isLeftOut ? await pictureOf(page) : null
    pages.push({ pieces, ...(picture ? { picture } : {}), ...(isLeftOut ? { isLeftOut } : {}) })
    page.cleanup()
  }
  return {
    kind: 'pdf',
    pages,
    text: '',
    pageCount: document.numPages,
    hidden: [...(await hiddenOf(document)), ...apart],
  }
}

async function open(bytes: Buffer): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
      maxImageSize: LIMITS.pixels,
    })
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? encrypted() : unreadable()
  }
}

/** What a font that names none of its letters hands out for its blank. */
// oxlint-disable-next-line no-control-regex
const UNNAMED = /[\u0000-\u001f\u007f]/g
/** Steeper than this, text does not lie level. */
const STEEP = 0.3

/** The level text of a page, and as one text what runs across it: stamps, tables on their side. It is in none of its lines. */
async function textOf(page: Page): Promise<{ pieces: Piece[]; across: string }> {
  const { transform, height } = page.getViewport({ scale: 1 })
  const [ta = 1, tb = 0, tc = 0, td = -1, te = 0, tf = height] = transform
  const { items }: { items: readonly unknown[] } = await page.getTextContent({ includeMarkedContent: false })
  const pieces: Piece[] = []
  let across = ''
  for (const { str, transform: own, width } of items.filter(isText)) {
    const [a = 0, b = 0, , , x = 0, y = 0] = own
    const direction = { x: ta * a + tc * b, y: tb * a + td * b }
    if (Math.abs(direction.y) > STEEP * Math.abs(direction.x)) across += str
    else if (str !== '') {
      const text = str.replaceAll(UNNAMED, ' ')
      const at = { x: ta * x + tc * y + te, y: tb * x + td * y + tf }
      pieces.push({ text, x: at.x * MM, y: at.y * MM, width: width * MM, size: Math.hypot(a, b) * MM })
    }
  }
  return { pieces, across }
}

interface PdfText {
  str: string
  /** Of the text's own plane to the page's. */
  transform: readonly number[]
  width: number
}

function isText(item: unknown): item is PdfText {
  return typeof Object(item).str === 'string' && Array.isArray(Object(item).transform)
}

/** Remarks, stamps and boxes of text that were put onto a page afterwards. */
async function remarksOn(page: Page): Promise<string[]> {
  const annotations: readonly unknown[] = await page.getAnnotations()
  return annotations.flatMap(one => {
    const { contentsObj, titleObj, textContent } = Object(one)
    return [
      Object(contentsObj).str,
      Object(titleObj).str,
      ...(Array.isArray(textContent) ? [textContent.join('\n')] : []),
    ]
      .filter(text => typeof text === 'string')
      .filter(text => text !== '')
  })
}

/** What the file says of itself, its remarks and the fields of its forms. */
async function hiddenOf(document: Document): Promise<string[]> {
  const { info, metadata } = await document.getMetadata()
  const own = Object.values(info).filter(value => typeof value === 'string')
  const described = metadata ? [...metadata].map(([, value]) => String(value)) : []
  const fields = Object.values((await document.getFieldObjects()) ?? {}).flat()
  const values = fields.map(field => ('value' in Object(field) ? String(Object(field).value) : ''))
  return [...own, ...described, ...values]
}
