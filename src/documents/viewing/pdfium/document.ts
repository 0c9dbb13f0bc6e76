import { LIMITS } from '../../reading/limits.ts'
import { encrypted, tooManyPages, unreadable } from '../../reading/refuse.ts'
import type { Engine } from './engine.ts'

/** The size of a page in points. */
export interface PageSize {
  width: number
  height: number
}

/** FPDF_ERR_PASSWORD (fpdfview.h) */
const PASSWORD = 4

/**
 * Opens a PDF while some work lasts.
 * @throws Problem FILE_ENCRYPTED, FILE_UNREADABLE, FILE_TOO_MANY_PAGES
 */
export function withDocument<T>(
  { pdfium, withBytes }: Engine,
  pdf: Uint8Array,
  work: (document: number, pages: number) => T,
): T {
  return withBytes(pdf, at => {
    const document = pdfium.FPDF_LoadMemDocument(at, pdf.length, '')
    if (document === 0) throw pdfium.FPDF_GetLastError() === PASSWORD ? encrypted() : unreadable()
    try {
      const pages = pdfium.FPDF_GetPageCount(document)
      if (pages < 1) throw unreadable()
      if (pages > LIMITS.pages) throw tooManyPages(LIMITS.pages)
      return work(document, pages)
    } finally {
      pdfium.FPDF_CloseDocument(document)
    }
  })
}

/** Opens a page, from 0, while some work lasts. @throws Problem FILE_UNREADABLE */
export function withPage<T>(
  { pdfium }: Engine,
  document: number,
  index: number,
  work: (page: number, size: PageSize) => T,
): T {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) throw unreadable()
  try {
    const size = { width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) }
    if (!(size.width > 0 && size.height > 0)) throw unreadable()
    return work(page, size)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

/** The sizes of all pages. */
export const sizesOf = (engine: Engine, pdf: Uint8Array): PageSize[] =>
  withDocument(engine, pdf, (document, pages) =>
    Array.from({ length: pages }, (_, index) => withPage(engine, document, index, (_page, size) => size)),
  )
