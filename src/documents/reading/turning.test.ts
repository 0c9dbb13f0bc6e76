import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxOf, chained, inverse, layOf, turned, uprightTurn, type Box, type Lying, type Matrix } from './turning.ts'

const SHEET = { width: 210, height: 297 }
const near = (one: Box, other: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every(side => Math.abs(one[side] - other[side]) < 1e-6)
const line = (text: string, x: number, y: number, width: number, height: number): Lying => ({
  text,
  box: { x, y, width, height },
})
const back = (matrix: Matrix, box: Box): Box => boxOf(inverse(matrix), boxOf(matrix, box))

test('level lines lie level, and so do a few upright letters beside them', () => {
  assert.equal(layOf([line('各镇人民政府', 20, 40, 60, 6), line('印章', 150, 40, 6, 14)], SHEET), null)
  assert.equal(layOf([], SHEET), null)
})

test('on a sheet that lies on its side the first line is at the edge where its head is', () => {
  const fromRight = [line('某某人民政府文件', 190, 20, 6, 90), line('关于某事的通知', 170, 30, 6, 80)]
  const head = boxOf(inverse(layOf(fromRight, SHEET) ?? turned(0, SHEET)), fromRight[0]?.box ?? SHEET0)
  assert.deepEqual([head.x, head.y, head.width, head.height], [20, 14, 90, 6])
  const fromLeft = [line('某某人民政府文件', 14, 187, 6, 90), line('关于某事的通知', 34, 187, 6, 80)]
  const other = boxOf(inverse(layOf(fromLeft, SHEET) ?? turned(0, SHEET)), fromLeft[0]?.box ?? SHEET0)
  assert.deepEqual([other.x, other.y, other.width, other.height], [20, 14, 90, 6])
})

test('what was turned comes back to where it lay', () => {
  const box = { x: 20, y: 30, width: 60, height: 6 }
  const half = turned(Math.PI, SHEET)
  assert.ok(near(boxOf(half, box), { x: 130, y: 261, width: 60, height: 6 }))
  assert.ok(near(back(half, box), box))
  assert.ok(near(boxOf(chained(half, inverse(half)), box), box))
})

test('a picture is turned so that its first line is above', () => {
  assert.deepEqual(
    [0, Math.PI, 0.04].map(angle => uprightTurn(turned(angle, SHEET))),
    [0, 180, 0],
  )
  const fromRight = layOf([line('某某人民政府文件', 190, 20, 6, 90), line('关于某事的通知', 170, 30, 6, 80)], SHEET)
  assert.equal(uprightTurn(fromRight ?? turned(0, SHEET)), 270)
})

const SHEET0: Box = { x: 0, y: 0, ...SHEET }
