import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isForm } from '#catalogue/schemas.ts'
import { WIDGETS, type Widget } from '#catalogue/widgets.ts'
import type { EditedForm } from '../files.ts'
import { fieldOf, freeName, moveField, putField, removeField, requireField } from './form-ops.ts'

const form: EditedForm = { required: ['a'], properties: { a: fieldOf('text'), b: fieldOf('yesno') } }

test('every way to enter a field makes a form that the product takes', () => {
  for (const widget of Object.keys(WIDGETS) as Widget[]) {
    const changed = putField(form, 'c', fieldOf(widget))
    assert.ok(isForm(changed), widget)
    assert.equal(changed.properties['c']?.type, WIDGETS[widget])
  }
})

test('a field that is taken away is required no more, and one that is moved keeps what it is', () => {
  assert.deepEqual(removeField(form, 'a'), { required: [], properties: { b: form.properties['b'] } })
  assert.deepEqual(Object.keys(moveField(form, 'b', -1).properties), ['b', 'a'])
  assert.equal(moveField(form, 'a', -1), form)
})

test('a choice keeps its options when it is chosen again, and names are never taken twice', () => {
  assert.deepEqual(fieldOf('choice', { enum: ['x'] }).enum, ['x'])
  assert.equal(freeName(putField(form, 'field1', fieldOf('text'))), 'field2')
  assert.deepEqual(requireField(form, 'b', true).required, ['a', 'b'])
})
