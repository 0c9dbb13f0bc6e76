import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './lines.ts'
import type { Piece } from './types.ts'

const SIZE = 4
const piece = (text: string, x: number, row: number): Piece => ({
  text,
  x,
  y: 40 + row * 7,
  width: text.length * SIZE,
  size: SIZE,
})
const read = (pieces: readonly Piece[]): string[] => linesOf(pieces).map(line => line.text)
const ROWS = [...Array(10).keys()]

test('a table of two narrow columns and two seals side by side are read row by row', () => {
  const table = ROWS.flatMap(row => [piece(`项${row}`, 25, row), piece(`值${row}`, 110, row)])
  assert.equal(read(table)[0], '项0  值0')
  const body = ROWS.map(row => piece('文'.repeat(38), 25, row))
  const seals = [piece('云山区教育局', 40, 11), piece('云山区财政局', 120, 11)]
  assert.equal(read([...body, ...seals]).at(-1), '云山区教育局  云山区财政局')
})

test('two columns are read one after the other, and a heading across both where it stands', () => {
  const column = (name: string, x: number, first: number) => ROWS.map(row => piece(name.repeat(18), x, first + row))
  const heading = piece('题'.repeat(30), 40, 0)
  const lines = read([heading, ...column('左', 25, 1), ...column('右', 105, 1)])
  assert.deepEqual(
    lines.map(line => line[0]),
    ['题', ...ROWS.map(() => '左'), ...ROWS.map(() => '右')],
  )
})

test('two sheets that were scanned side by side are read one after the other', () => {
  const sheet = (name: string, x: number) => ROWS.map(row => piece(name.repeat(row % 3 === 2 ? 9 : 30), x, row))
  const lines = read([...sheet('左', 28), ...sheet('右', 28 + 210)])
  assert.deepEqual(
    lines.map(line => line[0]),
    [...ROWS.map(() => '左'), ...ROWS.map(() => '右')],
  )
})

test('a blank that a page draws parts Latin words, and letters of Chinese ones stay together', () => {
  const latin = [
    { ...piece('2026-05-10', 25, 0), width: 20 },
    { ...piece(' ', 45, 0), width: 1 },
    { ...piece('09:12', 46, 0), width: 10 },
  ]
  assert.deepEqual(read(latin), ['2026-05-10 09:12'])
  const han = [piece('通', 25, 0), { ...piece(' ', 29, 0), width: 1 }, piece('知', 30, 0)]
  assert.deepEqual(read(han), ['通知'])
})
