import { unreadable } from '../../reading/refuse.ts'
import { withDocument, withPage, type PageSize } from './document.ts'
import type { Engine } from './engine.ts'
import { sheetFor } from './sheet.ts'

/**
 * Lays marks over every page of a PDF: what is below stays text. As many copies follow each other as there are marks.
 * @param marks each a PDF whose sheets lie over the pages
 * @throws Problem FILE_UNREADABLE, FILE_ENCRYPTED, FILE_TOO_MANY_PAGES
 */
export function coverPages(engine: Engine, pdf: Uint8Array, marks: readonly Uint8Array[]): Uint8Array {
  const { pdfium } = engine
  const result = pdfium.FPDF_CreateNewDocument()
  try {
    withDocument(engine, pdf, (document, pages) => {
      for (const [copy, mark] of marks.entries()) {
        const from = copy * pages
        if (!pdfium.FPDF_ImportPagesByIndex(result, document, 0, 0, from)) throw unreadable()
        withSheets(engine, result, mark, sheets => {
          for (let page = 0; page < pages; page += 1) {
            const sheet = sheets[sheetFor(page, sheets.length) ?? -1]
            if (sheet) layOver(engine, result, from + page, sheet)
          }
        })
      }
    })
    return saved(engine, result)
  } finally {
    pdfium.FPDF_CloseDocument(result)
  }
}

/** A sheet as the result has it: once, however many pages it lies over. */
interface Sheet extends PageSize {
  form: number
}

function withSheets(engine: Engine, result: number, mark: Uint8Array, work: (sheets: readonly Sheet[]) => void): void {
  const { pdfium } = engine
  withDocument(engine, mark, (document, count) => {
    const sheets = Array.from({ length: count }, (_, index): Sheet => ({
      ...withPage(engine, document, index, (_page, size) => size),
      form: pdfium.FPDF_NewXObjectFromPage(result, document, index),
    }))
    try {
      work(sheets)
    } finally {
      for (const { form } of sheets) pdfium.FPDF_CloseXObject(form)
    }
  })
}

function layOver(engine: Engine, result: number, at: number, sheet: Sheet): void {
  const { pdfium } = engine
  withPage(engine, result, at, (page, size) => {
    const scale = Math.max(size.width / sheet.width, size.height / sheet.height)
    const { left, top } = boxOf(engine, page, size)
    const object = pdfium.FPDF_NewFormObjectFromXObject(sheet.form)
    // upwards from the lower edge: the sheet hangs from the upper one
    pdfium.FPDFPageObj_Transform(object, scale, 0, 0, scale, left, top - sheet.height * scale)
    pdfium.FPDFPage_InsertObject(page, object)
    if (!pdfium.FPDFPage_GenerateContent(page)) throw unreadable()
  })
}

/** Where the upper left corner of a page lies in its own plane, which need not begin at nought. */
function boxOf({ pdfium, withBytes }: Engine, page: number, { height }: { height: number }) {
  return withBytes(new Uint8Array(16), at => {
    const has = pdfium.FPDFPage_GetMediaBox(page, at, at + 4, at + 8, at + 12)
    const value = (offset: number) => pdfium.pdfium.getValue(at + offset, 'float')
    return has ? { left: value(0), top: value(12) } : { left: 0, top: height }
  })
}

function saved({ pdfium, withBytes, bytesAt }: Engine, document: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  try {
    pdfium.PDFiumExt_SaveAsCopy(document, writer)
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
    return withBytes(new Uint8Array(size), at => {
      pdfium.PDFiumExt_GetFileWriterData(writer, at, size)
      return bytesAt(at, size)
    })
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer)
  }
}
