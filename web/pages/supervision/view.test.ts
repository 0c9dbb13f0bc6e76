import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchOf, toggled } from './view.ts'

test('only filters the list knows reach the server', () => {
  assert.equal(searchOf(new URLSearchParams('x=1&colour=red&unit=')).toString(), 'colour=red')
})

test('choosing the same colour again shows all colours', () => {
  const red = toggled(new URLSearchParams('unit=u'), 'colour', 'red')
  assert.equal(red.toString(), 'unit=u&colour=red')
  assert.equal(toggled(red, 'colour', 'red').toString(), 'unit=u')
  assert.equal(toggled(red, 'unit', null).toString(), 'colour=red')
})
