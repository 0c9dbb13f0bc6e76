import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { after, test } from 'node:test'
import { extractFile } from './extract-file.ts'
import { openReader, type Progress } from './reader.ts'

/** A notice of a made-up city, printed and scanned in black and white at 150 dpi. */
const SCAN = path.join(import.meta.dirname, 'fixtures', 'scan.png')
const [WIDTH, HEIGHT] = [1241, 1754]
const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-scan-'))
const reader = openReader({ folder })
after(async () => {
  await reader.close()
  await fs.rm(folder, { recursive: true })
})

/** The packed pixels of a PNG are what a PDF may hold as well. */
async function flate(): Promise<{ filter: string; pixels: Buffer }> {
  const png = await fs.readFile(SCAN)
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const filter = `/FlateDecode/DecodeParms<</Predictor 15/Columns ${WIDTH}/BitsPerComponent 1/Colors 1>>`
  return { filter, pixels: Buffer.concat(parts) }
}

/** As fax machines and copiers code it (ITU-T T.6). */
async function fax(): Promise<{ filter: string; pixels: Buffer }> {
  const filter = `/CCITTFaxDecode/DecodeParms<</K -1/Columns ${WIDTH}/Rows ${HEIGHT}/BlackIs1 true>>`
  return { filter, pixels: await fs.readFile(path.join(import.meta.dirname, 'fixtures', 'scan.g4')) }
}

function asPdf({ filter, pixels }: { filter: string; pixels: Buffer }, pages = 1, turn = 0): Buffer {
  const image =
    `<</Type/XObject/Subtype/Image/Width ${WIDTH}/Height ${HEIGHT}/ColorSpace/DeviceGray/BitsPerComponent 1` +
    `/Filter${filter}/Length ${pixels.length}>>`
  const numbers = Array.from({ length: pages }, (_, at) => 6 + at)
  const draw = 'q 595 0 0 842 0 0 cm /I Do Q'
  const objects = [
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj',
    `2 0 obj\n<</Type/Pages/Count ${pages}/Kids[${numbers.map(number => `${number} 0 R`).join(' ')}]>>\nendobj`,
    ...numbers.map(
      number =>
        `${number} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${turn}/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>\nendobj`,
    ),
    `4 0 obj\n${image}\nstream\n${pixels.toString('latin1')}\nendstream\nendobj`,
    `5 0 obj\n<</Length ${draw.length}>>\nstream\n${draw}\nendstream\nendobj`,
  ]
  return Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer\n<</Root 1 0 R/Size ${6 + pages}>>\n%%EOF`, 'latin1')
}

test('a picture in a code that nobody here can read is refused, and not read as an empty page', async () => {
  const place = path.join(folder, 'unknown')
  await fs.writeFile(place, asPdf({ filter: '/JPXDecode', pixels: Buffer.alloc(200, 7) }))
  await assert.rejects(reader.read({ path: place, name: '来文.pdf' }), {
    code: 'FILE_PICTURE_UNKNOWN',
    params: { name: '来文.pdf' },
  })
})

const FIELDS = {
  title: '云山市人民政府办公室关于做好防汛工作的通知',
  number: '云政办发〔2026〕9号',
  from: '云山市人民政府办公室',
  to: '各县（市、区）人民政府，市政府各部门',
  date: '2026-05-06',
  urgency: '加急',
}

for (const [what, bytes] of [
  ['a picture', () => fs.readFile(SCAN)],
  ['a PDF that is a picture', async () => asPdf(await flate())],
  ['a PDF that is a fax', async () => asPdf(await fax())],
] as const)
  test(`${what} is recognised, with places, with progress, and nothing of it is sure`, async () => {
    const place = path.join(folder, `${Math.random()}`)
    await fs.writeFile(place, await bytes())
    const told: Progress[] = []
    const fileText = await reader.read({ path: place, name: '来文' }, { onProgress: progress => told.push(progress) })
    assert.ok(fileText.isScan)
    const { fields } = extractFile(fileText, '来文')
    for (const [name, value] of Object.entries(FIELDS)) {
      const field = Object.entries(fields ?? {}).find(([one]) => one === name)?.[1]
      assert.deepEqual([name, field?.value, field?.confidence], [name, value, 'doubtful'])
    }
    const box = fields?.number.where?.box
    assert.ok(box && Math.abs(box.x + box.width / 2 - 106) < 3 && Math.abs(box.y - 107) < 3, JSON.stringify(box))
    assert.ok(told.length > 2 && told.every(({ page, pages, share }) => page === 1 && pages === 1 && share <= 1))
  })

test('a sheet that was scanned upside down is read, and its fields are found where they lie', async () => {
  const place = path.join(folder, 'turned')
  await fs.writeFile(place, asPdf(await flate(), 1, 180))
  const { fields } = extractFile(await reader.read({ path: place, name: '来文' }), '来文')
  assert.deepEqual([fields?.number.value, fields?.number.confidence], [FIELDS.number, 'doubtful'])
  const box = fields?.number.where?.box
  assert.ok(
    box && Math.abs(box.x + box.width / 2 - (210 - 106)) < 3 && Math.abs(box.y - (297 - 107)) < 8,
    JSON.stringify(box),
  )
})

test('of a scan whose pages the time does not reach the first is read, and the others are told', async t => {
  const hasty = openReader({ folder, scanningTime: 0 })
  t.after(() => hasty.close())
  const place = path.join(folder, 'long')
  await fs.writeFile(place, asPdf(await flate(), 5))
  const told: Progress[] = []
  const fileText = await hasty.read({ path: place, name: '来文' }, { onProgress: progress => told.push(progress) })
  assert.equal(fileText.unreadPages, 4)
  assert.match(fileText.text, /防汛工作/)
  assert.ok(told.every(({ page, pages }) => page === 1 && pages === 5))
  const glanced = await hasty.read({ path: place, name: '来文' }, { scannedPages: 1 })
  assert.equal(glanced.unreadPages, 4, 'pages beyond what was asked for are told as well')
})
