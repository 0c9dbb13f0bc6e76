import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf'
import { apply, compose, matrixOf, UNIT, type Matrix } from './matrix.ts'

export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** A run of text: its place, the directions of its line and of its letters' height, in millimetres from the upper left. */
export interface DrawnText {
  kind: 'text'
  /** The font's name in the PDF. */
  font: string
  text: string
  /** Of a character of one em: where it begins, how far its line goes and its height rises. */
  matrix: Matrix
  /** From each letter to the next, in em. */
  advances: readonly number[]
  color: string
}

export interface DrawnPath {
  kind: 'path'
  /** M, L, B (a cubic curve) and C (closed), as OFD writes them. */
  data: string
  stroke: { color: string; width: number } | null
  fill: string | null
}

export type Drawing = DrawnText | DrawnPath

export interface DrawnPage {
  /** Millimetres. */
  width: number
  height: number
  drawings: readonly Drawing[]
}

const MM = 25.4 / 72

interface State {
  matrix: Matrix
  fill: string
  stroke: string
  lineWidth: number
  font: string
  size: number
  spacing: number
}

/**
 * What a page of a PDF that we set draws, in its order: text, lines and areas.
 * @throws Error on an operator that our templates never lead to: a page with a hole in it is worse than none
 */
export async function drawingsOf(page: PdfPage): Promise<DrawnPage> {
  const { OPS } = await getResolvedPDFJS()
  const [, , wide = 0, high = 0] = page.view
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  const drawings: Drawing[] = []
  const saved: State[] = []
  const toMillimetres: Matrix = [MM, 0, 0, -MM, 0, high * MM]
  let now: State = { matrix: UNIT, fill: '#000000', stroke: '#000000', lineWidth: 1, font: '', size: 1, spacing: 0 }
  let text: Matrix = UNIT
  for (const [at, code] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? []
    const name = names.get(code) ?? ''
    if (IGNORED.has(name)) continue
    if (name === 'save') saved.push(now)
    else if (name === 'restore') now = saved.pop() ?? now
    else if (name === 'transform') now = { ...now, matrix: compose(now.matrix, matrixOf(args)) }
    else if (name === 'setFillRGBColor') now = { ...now, fill: String(args[0]) }
    else if (name === 'setStrokeRGBColor') now = { ...now, stroke: String(args[0]) }
    else if (name === 'setLineWidth') now = { ...now, lineWidth: Number(args[0]) }
    else if (name === 'setFont') now = { ...now, font: fontName(page, args[0]), size: Number(args[1]) }
    else if (name === 'setCharSpacing') now = { ...now, spacing: Number(args[0]) }
    else if (name === 'beginText') text = UNIT
    else if (name === 'setTextMatrix') text = matrixOf(args[0])
    else if (name === 'moveText') text = compose(text, [1, 0, 0, 1, Number(args[0]), Number(args[1])])
    else if (name === 'showText') {
      const { lead, ...run } = runOf(args[0], now)
      const begin = compose(text, [now.size, 0, 0, now.size, lead * now.size, 0])
      const place = compose(compose(toMillimetres, now.matrix), begin)
      if (run.text.trim() !== '')
        drawings.push({ kind: 'text', ...run, font: now.font, matrix: place, color: now.fill })
      const length = run.advances.reduce((sum, advance) => sum + advance, lead)
      text = compose(text, [1, 0, 0, 1, length * now.size, 0])
    } else if (name === 'constructPath') {
      const path = pathOf(args, compose(toMillimetres, now.matrix), now, OPS)
      if (path) drawings.push(path)
    } else throw new Error(`a page draws with ${name}`)
  }
  return { width: wide * MM, height: high * MM, drawings }
}

/** What tags a page, and what the look of our templates does not depend on. */
const IGNORED = new Set(
  'dependency endText beginMarkedContent beginMarkedContentProps endMarkedContent setTextRenderingMode setLeading setHScale setTextRise setGState setLineCap setLineJoin setMiterLimit setDash setRenderingIntent setFlatness beginCompat endCompat'.split(
    ' ',
  ),
)

function fontName(page: PdfPage, id: unknown): string {
  const font: unknown = page.commonObjs.get(String(id))
  return String(Object(font).name).replace(/^[A-Z]{6}\+/, '')
}

/**
 * Letters with the way from each to the next; numbers between them are thousandths of an em that it is shortened by, and one
 * before the first moves them all.
 */
function runOf(glyphs: unknown, { size, spacing }: State): { text: string; advances: number[]; lead: number } {
  let text = ''
  let lead = 0
  const advances: number[] = []
  for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
    if (typeof glyph !== 'number') {
      text += String(glyph.unicode)
      advances.push(Number(glyph.width) / 1000 + spacing / size)
    } else if (advances.length === 0) lead -= glyph / 1000
    else advances.push((advances.pop() ?? 0) - glyph / 1000)
  }
  return { text, advances, lead }
}

/** Numbers of a path's steps, each with its coordinates behind it. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const CLOSE = 4

function pathOf(args: readonly unknown[], matrix: Matrix, state: State, OPS: Record<string, number>): DrawnPath | null {
  const [how, content] = args
  const isStroked = [OPS['stroke'], OPS['closeStroke'], OPS['fillStroke'], OPS['eoFillStroke']].includes(Number(how))
  const isFilled = [OPS['fill'], OPS['eoFill'], OPS['fillStroke'], OPS['eoFillStroke']].includes(Number(how))
  const numbers = Array.from(Object(Array.isArray(content) ? content[0] : []), Number)
  const data = isStroked || isFilled ? stepsOf(numbers, matrix) : ''
  if (data === '') return null
  const width = state.lineWidth * Math.hypot(matrix[0], matrix[1])
  return {
    kind: 'path',
    data,
    stroke: isStroked ? { color: state.stroke, width } : null,
    fill: isFilled ? state.fill : null,
  }
}

function stepsOf(numbers: readonly number[], matrix: Matrix): string {
  const steps: string[] = []
  const points = (from: number, count: number): string =>
    Array.from({ length: count }, (_, n) =>
      apply(matrix, numbers[from + 2 * n] ?? 0, numbers[from + 2 * n + 1] ?? 0)
        .map(shown)
        .join(' '),
    ).join(' ')
  for (let at = 0; at < numbers.length;) {
    const step = numbers[at]
    at += 1
    if (step === CLOSE) steps.push('C')
    else {
      const count = step === CURVE ? 3 : 1
      if (step !== MOVE && step !== LINE && step !== CURVE) throw new Error(`a path has a step ${step}`)
      steps.push(`${step === MOVE ? 'M' : step === LINE ? 'L' : 'B'} ${points(at, count)}`)
      at += 2 * count
    }
  }
  return steps.join(' ')
}

/** A thousandth of a millimetre. */
export const shown = (millimetres: number): string => String(Math.round(millimetres * 1000) / 1000)
