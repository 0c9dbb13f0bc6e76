import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { openFileStore } from '#documents/files/store.ts'
import { openReader } from '#documents/reading/reader.ts'
import { typesetDocument } from '#documents/typesetting/typeset-document.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { aPdf, LINES } from '#test/support/hostile-files.ts'
import { anOpinion } from '#test/support/official-documents.ts'
import { aDocx, anOfd, anXlsx } from '#test/support/packed.ts'
import { readPdfPages } from '#test/support/pdf.ts'
import { openViewer, type Marking } from './viewer.ts'

const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-viewer-'))
const files = await openFileStore({ folder, maxBytes: 60 * 1024 * 1024 })
const reader = openReader({ folder: files.incoming })
const press = { typesetter: openTypesetter(), catalogue: 'catalogue' }
const viewer = openViewer({ files, reader, press })
after(async () => {
  await Promise.all([viewer.close(), reader.close(), press.typesetter.close()])
  await fs.rm(folder, { recursive: true })
})

const SCAN = path.join(import.meta.dirname, '..', 'reading', 'fixtures', 'scan.png')
const MARK: Marking = { lines: ['李明（文书科长）', '2026-11-25 20:14'], at: new Date('2026-11-25T12:14:00Z') }
const opinion = await typesetDocument(press, anOpinion())

async function kept(name: string, bytes: Uint8Array | string) {
  const { sha256 } = await files.receive(Readable.from([Buffer.from(bytes)]), name)
  return { sha256, name }
}
const saidBy = async (pdf: Uint8Array) =>
  (await readPdfPages(pdf)).map(({ runs }) => runs.map(run => run.text).join(''))
const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)]

test('a page that a file does not have is not there', async () => {
  const file = await kept('意见.pdf', opinion.pdf)
  await assert.rejects(viewer.draw(file, 7, 200), { code: 'NOT_FOUND' })
})

test('a copy names whoever took it on every page, its text stays text, and what is kept is not touched', async () => {
  const file = await kept('意见.pdf', opinion.pdf)
  const said = await saidBy(await viewer.copy(file, { ...MARK, copyNumber: '000007' }))
  assert.equal(said.length, 6)
  for (const [page, text] of said.entries()) {
    assert.match(text, /李明（文书科长）/, `page ${page + 1}`)
    assert.match(text, /2026-11-25 20:14/)
    assert.equal(text.includes('000007'), page === 0, 'the number of the copy stands on its first page')
  }
  assert.match(said.join(''), /标准化规范化便利化建设的实施意见/)
  assert.deepEqual(await files.read(file.sha256), Buffer.from(opinion.pdf))
})

test('a picture of a page under a mark is another picture than the page', async () => {
  const file = await kept('意见.pdf', opinion.pdf)
  const plain = await viewer.draw(file, 2, 1240)
  const marked = await viewer.draw(file, 2, 1240, MARK)
  assert.deepEqual(
    [sizeOf(plain), sizeOf(marked)],
    [
      [1240, 1754],
      [1240, 1754],
    ],
  )
  assert.notDeepEqual(marked, plain)
  assert.deepEqual(await viewer.draw(file, 2, 1240), plain, 'and nobody else gets it')
})

test('each of several copies has its own number', async () => {
  const numbers = ['000001', '000002', '000003']
  const pdf = await viewer.cover(
    opinion.pdf,
    numbers.map(copyNumber => ({ copyNumber, at: MARK.at })),
  )
  const said = await saidBy(pdf)
  assert.equal(said.length, 18)
  assert.deepEqual(
    [0, 6, 12].map(page => numbers.find(number => said[page]?.includes(number))),
    numbers,
  )
})

for (const [kind, bytes, as] of [
  ['docx', () => aDocx(LINES), 'text'],
  [
    'xlsx',
    () =>
      anXlsx([
        ['区县', '金额'],
        ['青禾区', '1200'],
      ]),
    'text',
  ],
  ['ofd', () => anOfd(LINES.filter(line => line !== '')), 'text'],
  ['txt', () => LINES.join('\n'), 'text'],
  ['png', () => fs.readFile(SCAN), 'pages'],
] as const)
  test(`a ${kind} is shown as ${as}`, async () => {
    const file = await kept(`来文.${kind}`, await bytes())
    const shown = await viewer.pages(file)
    assert.deepEqual([shown.as, shown.sizes.length, shown.isCut], [as, 1, false])
    const said = (await saidBy(await viewer.copy(file, MARK))).join('')
    for (const word of { xlsx: ['青禾区', '1200'], png: [] }[kind as string] ?? ['做好防汛工作', '2026年5月6日'])
      assert.ok(said.includes(word), word)
    assert.match(said, /李明/)
  })

test('of a text without end two hundred thousand characters are shown, and it says so', async () => {
  const { isCut, sizes } = await viewer.pages(await kept('长.txt', '正文一行，内容很多，不能停下。\n'.repeat(20_000)))
  assert.ok(isCut && sizes.length > 100)
})

/** A page that names 宋体 and does not bring it, with as many letters of it. */
const unembedded = (letters: string) => {
  const hex = [...letters].map(letter => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const operators = `BT /F 24 Tf 72 700 Td <${hex}> Tj ET`
  return aPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${operators.length}>>\nstream\n${operators}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ])
}

test('letters of a font that a file names and does not bring are drawn in one of ours', async () => {
  const drawn = async (letters: string) => (await viewer.draw(await kept(letters, unembedded(letters)), 1, 1240)).length
  const [none, few, more] = [await drawn(' '), await drawn('防汛'), await drawn('关于开展防汛检查的通知')]
  assert.ok(none < few && few < more, `${none} ${few} ${more}`)
})
