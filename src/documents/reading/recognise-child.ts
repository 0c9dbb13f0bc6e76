import { createWorker, PSM, type Page, type Worker } from 'tesseract.js'
import { serveJobs } from '../isolated/serve.ts'
import { sizeOfPicture } from './picture.ts'
import { unreadable } from './refuse.ts'
import type { Picture, Piece } from './types.ts'

export interface RecognisingSetting {
  /** The folder of the trained data. */
  data: string
}

/** Lines that the engine itself does not believe in are specks and stamps. */
const LEAST_BELIEF = 35
const HAN = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef“”‘’—…]'
/** The engine puts blanks between all characters. */
const BLANKS = new RegExp(`(?<=${HAN}) +(?=\\S)|(?<=\\S) +(?=${HAN})`, 'g')

serveJobs<RecognisingSetting, Picture>(({ data }) => {
  let hear: (progress: number) => void = () => {}
  let engine: Promise<Worker> | undefined
  const start = () =>
    createWorker('chi_sim', undefined, {
      langPath: data,
      gzip: true,
      cacheMethod: 'none',
      logger: ({ status, progress }) => status === 'recognizing text' && hear(progress),
      // without it the engine throws where nobody can catch it
      errorHandler: () => {},
    })
  return async ({ bytes, width }, tell): Promise<Piece[]> => {
    const picture = Buffer.from(bytes)
    const size = sizeOfPicture(picture)
    hear = tell
    engine ??= start()
    const worker = await engine
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: `${dpiOf(size.width, width)}` })
    try {
      const { data: page } = await worker.recognize(picture, { rotateAuto: true }, { blocks: true, text: false })
      return piecesOf(page, width / size.width)
    } catch {
      throw unreadable()
    }
  }
})

const dpiOf = (pixels: number, millimetres: number): number => Math.round(pixels / (millimetres / 25.4))

function piecesOf(page: Page, scale: number): Piece[] {
  const lines = (page.blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  return lines.flatMap(({ text, confidence, bbox }) => {
    const clean = widened(text.trim().replaceAll(BLANKS, ''))
    if (clean === '' || confidence < LEAST_BELIEF) return []
    const size = (bbox.y1 - bbox.y0) * scale
    return [{ text: clean, x: bbox.x0 * scale, y: bbox.y1 * scale, width: (bbox.x1 - bbox.x0) * scale, size }]
  })
}

const WIDE = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['?', '？'],
  ['!', '！'],
])

/** Marks beside Chinese characters are Chinese ones; the engine knows only the narrow. */
function widened(text: string): string {
  return text.replaceAll(new RegExp(`(?<=${HAN})[,:;()?!]|[,:;()?!](?=${HAN})`, 'g'), mark => WIDE.get(mark) ?? mark)
}
