import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, DARK, LIGHT, type Colours } from './tokens.ts'

/** Text and what it stands on, everywhere on the screens. */
const PAIRS: readonly [keyof Colours, keyof Colours][] = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['soft', 'paper'],
  ['soft', 'ground'],
  ['faint', 'paper'],
  ['faint', 'ground'],
  ['faint', 'raised'],
  ['onAccent', 'accent'],
  ['accentInk', 'paper'],
  ['accentInk', 'ground'],
  ['accentInk', 'accentWash'],
  ['red', 'redWash'],
  ['red', 'paper'],
  ['yellow', 'yellowWash'],
  ['yellow', 'paper'],
  ['green', 'greenWash'],
  ['green', 'paper'],
]

for (const [name, colours] of [
  ['light', LIGHT],
  ['dark', DARK],
] as const)
  test(`every text of the ${name} theme can be read (WCAG AA, 4.5 : 1)`, () => {
    for (const [text, on] of PAIRS) {
      const ratio = contrast(colours[text], colours[on])
      assert.ok(ratio >= 4.5, `${text} on ${on}: ${ratio.toFixed(2)}`)
    }
  })

test('contrast is measured as the standard says', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21)
  assert.equal(contrast('#777777', '#777777'), 1)
})
