import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { mediaTypeOf } from './media-type.ts'
import { openFileStore } from './store.ts'

const TEXT = 'text/plain; charset=utf-8'
const BINARY = 'application/octet-stream'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

for (const [what, bytes] of [
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a page after words', '关于防汛的报告\n\n<ScRiPt src=//evil>'],
  ['a page behind a byte order mark', '\ufeff<html>'],
  ['a drawing that may carry scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a drawing with an XML declaration', '<?xml version="1.0"?><svg onload="alert(1)"/>'],
  ['a style sheet reference', '<?xml-stylesheet href="x"?>'],
  ['text with control characters', 'a\u001b[2Jb'],
  ['text with a zero byte', 'a\u0000b'],
  ['a page in UTF-16', Buffer.from('\ufeff<script>alert(1)</script>', 'utf16le')],
  ['what is no UTF-8', Buffer.from([0xb9, 0xd8, 0xd3, 0xda])],
] as const)
  test(`${what} is never text`, async () => {
    assert.notEqual(await mediaTypeOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), TEXT)
  })

test('a type is what the bytes show', async () => {
  assert.equal(await mediaTypeOf(Buffer.from('%PDF-1.7\n')), 'application/pdf')
  assert.equal(await mediaTypeOf(PNG), 'image/png')
  assert.equal(await mediaTypeOf(Buffer.from('关于防汛：水位 < 3 米')), TEXT)
  assert.equal(await mediaTypeOf(Buffer.from([1, 2, 3])), BINARY)
})

test('text whose beginning ends in the middle of a character is text', async () => {
  assert.equal(await mediaTypeOf(Buffer.from('防汛'.repeat(2000)).subarray(0, 8192)), TEXT)
})

test('the name decides nothing: a page called 报告.txt is no text, and a picture called a.html is a picture', async t => {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-files-'))
  t.after(() => fs.rm(folder, { recursive: true }))
  const store = await openFileStore({ folder, maxBytes: 10_000 })
  const typeOf = async (bytes: Buffer, name: string) => (await store.receive(Readable.from([bytes]), name)).mediaType
  assert.equal(await typeOf(Buffer.from('<html><body>'), '报告.txt'), BINARY)
  assert.equal(await typeOf(PNG, 'a.html'), 'image/png')
  assert.equal(await typeOf(Buffer.from('只是文字'), 'a.pdf'), TEXT)
})

test('bytes that come one at a time are judged together', async t => {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-files-'))
  t.after(() => fs.rm(folder, { recursive: true }))
  const store = await openFileStore({ folder, maxBytes: 10_000 })
  const drip = Readable.from([...PNG].map(byte => Buffer.from([byte])))
  assert.equal((await store.receive(drip, 'a')).mediaType, 'image/png')
})
