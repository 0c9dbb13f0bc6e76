import { Problem } from '#base/errors.ts'
import { unreadable } from '../../reading/refuse.ts'
import { withDocument, withPage } from './document.ts'
import type { Engine } from './engine.ts'
import { pngOf } from './png.ts'
import { sheetFor } from './sheet.ts'

/** FPDFBitmap_BGRx, white, and the flags FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER (fpdfview.h): notes are shown, no form is filled in. */
const NO_ALPHA = 0
const WHITE = 0xffffffff
const FLAGS = 0x01 | 0x10
const CHANNELS = 4
/** Pixels of a picture at most: a page that is a thousand times as long as it is wide is drawn smaller. */
const MOST_PIXELS = 12_000_000

/**
 * One page as PNG.
 * @param page from 0
 * @param width of the picture, in pixels
 * @param mark a PDF whose sheets lie over the pages
 * @throws Problem NOT_FOUND for a page it does not have, FILE_UNREADABLE, FILE_ENCRYPTED, FILE_TOO_MANY_PAGES
 */
export function drawPage(
  engine: Engine,
  { pdf, page, width, mark }: { pdf: Uint8Array; page: number; width: number; mark?: Uint8Array },
): Uint8Array {
  const { pdfium } = engine
  return withDocument(engine, pdf, (document, pages) => {
    if (page >= pages) throw new Problem('NOT_FOUND')
    return withPage(engine, document, page, (opened, size) => {
      const shrunk = Math.min(1, Math.sqrt(MOST_PIXELS / ((width * width * size.height) / size.width)))
      const wide = Math.max(1, Math.round(width * shrunk))
      const high = Math.max(1, Math.round((wide * size.height) / size.width))
      return bitmapOf(engine, wide, high, bitmap => {
        pdfium.FPDF_RenderPageBitmap(bitmap, opened, 0, 0, wide, high, 0, FLAGS)
        if (mark) layOver(engine, { mark, page, bitmap, wide, high })
      })
    })
  })
}

interface Covering {
  mark: Uint8Array
  page: number
  bitmap: number
  wide: number
  high: number
}

function layOver(engine: Engine, { mark, page, bitmap, wide, high }: Covering): void {
  withDocument(engine, mark, (document, count) => {
    const sheet = sheetFor(page, count)
    if (sheet === null) return
    withPage(engine, document, sheet, (opened, size) => {
      const scale = Math.max(wide / size.width, high / size.height)
      const [over, down] = [Math.ceil(size.width * scale), Math.ceil(size.height * scale)]
      engine.pdfium.FPDF_RenderPageBitmap(bitmap, opened, 0, 0, over, down, 0, FLAGS)
    })
  })
}

function bitmapOf(
  { pdfium, bytesAt }: Engine,
  wide: number,
  high: number,
  paint: (bitmap: number) => void,
): Uint8Array {
  const bitmap = pdfium.FPDFBitmap_Create(wide, high, NO_ALPHA)
  if (bitmap === 0) throw unreadable()
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, WHITE)
    paint(bitmap)
    return pngOf({ wide, high, bytes: bytesAt(pdfium.FPDFBitmap_GetBuffer(bitmap), wide * high * CHANNELS) })
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}
