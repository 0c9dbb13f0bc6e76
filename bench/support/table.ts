import type { Figure } from './figure.ts'

/** A benchmark's figures for people: names to the left, numbers to the right. */
export function table(name: string, figures: readonly Figure[]): string {
  const rows = [
    [name, 'unit', 'ours', 'limit', 'ratio'],
    ...figures.map(({ figure, unit, ours, limit, ratio }) => [
      figure,
      unit,
      rounded(ours),
      rounded(limit),
      ratio.toFixed(2),
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  const lines = rows.map(row =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  const limits = [...new Set(figures.map(({ against }) => against))].map(against => `limit: ${against}`)
  return [...lines, ...limits, ''].join('\n')
}

/** Three digits that count; whole numbers from a hundred on. */
const rounded = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3))
