import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArchiveStanding, ItemView } from '#api/archive/schema.ts'
import { beginnings } from './view.ts'

const uses: ArchiveStanding['uses'] = (['lend', 'appraise', 'destroy', 'transfer'] as const).map(deed => ({
  deed,
  service: deed,
  name: deed,
  field: 'items',
}))
const item = (state: ItemView['state']) => ({ state }) as ItemView
const deeds = (...states: ItemView['state'][]) => beginnings(uses, states.map(item)).map(({ deed }) => deed)

test('only what was condemned is offered for destruction, and nothing else is offered for it', () => {
  assert.deepEqual(deeds('condemned', 'condemned'), ['destroy'])
  assert.deepEqual(deeds('kept'), ['lend', 'appraise', 'transfer'])
  assert.deepEqual(deeds('kept', 'condemned'), [])
})
