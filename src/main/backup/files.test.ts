import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { diskShelf, placeOf } from '#documents/files/disk-shelf.ts'
import { s3Shelf } from '#documents/files/s3-shelf.ts'
import { openFileStore } from '#documents/files/store.ts'
import { testBucket } from '#test/support/s3.ts'
import { copyFiles, hasWhole } from './files.ts'

test('from a folder into a bucket and back every file is itself, and what was changed or is missing is named and left out', async t => {
  const root = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-copy-'))
  t.after(() => fs.rm(root, { recursive: true }))
  const [old, anew] = [path.join(root, 'old'), path.join(root, 'anew')]
  const bucket = s3Shelf((await testBucket(t)).address)
  const store = await openFileStore({ folder: old, maxBytes: 1000 })
  const keep = async (text: string) => (await store.receive(Readable.from([Buffer.from(text)]), 'a')).sha256
  const [whole, changed] = [await keep('会议纪要'), await keep('通知')]
  await fs.appendFile(placeOf(old, changed), ' ')
  const missing = 'ab'.repeat(32)
  const damaged = await copyFiles([whole, changed, missing], { from: diskShelf(old), to: bucket, staging: old })
  assert.deepEqual(damaged, [changed, missing])
  assert.deepEqual([await hasWhole(bucket, whole), await hasWhole(bucket, changed)], [true, false])
  assert.deepEqual(await copyFiles([whole], { from: bucket, to: diskShelf(anew), staging: anew }), [])
  assert.equal(await fs.readFile(placeOf(anew, whole), 'utf8'), '会议纪要')
  const left = await fs.readdir(root, { recursive: true })
  assert.deepEqual(
    left.filter(name => name.endsWith('.unfinished')),
    [],
  )
})
