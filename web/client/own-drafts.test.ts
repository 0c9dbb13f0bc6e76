import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepOwnDrafts } from './own-drafts.ts'

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    clear: () => kept.clear(),
  } as Storage
}

test('drafts outlive an expired session, and nobody else finds them', () => {
  const store = storage()
  keepOwnDrafts(store, 'one')
  store.setItem('draft', 'words')
  keepOwnDrafts(store, 'one')
  assert.equal(store.getItem('draft'), 'words')
  keepOwnDrafts(store, 'another')
  assert.equal(store.getItem('draft'), null)
  store.setItem('draft', 'other words')
  keepOwnDrafts(store, null)
  assert.equal(store.getItem('draft'), null)
})
