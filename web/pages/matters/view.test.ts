import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvAddress, searchOf, withFilter } from './view.ts'

test('an address cannot smuggle in a filter the register does not know', () => {
  assert.equal(searchOf(new URLSearchParams('admin=1&state=open&q=')).toString(), 'state=open')
})

test('the same list has one address, whatever the order of its filters', () => {
  const one = searchOf(new URLSearchParams('state=open&q=校车'))
  const other = searchOf(new URLSearchParams('q=校车&state=open'))
  assert.equal(one.toString(), other.toString())
})

test('changing a filter goes back to the first page; turning the page keeps the filters', () => {
  const search = new URLSearchParams('state=open&page=3')
  assert.equal(withFilter(search, 'urgency', 'urgent').toString(), 'state=open&urgency=urgent')
  assert.equal(withFilter(search, 'page', '4').toString(), 'state=open&page=4')
  assert.equal(withFilter(search, 'state', null).toString(), '')
})

test('the export is what is filtered, on all pages', () => {
  assert.equal(
    csvAddress('/api/matters.csv', new URLSearchParams('view=late&page=2&size=50')),
    '/api/matters.csv?view=late',
  )
  assert.equal(csvAddress('/api/matters.csv', new URLSearchParams()), '/api/matters.csv')
})
