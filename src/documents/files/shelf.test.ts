import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'
import { testBucket } from '#test/support/s3.ts'
import { diskShelf } from './disk-shelf.ts'
import { s3Shelf } from './s3-shelf.ts'
import type { Shelf } from './shelf.ts'
import { openFileStore } from './store.ts'

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

async function folderFor(t: TestContext): Promise<string> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-shelf-'))
  t.after(() => fs.rm(folder, { recursive: true }))
  return folder
}

const SHELVES: readonly [name: string, open: (t: TestContext) => Promise<Shelf>][] = [
  ['a folder', async t => diskShelf(await folderFor(t))],
  ['a bucket', async t => s3Shelf((await testBucket(t)).address)],
]

for (const [name, openShelf] of SHELVES) {
  /** A store whose whole files lie on that shelf. */
  const open = async (t: TestContext) => {
    const [folder, shelf] = [await folderFor(t), await openShelf(t)]
    return { folder, shelf, store: await openFileStore({ folder, maxBytes: 20_000_000, shelf }) }
  }

  test(`on ${name}, what does not lie there or is no hash is not found`, async t => {
    const { store } = await open(t)
    for (const asked of [sha256('other'), '../secret', '', sha256('a').toUpperCase(), `${sha256('a')}\n`, '%2e%2e/x'])
      await assert.rejects(store.open(asked), { code: 'NOT_FOUND' }, asked)
  })

  test(`on ${name}, a file comes back byte for byte, and nothing waits behind it`, async t => {
    const { store, folder } = await open(t)
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251))
    const kept = await store.receive(Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]), '报告.pdf')
    assert.equal(kept.sha256, sha256(bytes))
    const opened = await store.open(kept.sha256)
    assert.equal(opened.size, bytes.length)
    assert.deepEqual(await buffer(opened.stream), bytes)
    assert.deepEqual(await store.read(kept.sha256), bytes)
    assert.deepEqual(await fs.readdir(path.join(folder, 'incoming')), [])
  })

  test(`on ${name}, the same bytes are one file, also when they come many times at once`, async t => {
    const { store } = await open(t)
    const bytes = Buffer.alloc(50_000, '清')
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => store.receive(Readable.from([bytes]), `${n}.txt`)),
    )
    assert.deepEqual(new Set(all.map(file => file.sha256)), new Set([sha256(bytes)]))
    assert.deepEqual(await store.read(sha256(bytes)), bytes)
  })

  test(`on ${name}, a file of fifteen megabytes and one of a byte are kept alike`, async t => {
    const { store } = await open(t)
    for (const bytes of [Buffer.alloc(15_000_000, 'x'), Buffer.from('a')]) {
      const kept = await store.receive(Readable.from([bytes]), 'a.bin')
      assert.ok((await store.read(kept.sha256)).equals(bytes))
    }
  })
}

test('who comes with a wrong key gets nothing, and no word of what goes wrong holds the key', async t => {
  const { address, wrongKey } = await testBucket(t)
  const place = path.join(await folderFor(t), 'file')
  await fs.writeFile(place, 'a')
  await s3Shelf(address).put(sha256('a'), place)
  const nowhere = address.replace(/:\d+\//, ':48998/')
  for (const shelf of [s3Shelf(wrongKey), s3Shelf(nowhere)])
    await assert.rejects(shelf.open(sha256('a')), (error: Error & { code: string }) => {
      assert.equal(error.code, 'UNAVAILABLE')
      assert.doesNotMatch(`${error.stack} ${(error.cause as Error).stack}`, /S3RVER|another/)
      return true
    })
})
