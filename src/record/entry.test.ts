import assert from 'node:assert/strict'
import test from 'node:test'
import { entryText, type Entry } from './entry.ts'

const entry: Entry = {
  id: 'x',
  office: 1,
  matter: null,
  version: null,
  kind: 'office.founded',
  at: '2026-01-01T00:00:00.000Z',
  actor: 'system',
  body: {},
}

test('what has no JSON text is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 'half \ud83d'])
    assert.throws(() => entryText({ ...entry, body: { value } }), Error)
})

test('the text of an entry can be read again, whatever its body brought along', () => {
  const text = entryText({
    ...entry,
    body: { find: () => 1, left: undefined, at: new Date(0), list: [undefined, '收'] },
  })
  const read: unknown = JSON.parse(text)
  assert.deepEqual(read, { v: 1, ...entry, body: { at: '1970-01-01T00:00:00.000Z', list: [null, '收'] } })
})
