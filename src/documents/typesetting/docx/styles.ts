import { AlignmentType, Paragraph, TextRun, type IParagraphOptions } from 'docx'

/** Faces by the names under which offices have them; a machine without them shows others. */
const FACES = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  black: '黑体',
  song: '宋体',
  title: '方正小标宋简体',
} as const
export type Face = keyof typeof FACES

const LATIN = 'Times New Roman'
/** 22 lines in 225 mm: 580 twentieths of a point are one too many and leave room for 21. */
export const LINE = 579
/** 28 characters of 16 pt in 156 mm, in twentieths of a point. */
const TIGHT = -5
/** Half points. */
export const SIZES = { 2: 44, 3: 32, 4: 28 } as const
/** One character of 3号, in twentieths of a point. */
export const CHARACTER = 320
export const RED = 'FF0000'

export interface RunStyle {
  face?: Face
  size?: number
  color?: string
}

export function run(text: string, { face = 'body', size = SIZES[3], color }: RunStyle = {}): TextRun {
  const isBody = size === SIZES[3]
  return new TextRun({
    text,
    font: { ascii: LATIN, hAnsi: LATIN, eastAsia: FACES[face], hint: 'eastAsia' },
    size,
    ...(isBody ? { characterSpacing: TIGHT } : {}),
    ...(color ? { color } : {}),
  })
}

type Options = Omit<IParagraphOptions, 'children' | 'text' | 'spacing'> & { line?: number; before?: number }

/** A line or paragraph on the grid of the page. */
export function line(
  runs: readonly TextRun[],
  { line: height = LINE, before = 0, ...options }: Options = {},
): Paragraph {
  return new Paragraph({
    ...options,
    spacing: { line: height, lineRule: 'exact', before, after: 0 },
    children: [...runs],
  })
}

export const blank = (): Paragraph => line([])
export const centred = (runs: readonly TextRun[], height = LINE): Paragraph =>
  line(runs, { alignment: AlignmentType.CENTER, line: height })
/** 首行左空二字 */
export const indented = (runs: readonly TextRun[]): Paragraph =>
  line(runs, { indent: { firstLine: 2 * CHARACTER }, alignment: AlignmentType.BOTH })
