import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

/** A run of text of one size. Millimetres from the upper left corner of the page. */
export interface Run {
  text: string
  x: number
  width: number
  /** Upper and lower edge of its em box, which stands 0.12 em below the baseline. */
  top: number
  bottom: number
  baseline: number
  /** Points. */
  size: number
}

/** A straight line, in millimetres. */
export interface Rule {
  x: number
  y: number
  length: number
  thickness: number
  isLevel: boolean
}

export interface PdfPage {
  runs: Run[]
  rules: Rule[]
}

const MM = 25.4 / 72
const BELOW = 0.12

/** What a PDF shows, as places on its pages. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const height = page.view[3] ?? 0
    const { items }: { items: { str?: string; transform: number[]; width: number }[] } = await page.getTextContent({
      disableNormalization: true,
    })
    const runs = items.flatMap(item => {
      if (item.str === undefined || item.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform
      const size = Math.hypot(a, b)
      const baseline = (height - y) * MM
      const bottom = baseline + BELOW * size * MM
      return [{ text: item.str, x: x * MM, width: item.width * MM, top: bottom - size * MM, bottom, baseline, size }]
    })
    pages.push({ runs, rules: await rulesOf(await page.getOperatorList(), height) })
  }
  return pages
}

type Matrix = [number, number, number, number, number, number]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** Strokes of one segment; everything else that is drawn is none of ours. */
async function rulesOf(list: { fnArray: number[]; argsArray: unknown[] }, height: number): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS()
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let thickness = 1
  for (const [at, operator] of list.fnArray.entries()) {
    const args = list.argsArray[at] as unknown[]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, args as Matrix)
    else if (operator === OPS.setLineWidth) thickness = Number(args[0])
    else if (operator === OPS.constructPath && args[0] === OPS.stroke) {
      const path = Object.values((args[1] as [Record<string, number>])[0])
      if (path.length !== 6) continue
      const [, x1 = 0, y1 = 0, , x2 = 0, y2 = 0] = path
      const from = times(matrix, [1, 0, 0, 1, x1, y1])
      const to = times(matrix, [1, 0, 0, 1, x2, y2])
      const isLevel = Math.abs(to[5] - from[5]) < 0.01
      rules.push({
        x: Math.min(from[4], to[4]) * MM,
        y: (height - Math.max(from[5], to[5])) * MM,
        length: Math.hypot(to[4] - from[4], to[5] - from[5]) * MM,
        thickness: thickness * MM,
        isLevel,
      })
    }
  }
  return rules
}

/** The runs of a page as lines, from top to bottom. */
export function linesOf(
  page: PdfPage,
): { text: string; runs: Run[]; x: number; right: number; top: number; bottom: number }[] {
  const lines: Run[][] = []
  for (const run of page.runs.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const last = lines.at(-1)
    if (last?.[0] && Math.abs(last[0].baseline - run.baseline) < 0.3) last.push(run)
    else lines.push([run])
  }
  return lines.map(unsorted => {
    const runs = unsorted.toSorted((a, b) => a.x - b.x)
    const [first] = runs
    return {
      text: runs.map(run => run.text).join(''),
      runs,
      x: first?.x ?? 0,
      right: Math.max(...runs.map(run => run.x + run.width)),
      top: Math.min(...runs.map(run => run.top)),
      bottom: Math.max(...runs.map(run => run.bottom)),
    }
  })
}

/** A picture, in millimetres from the upper left corner of an A4 page. */
export interface Picture {
  x: number
  y: number
  width: number
  height: number
}

/** Where the pictures of a page stand, in millimetres from its upper left corner. */
export async function picturesOf(pdf: Uint8Array, number: number): Promise<Picture[]> {
  const { OPS } = await getResolvedPDFJS()
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(number)
  const list = await page.getOperatorList()
  const found: Picture[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operator] of list.fnArray.entries()) {
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, list.argsArray[at] as Matrix)
    else if (operator === OPS.paintImageXObject) {
      const [width = 0, , , height = 0, x = 0, y = 0] = matrix.map(value => value * MM)
      const low = Math.min(y, y + height)
      found.push({ x, y: 297 - low - Math.abs(height), width, height: Math.abs(height) })
    }
  }
  return found
}
