import { Table, TableRow, TableCell, WidthType, type Paragraph } from 'docx'
import type { Block } from '../official-document.ts'
import { CHARACTER, indented, line, run, SIZES, type Face } from './styles.ts'

const NUMERALS = '一二三四五六七八九十'
const FACES: readonly Face[] = ['black', 'kai', 'body', 'body']

/** 十一, 二十三 */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (
    (tens > 1 ? (NUMERALS[tens - 1] ?? '') : '') + (tens > 0 ? '十' : '') + (ones > 0 ? (NUMERALS[ones - 1] ?? '') : '')
  )
}

/** 一、（一）1.（1） (GB/T 9704-2012 7.3.3) */
function labelOf(level: number, number: number): string {
  if (level === 1) return `${chinese(number)}、`
  if (level === 2) return `（${chinese(number)}）`
  return level === 3 ? `${number}.` : `（${number}）`
}

/** Blocks in their order; the numbers of the headings are counted here, as the template counts them. */
export function blocksOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  const counts = [0, 0, 0, 0]
  return blocks.map(block => {
    if (block.kind === 'paragraph') return indented([run(block.text)])
    if (block.kind === 'table') return tableOf(block)
    const at = block.level - 1
    counts[at] = (counts[at] ?? 0) + 1
    counts.fill(0, at + 1)
    const face = FACES[at] ?? 'body'
    const shown = run(labelOf(block.level, counts[at] ?? 0) + block.text, { face })
    if (block.run !== undefined) return indented([shown, run(block.run)])
    // an outline level and no style of headings: those bring colours of their own
    return line([shown], { indent: { firstLine: 2 * CHARACTER }, outlineLevel: at, keepNext: true })
  })
}

function tableOf({ columns, head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const whole = columns.reduce((sum, share) => sum + share, 0)
  const cells = (row: readonly string[], face: Face) =>
    row.map(
      (text, at) =>
        new TableCell({
          width: { size: Math.round((100 * (columns[at] ?? 1)) / whole), type: WidthType.PERCENTAGE },
          children: [line([run(text, { face, size: SIZES[4] })], { line: 400 })],
        }),
    )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: cells(head, 'black') }),
      ...rows.map(row => new TableRow({ children: cells(row, 'body') })),
    ],
  })
}
