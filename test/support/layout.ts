import assert from 'node:assert/strict'
import { after } from 'node:test'
import { OfficialDocument } from '#documents/typesetting/official-document.ts'
import { typesetDocument } from '#documents/typesetting/typeset-document.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { inkTop } from './glyphs.ts'
import { linesOf, readPdfPages, type PdfPage } from './pdf.ts'

const typesetter = openTypesetter()
after(() => typesetter.close())

/** Sets a document, once it is one. */
export const set = (document: OfficialDocument) =>
  typesetDocument({ typesetter, catalogue: 'catalogue' }, OfficialDocument.parse(document))
export const pagesOf = async (document: OfficialDocument) => readPdfPages((await set(document)).pdf)

/** 行: a character of 3号 and 7/8 of one (GB/T 9704-2012, 3.2), as 22 of them fill 225 mm edge to edge. */
export const SIZE_3 = (16 * 25.4) / 72
export const ROW = (225 - SIZE_3) / 21
export const CHARACTER = 156 / 28
export const SIZE_4 = (14 * 25.4) / 72

/** Within a millimetre: what a ruler on paper tells. */
export function near(measured: number | undefined, wanted: number, what: string): void {
  assert.ok(measured !== undefined, `${what} is not there`)
  const error = measured - wanted
  assert.ok(Math.abs(error) <= 1, `${what}: ${measured.toFixed(2)} mm, wanted ${wanted.toFixed(2)} mm`)
}

export const lineWith = (page: PdfPage | undefined, text: string) => {
  const line = page && linesOf(page).find(one => one.text.replaceAll(/\s/g, '').includes(text))
  assert.ok(line, `no line with ${text}`)
  return line
}
const { files } = await typesetter.fonts()
/** Where the ink of large letters begins: the standard measures from there, not from their boxes. */
export const inkOf = (page: PdfPage | undefined, text: string) => {
  const run = lineWith(page, text).runs[0]
  const file = files.find(font => font.family === 'Noto Serif SC Black')?.path ?? ''
  assert.ok(run)
  return run.baseline - (inkTop(file, text) * run.size * 25.4) / 72
}
export const blankLinesBetween = (above: { bottom: number }, below: { top: number }) => below.top - above.bottom
