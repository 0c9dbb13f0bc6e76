import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { openFileStore } from '#documents/files/store.ts'
import { openReader } from '#documents/reading/reader.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { openViewer } from '#documents/viewing/viewer.ts'
import { endlessPage, HOSTILE } from '#test/support/hostile-files.ts'

const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-hostile-'))
const files = await openFileStore({ folder, maxBytes: 60 * 1024 * 1024 })
const reader = openReader({ folder: files.incoming, readingTime: 3000 })
const press = { typesetter: openTypesetter(), catalogue: 'catalogue' }
const viewer = openViewer({ files, reader, press, timeLimit: 3000 })
after(async () => {
  await Promise.all([viewer.close(), reader.close(), press.typesetter.close()])
  await fs.rm(folder, { recursive: true })
})

const NAME = '来文.docx'
const put = async (bytes: Buffer | string) => {
  const place = path.join(files.incoming, `${Math.random()}`)
  await fs.writeFile(place, bytes)
  return place
}
const keep = (bytes: Buffer | string) => files.receive(Readable.from([Buffer.from(bytes)]), NAME)

for (const [what, code, bytes, detail] of HOSTILE) {
  const isRefusal = (error: { code: string; field: string; params: Record<string, unknown> }) => {
    assert.equal(error.code, code)
    assert.equal(error.field, 'file')
    assert.equal(error.params['name'], NAME)
    if (detail !== undefined) assert.ok([error.params['what'], error.params['type']].includes(detail))
    return true
  }
  test(`${what}: refused with ${code}, where it is read and where it would be shown`, async () => {
    await assert.rejects(reader.read({ path: await put(bytes()), name: NAME }), isRefusal)
    const { sha256 } = await keep(bytes())
    await assert.rejects(viewer.pages({ sha256, name: NAME }), isRefusal)
  })
}

test('a page that draws without end is ended, where it is read and where it would be shown, and the next file is served', async () => {
  const isEnded = (error: unknown) => ['FILE_TOO_SLOW', 'FILE_EXPANDS'].includes(String(Object(error).code))
  await assert.rejects(reader.read({ path: await put(endlessPage()), name: NAME }), isEnded)
  const { sha256 } = await keep(endlessPage())
  await assert.rejects(viewer.draw({ sha256, name: NAME }, 1, 1240), isEnded)
  const { sha256: next } = await keep('关于防汛工作的通知')
  assert.equal((await viewer.pages({ sha256: next, name: 'a.txt' })).sizes.length, 1)
})

test('no file that was looked at is left behind', async () => {
  const { sha256 } = await keep('关于防汛工作的通知二')
  const before = await fs.readdir(files.incoming)
  await viewer.draw({ sha256, name: 'a.txt' }, 1, 200)
  assert.deepEqual(await fs.readdir(files.incoming), before)
})
