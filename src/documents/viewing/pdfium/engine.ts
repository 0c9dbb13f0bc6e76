import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { lendFonts, type LentFonts } from './fonts.ts'

/** PDFium with what its library leaves to us: memory that is given back, and letters a file did not bring along. */
export interface Engine {
  pdfium: WrappedPdfiumModule
  /** Bytes in the engine's own memory while some work lasts. */
  withBytes: <T>(bytes: Uint8Array, work: (at: number) => T) => T
  /** A copy of a stretch of the engine's memory. */
  bytesAt: (at: number, length: number) => Uint8Array
}

const MODULE = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))

/** Starts PDFium, which is WebAssembly and reaches nothing but what it is handed. */
export async function startEngine(fonts: LentFonts): Promise<Engine> {
  const pdfium = await init({ wasmBinary: toArrayBuffer(readFileSync(MODULE)) })
  pdfium.PDFiumExt_Init()
  const { malloc, free } = pdfium.pdfium.wasmExports
  // the memory is another object after it has grown; its type stands in a package that nobody here needs otherwise
  const memory = () => (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
  const bytesAt = (at: number, length: number) => memory().slice(at, at + length)
  lendFonts(pdfium, fonts, (bytes, at) => memory().set(bytes, at))
  return {
    pdfium,
    bytesAt,
    withBytes: (bytes, work) => {
      const at = malloc(bytes.length)
      try {
        memory().set(bytes, at)
        return work(at)
      } finally {
        free(at)
      }
    },
  }
}

const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
