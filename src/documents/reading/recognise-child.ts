import { createWorker, PSM, type Bbox, type Page, type Worker } from 'tesseract.js'
import { serveJobs } from '../isolated/serve.ts'
import { sizeOfPicture, type PictureSize } from './picture.ts'
import { unreadable } from './refuse.ts'
import { boxOf, chained, inverse, layOf, turned, UNMOVED, type Box, type Lying, type Matrix } from './turning.ts'
import type { Picture, Piece, Recognised } from './types.ts'

export interface RecognisingSetting {
  /** The folder of the trained data. */
  data: string
}

/** Lines that the engine itself does not believe in are specks and stamps. */
const LEAST_BELIEF = 35
const HAN = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef“”‘’—…]'
/** The engine puts blanks between all characters. */
const BLANKS = new RegExp(`(?<=${HAN}) +(?=\\S)|(?<=\\S) +(?=${HAN})`, 'g')

/** Upside down, the engine finds characters as well and believes in few of them; upright it believes in nearly all. */
const UPRIGHT_BELIEF = 75
/** The share of the work that is done after the first look; few sheets need the second. */
const FIRST_LOOK = 0.8

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
  return async ({ bytes, width }, tell): Promise<Recognised> => {
    const picture = Buffer.from(bytes)
    const size = sizeOfPicture(picture)
    engine ??= start()
    const worker = await engine
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: `${dpiOf(size.width, width)}` })
    const look = async (turn: { rotateAuto: true } | { rotateRadians: number }): Promise<Look> => {
      const { data: page } = await worker.recognize(picture, turn, { blocks: true, text: false })
      return lookOf(page)
    }
    try {
      hear = share => tell(FIRST_LOOK * share)
      const first = await look({ rotateAuto: true })
      hear = share => tell(FIRST_LOOK + (1 - FIRST_LOOK) * share)
      const better =
        first.belief >= UPRIGHT_BELIEF ? first : mostBelieved(first, await look({ rotateRadians: Math.PI }))
      return recognised(better, size, width / size.width)
    } catch {
      throw unreadable()
    }
  }
})

const dpiOf = (pixels: number, millimetres: number): number => Math.round(pixels / (millimetres / 25.4))

/** What the engine saw: its lines in their order, how far it believes in them, and by how much it had turned the sheet. */
interface Look {
  lines: (Lying & { words: Lying[] })[]
  belief: number
  angle: number
}

const mostBelieved = (one: Look, other: Look): Look => (other.belief > one.belief ? other : one)

function lookOf(page: Page): Look {
  const all = (page.blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  let letters = 0
  let belief = 0
  for (const { text, confidence } of all) {
    letters += text.length
    belief += text.length * confidence
  }
  const lines = all.flatMap(({ text, confidence, bbox, words }) => {
    if (text.trim() === '' || confidence < LEAST_BELIEF) return []
    return [
      { text: text.trim(), box: boxIn(bbox), words: words.map(word => ({ text: word.text, box: boxIn(word.bbox) })) },
    ]
  })
  // an empty sheet is not upside down
  return { lines, belief: letters === 0 ? 100 : belief / letters, angle: page.rotateRadians ?? 0 }
}

const boxIn = ({ x0, y0, x1, y1 }: Bbox): Box => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 })

/** @param scale millimetres a pixel */
function recognised({ lines, angle }: Look, size: PictureSize, scale: number): Recognised {
  const lay = layOf(lines, size)
  const level = lay ? inverse(lay) : UNMOVED
  const pieces = lines.flatMap(({ box, words }) => {
    const line = boxOf(level, box)
    return apart(
      words.map(word => ({ text: word.text, box: boxOf(level, word.box) })),
      line.height,
    ).flatMap(part => pieceOf(part, line, scale))
  })
  const sheet = { width: size.width * scale, height: size.height * scale }
  const back = turned(-angle, sheet)
  const own: Matrix | null = lay && [lay[0], lay[1], lay[2], lay[3], lay[4] * scale, lay[5] * scale]
  const seen = own ? chained(own, back) : back
  return { pieces, ...(own === null && angle === 0 ? {} : { seen }) }
}

/** Gaps wider than this, in heights of the line, part a number from a signer and one seal from the next. */
const APART = 1.6

function apart(words: readonly Lying[], height: number): Lying[][] {
  const parts: Lying[][] = []
  for (const word of words) {
    const last = parts.at(-1)?.at(-1)?.box
    const isNear = last !== undefined && word.box.x - (last.x + last.width) <= APART * height
    if (isNear) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts
}

function pieceOf(words: readonly Lying[], line: Box, scale: number): Piece[] {
  const first = words[0]?.box
  const last = words.at(-1)?.box
  const text = widened(
    words
      .map(word => word.text)
      .join(' ')
      .trim()
      .replaceAll(BLANKS, ''),
  )
  if (!first || !last || text === '') return []
  const x = first.x * scale
  const width = (last.x + last.width) * scale - x
  const stops = stopsOf(words, text)?.map(stop => stop * scale)
  return [{ text, x, y: (line.y + line.height) * scale, width, size: line.height * scale, ...(stops ? { stops } : {}) }]
}

/** Where each letter of the text begins; undefined when letters were put in other words. */
function stopsOf(words: readonly Lying[], text: string): number[] | undefined {
  const places = words.flatMap(({ text: word, box }) =>
    [...word].map((_, at) => box.x + (at / Math.max(1, word.length)) * box.width),
  )
  const letters = [...text].filter(letter => letter !== ' ')
  if (letters.length !== places.length || letters.join('').length !== letters.length) return undefined
  let next = 0
  return [...text].map(letter => (letter === ' ' ? (places[next] ?? 0) : (places[next++] ?? 0)))
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

/** The brackets of a number's year, of which the engine knows no pair: 〔2026〕 comes as [2026】. */
const YEAR = /[[【〔(（{]{1,2} ?((?:19|20)\d{2}) ?[\]】〕)）}]{1,2} ?(?=\d{1,4} ?号)/g

/** Marks beside Chinese characters are Chinese ones; the engine knows only the narrow. */
function widened(text: string): string {
  return text
    .replaceAll(YEAR, '〔$1〕')
    .replaceAll(new RegExp(`(?<=${HAN})[,:;()?!]|[,:;()?!](?=${HAN})`, 'g'), mark => WIDE.get(mark) ?? mark)
}
