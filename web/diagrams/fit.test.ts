import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fit } from './fit.ts'

const drawing = { x: 100, y: 50, width: 1600, height: 900 }

test('a drawing that fits is seen whole, in its middle, and never larger than it was drawn', () => {
  const { view, height } = fit({ x: 0, y: 0, width: 300, height: 200 }, 900, undefined)
  assert.deepEqual([view.width, height], [900, 260])
  assert.equal(view.x + view.width / 2, 150)
})

test('on a narrow place the words stay readable and the present step is in sight', () => {
  const present = { x: 1500, y: 800, width: 100, height: 80 }
  const { view, height } = fit(drawing, 340, present)
  assert.ok(340 / view.width > 0.59)
  assert.ok(view.x <= present.x && present.x + present.width <= view.x + view.width)
  assert.ok(view.y <= present.y && present.y + present.height <= view.y + view.height)
  assert.ok(height <= 620)
})

test('without a present step a drawing that is too large begins at its beginning', () => {
  const { view } = fit(drawing, 340, undefined)
  assert.deepEqual([view.x, view.y], [84, 34])
})
