import { readFileSync } from 'node:fs'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** Which font file stands in for one that a file names and does not bring: the first whose pattern fits its name. */
export type LentFonts = readonly { pattern: string; path: string }[]

const ANY = 1
/** GB2312_CHARSET: what the fonts we lend are drawn for. */
const CHINESE = 134
/** Bytes of FPDF_SYSFONTINFO (fpdf_sysfontinfo.h, version 1): a number and eight functions. */
const INFO_SIZE = 36

/**
 * Lends fonts to PDFium, which finds none of its own in here: many a Chinese file names 宋体 or 仿宋 and does not carry it.
 * @param put writes into the engine's memory
 */
export function lendFonts(
  { pdfium, FPDF_SetSystemFontInfo }: WrappedPdfiumModule,
  fonts: LentFonts,
  put: (bytes: Uint8Array, at: number) => void,
): void {
  const files = new Map<number, Buffer>()
  const fileOf = (font: number): Buffer => {
    const known = files.get(font)
    if (known) return known
    const file = readFileSync(fonts[font - ANY]?.path ?? '')
    files.set(font, file)
    return file
  }
  const give = (bytes: Buffer | undefined, at: number, room: number): number => {
    if (bytes && at !== 0 && room >= bytes.length) put(bytes, at)
    return bytes?.length ?? 0
  }
  const map = (_self: number, _weight: number, _italic: number, _charset: number, _pitch: number, face: number) => {
    const name = pdfium.UTF8ToString(face)
    return ANY + fonts.findIndex(({ pattern }) => new RegExp(pattern, 'i').test(name))
  }
  const functions: readonly [(...given: number[]) => number | void, string][] = [
    [() => {}, 'vi'],
    [() => {}, 'vii'],
    [map as (...given: number[]) => number, 'iiiiiiii'],
    [() => 0, 'iii'],
    [
      (_self = 0, font = 0, table = 0, at = 0, room = 0) =>
        give(table === 0 ? fileOf(font) : tableOf(fileOf(font), table), at, room),
      'iiiiii',
    ],
    [(_self = 0, font = 0, at = 0, room = 0) => give(Buffer.from(`lent ${font}\0`), at, room), 'iiiii'],
    [() => CHINESE, 'iii'],
    [() => {}, 'vii'],
  ]
  const info = pdfium.wasmExports.malloc(INFO_SIZE)
  pdfium.setValue(info, 1, 'i32')
  for (const [index, [work, signature]] of functions.entries())
    pdfium.setValue(info + 4 * (index + 1), pdfium.addFunction(work, signature), 'i32')
  FPDF_SetSystemFontInfo(info)
}

/** A table of a font by its tag, from the directory at the file's beginning (OpenType, Table Directory). */
function tableOf(font: Buffer, tag: number): Buffer | undefined {
  for (let n = 0; n < font.readUInt16BE(4); n += 1) {
    const at = 12 + 16 * n
    if (font.readUInt32BE(at) !== tag) continue
    const from = font.readUInt32BE(at + 8)
    return font.subarray(from, from + font.readUInt32BE(at + 12))
  }
  return undefined
}
