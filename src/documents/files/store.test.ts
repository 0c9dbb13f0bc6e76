import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'
import { openFileStore, type FileStore } from './store.ts'

const MOST = 100_000

interface Opened {
  store: FileStore
  folder: string
  /** Every file below the folder, half received ones included. */
  kept: () => Promise<string[]>
}

async function open(t: TestContext): Promise<Opened> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-files-'))
  t.after(() => fs.rm(folder, { recursive: true }))
  const kept = async () => {
    const found = await fs.readdir(folder, { recursive: true, withFileTypes: true })
    return found
      .filter(entry => entry.isFile())
      .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
  }
  return { store: await openFileStore({ folder, maxBytes: MOST }), folder, kept }
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** Brings some bytes and then breaks off. */
function breaking(chunks: number, error: Error): Readable {
  let sent = 0
  return new Readable({
    read() {
      if (sent++ < chunks) this.push(Buffer.alloc(1000, 'x'))
      else this.destroy(error)
    },
  })
}

test('a file over the limit is refused, read no further, and nothing of it stays', async t => {
  const { store, kept } = await open(t)
  let read = 0
  const endless = new Readable({
    read() {
      read += 10_000
      this.push(Buffer.alloc(10_000))
    },
  })
  await assert.rejects(store.receive(endless, '大.bin'), { code: 'TOO_LARGE', status: 413, field: 'file' })
  assert.ok(endless.destroyed)
  assert.ok(read < 4 * MOST, `${read} bytes were read`)
  assert.deepEqual(await kept(), [])
})

test('one byte over the limit is too many, and the limit itself is not', async t => {
  const { store, kept } = await open(t)
  await assert.rejects(store.receive(Readable.from([Buffer.alloc(MOST), Buffer.alloc(1)]), 'a'), { code: 'TOO_LARGE' })
  assert.deepEqual(await kept(), [])
  assert.equal((await store.receive(Readable.from([Buffer.alloc(MOST)]), 'a')).size, MOST)
})

test('a file the reader of the form cut off is refused, not kept as if it were whole', async t => {
  const { store, kept } = await open(t)
  const cut = Object.assign(Readable.from([Buffer.from('half')]), { truncated: true })
  await assert.rejects(store.receive(cut, 'a'), { code: 'TOO_LARGE' })
  assert.deepEqual(await kept(), [])
})

test('an empty file is refused by its name', async t => {
  const { store, kept } = await open(t)
  const refusal = { code: 'FILE_EMPTY', params: { name: '报告.pdf' } }
  await assert.rejects(store.receive(Readable.from([]), '报告.pdf'), refusal)
  await assert.rejects(store.receive(Readable.from([Buffer.alloc(0)]), '报告.pdf'), refusal)
  assert.deepEqual(await kept(), [])
})

test('of a stream that breaks off nothing stays, however early it does', async t => {
  const { store, kept } = await open(t)
  const broken = new Error('the sender went away')
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => assert.rejects(store.receive(breaking(index % 4, broken), 'a'), broken)),
  )
  const gone = Readable.from([Buffer.from('a')])
  gone.destroy()
  await assert.rejects(store.receive(gone, 'a'))
  const silent = new Readable({ read() {} })
  const receiving = store.receive(silent, 'a')
  silent.destroy()
  await assert.rejects(receiving)
  // A file still being opened would appear a moment later.
  await new Promise(resolve => setTimeout(resolve, 50))
  assert.deepEqual(await kept(), [])
})

test('a file is kept under its hash, whatever its name was', async t => {
  const { store, kept } = await open(t)
  const hash = sha256('防汛')
  const stored = await store.receive(Readable.from([Buffer.from('防'), Buffer.from('汛')]), '../../etc/passwd')
  assert.deepEqual(stored, { sha256: hash, size: 6, mediaType: 'text/plain; charset=utf-8' })
  assert.deepEqual(await kept(), [path.join(hash.slice(0, 2), hash.slice(2, 4), hash)])
})

test('the same bytes are kept once, also when they come many times at once', async t => {
  const { store, kept } = await open(t)
  const bytes = Buffer.alloc(50_000, '清')
  const stored = await Promise.all(
    Array.from({ length: 10 }, (_, index) => store.receive(Readable.from([bytes]), `${index}.txt`)),
  )
  assert.deepEqual(new Set(stored.map(file => file.sha256)), new Set([sha256(bytes)]))
  assert.equal((await kept()).length, 1)
})

test('a file comes back byte for byte', async t => {
  const { store } = await open(t)
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251))
  const { sha256: hash } = await store.receive(Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]), 'a')
  const opened = await store.open(hash)
  assert.equal(opened.size, bytes.length)
  assert.deepEqual(await buffer(opened.stream), bytes)
})

test('what is not kept, or is no hash, is not found: no path leads out of the folder', async t => {
  const { store, folder } = await open(t)
  await fs.writeFile(path.join(folder, 'secret'), 'x')
  for (const asked of [sha256('other'), '../secret', 'secret', '', sha256('a').toUpperCase(), `${sha256('a')}\n`])
    await assert.rejects(store.open(asked), { code: 'NOT_FOUND' })
})

test('nobody else on the machine reads what is kept', async t => {
  const { store, folder, kept } = await open(t)
  await store.receive(Readable.from([Buffer.from('a')]), 'a')
  for (const file of await kept())
    for (let place = path.join(folder, file); place !== folder; place = path.dirname(place))
      assert.equal((await fs.stat(place)).mode & 0o077, 0)
})

test('opening the store sweeps away what was half received, and keeps what was whole', async t => {
  const { store, folder, kept } = await open(t)
  await store.receive(Readable.from([Buffer.from('a')]), 'a')
  await fs.writeFile(path.join(folder, 'incoming', 'half'), 'x')
  await openFileStore({ folder, maxBytes: MOST })
  assert.deepEqual(
    (await kept()).map(file => path.basename(file)),
    [sha256('a')],
  )
})
