import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { pixelsOf } from './picture-pixels.ts'

/** A PNG of one colour in every pixel; `kind` 2 is RGB, 6 is RGB with transparency. */
function aPng(width: number, height: number, pixel: readonly number[], kind: 2 | 6): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.write(name, 4, 'latin1')
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(Buffer.concat([frame.subarray(4), data])))
    return Buffer.concat([frame, data, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, kind], 8)
  const row = Buffer.from([0, ...Array(width).fill(pixel).flat()])
  const rows = deflateSync(Buffer.concat(Array(height).fill(row)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a picture that a page cannot hold is left as it came', async () => {
  assert.equal(await pixelsOf(aPng(8, 6, [0, 0, 0, 128], 6)), null)
  assert.equal(await pixelsOf(Buffer.from('BM no picture at all')), null)
})

test('red stamps fade, and black letters stay', async () => {
  const red = await pixelsOf(aPng(8, 6, [220, 20, 20], 2))
  assert.equal(Buffer.from(red?.bytes ?? []).toString('latin1', 0, 11), 'P5\n8 6\n255\n')
  assert.ok((red?.bytes.at(-1) ?? 0) > 200)
  assert.ok(((await pixelsOf(aPng(8, 6, [10, 10, 10], 2)))?.bytes.at(-1) ?? 255) < 40)
})
