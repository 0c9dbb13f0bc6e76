import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { after, test } from 'node:test'
import { aPage, aPdf, documentPart, LINES } from '#test/support/hostile-files.ts'
import { aDocx, anOfd, anXlsx, packed } from '#test/support/packed.ts'
import { anOpinion } from '#test/support/official-documents.ts'
import { typesetDocument } from '../typesetting/typeset-document.ts'
import { openTypesetter } from '../typesetting/typesetter.ts'
import { extractFile } from './extract-file.ts'
import { isMisnamed } from './name.ts'
import { openReader } from './reader.ts'

const CATALOGUE = path.join(import.meta.dirname, '..', '..', '..', 'catalogue')
const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-reading-'))
const reader = openReader({ folder })
const typesetter = openTypesetter()
after(async () => {
  await reader.close()
  await typesetter.close()
  await fs.rm(folder, { recursive: true })
})

const FIELDS = {
  title: '云山市人民政府办公室关于做好防汛工作的通知',
  number: '云政办发〔2026〕9号',
  kind: '通知',
  from: '云山市人民政府办公室',
  to: '各县（市、区）人民政府，市政府各部门',
  date: '2026-05-06',
}

async function put(bytes: Buffer | Uint8Array | string): Promise<string> {
  const place = path.join(folder, `${Math.random()}`)
  await fs.writeFile(place, bytes)
  return place
}
const read = async (bytes: Buffer | Uint8Array | string, name = '文件') => reader.read({ path: await put(bytes), name })
const opinion = await typesetDocument({ typesetter, catalogue: CATALOGUE }, anOpinion())

test('a file that takes too long ends with its reader, and the next one is read', async t => {
  const hasty = openReader({ folder, readingTime: 1 })
  t.after(() => hasty.close())
  await assert.rejects(hasty.read({ path: await put(opinion.pdf), name: 'a.pdf' }), { code: 'FILE_TOO_SLOW' })
  assert.equal((await read(opinion.pdf)).pageCount, 6)
})

test('the process that reads sees the file and nothing else', async () => {
  const elsewhere = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-elsewhere-'))
  const place = path.join(elsewhere, 'a.txt')
  await fs.writeFile(place, LINES.join('\n'))
  for (const other of [place, path.join(CATALOGUE, '..', 'package-lock.json'), '/etc/passwd'])
    await assert.rejects(reader.read({ path: other, name: 'a.txt' }), /ERR_ACCESS_DENIED|Access to this API/)
  await fs.rm(elsewhere, { recursive: true })
})

for (const [kind, bytes] of [
  ['docx', () => aDocx(LINES)],
  ['ofd', () => anOfd(LINES.filter(line => line !== ''))],
  ['xlsx', () => anXlsx(LINES.map(line => [line]))],
  ['text', () => LINES.join('\r\n')],
  ['text', () => Buffer.from(LINES.join('\n'), 'utf16le').subarray(0)],
] as const)
  test(`the fields of a document that comes as ${kind}`, async t => {
    const content = bytes()
    if (kind === 'text' && Buffer.isBuffer(content)) {
      const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), content])
      return check(marked, kind)
    }
    t.diagnostic(kind)
    return check(content, kind)
  })

async function check(bytes: Buffer | string, kind: string): Promise<void> {
  const fileText = await read(bytes)
  assert.equal(fileText.kind, kind)
  const { fields } = extractFile(fileText, '文件')
  for (const [name, value] of Object.entries(FIELDS)) {
    const field = Object.entries(fields ?? {}).find(([one]) => one === name)?.[1]
    assert.deepEqual([name, field?.value, field?.confidence], [name, value, 'sure'])
  }
}

test('a PDF gives its fields with their places on the page, in millimetres', async () => {
  const fileText = await read(opinion.pdf)
  const { fields } = extractFile(fileText, 'a.pdf')
  assert.equal(fields?.number.value, '云政发〔2026〕12号')
  assert.equal(fields?.date.value, '2026-03-09')
  const { page, box } = fields?.number.where ?? {}
  assert.equal(page, 1)
  assert.ok(box && Math.abs(box.x + box.width / 2 - 106) < 2 && Math.abs(box.y - 107.8) < 2, JSON.stringify(box))
  assert.equal(fields?.printedOn.where?.page, 6)
})

test('letters printed twice to look bold are read once, and a stamp across the page is in none of its lines', async () => {
  const line = 'A line of the document, long enough for a page'
  const { text, hidden } = await read(
    aPage(
      `BT /F 16 Tf 1 0 0 1 80 700 Tm (${line}) Tj 1 0 0 1 80.5 700 Tm (${line}) Tj ` +
        `.7 .7 -.7 .7 100 300 Tm (COPY) Tj 1 0 0 1 80 400 Tm (Another line) Tj ET`,
    ),
  )
  assert.equal(text, `${line}\n\nAnother line\n`)
  assert.ok(hidden.includes('COPY'))
})

test('a text of a million characters is looked through apart, and its mark is found', async () => {
  const long = `${LINES.join('\n')}\n${'正文一行，内容很多，不能停下。\n'.repeat(40_000)}`
  const { fields } = await reader.extract(await read(long), 'a.txt')
  assert.equal(fields?.number.value, FIELDS.number)
  const marked = await reader.extract(await read(`${long}\n秘密★5年\n`), 'a.txt')
  assert.equal(marked.fields, null)
})

test('macros are neither run nor read, what was struck out is not there, and older copies of a drawing are not read twice', async () => {
  const xml =
    '<w:document xmlns:w="w" xmlns:mc="mc"><w:p><w:del><w:r><w:delText>删去的</w:delText></w:r></w:del><w:r><w:t>留下的</w:t></w:r>' +
    '<mc:AlternateContent><mc:Choice><w:t>一次</w:t></mc:Choice><mc:Fallback><w:t>一次</w:t></mc:Fallback></mc:AlternateContent></w:p></w:document>'
  const { text } = await read(packed([documentPart(xml), { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }]))
  assert.equal(text.trim(), '留下的一次')
})

test('a table round the whole page is its frame, and one of several cells is read row by row', async () => {
  const paragraph = (text: string) => `<p><r><t>${text}</t></r></p>`
  const framed = `<tbl><tr><tc>${LINES.filter(line => line !== '')
    .map(paragraph)
    .join('')}</tc></tr></tbl>`
  const { fields } = extractFile(await read(packed([documentPart(`<d><body>${framed}</body></d>`)])), '来文')
  assert.deepEqual(
    [fields?.number.value, fields?.to.confidence, fields?.date.value],
    [FIELDS.number, 'sure', FIELDS.date],
  )
  const cells = `<tbl><tr><tc>${paragraph('姓名')}${paragraph('（必填）')}</tc><tc>${paragraph('单位')}</tc></tr></tbl>`
  assert.equal((await read(packed([documentPart(`<d><body>${cells}</body></d>`)]))).text, '姓名 （必填）\t单位\n')
})

for (const [what, bytes, place] of [
  [
    'in the header of a DOCX',
    () => aDocx(LINES, [{ name: 'word/header1.xml', content: '<hdr><p><t>机密★10年</t></p></hdr>' }]),
    { line: 1 },
  ],
  [
    'in the properties of a DOCX',
    () => aDocx(LINES, [{ name: 'docProps/custom.xml', content: '<p><v>密级：机密</v></p>' }]),
    'properties',
  ],
  [
    'in a remark of a DOCX',
    () => aDocx(LINES, [{ name: 'word/comments.xml', content: '<c><p><t>秘密★5年</t></p></c>' }]),
    'properties',
  ],
  [
    'in a box of text of a DOCX',
    () =>
      packed([
        documentPart(
          '<document><body><p><r><t>云山市人民政府</t></r><r><pict><textbox><txbxContent><p><r><t>机</t></r><r><t>密</t></r></p></txbxContent></textbox></pict></r><r><t>文件</t></r></p></body></document>',
        ),
      ]),
    { line: 1 },
  ],
  [
    'in the foot of a DOCX',
    () => aDocx(LINES, [{ name: 'word/footer2.xml', content: '<ftr><p><t>秘密★5年　第1页</t></p></ftr>' }]),
    { line: 12 },
  ],
  [
    'in a remark on a PDF',
    () =>
      aPdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R]>>',
        `<</Type/Annot/Subtype/FreeText/Rect[10 10 90 40]/Contents<feff${Buffer.from('机密★10年', 'utf16le').swap16().toString('hex')}>>>`,
      ]),
    'properties',
  ],
  [
    'in an annotation of an OFD',
    () =>
      anOfd(
        ['通知'],
        [
          {
            name: 'Doc_0/Annots/Page_0/Annotation.xml',
            content: '<PageAnnot><TextCode>机密★1年</TextCode></PageAnnot>',
          },
        ],
      ),
    'properties',
  ],
  ['on a page of an OFD', () => anOfd(['秘密★3年', ...LINES.filter(line => line !== '')]), { line: 1, page: 1 }],
] as const)
  test(`a mark of a state secret ${what} gives its place and no field`, async () => {
    assert.deepEqual(extractFile(await read(bytes()), '来文'), { secret: place, fields: null })
  })

test('a mark in the name of a file is a mark', async () => {
  assert.equal(extractFile(await read(LINES.join('\n')), '（机密）关于某事的通知.txt').secret, 'name')
})

test('a name that says something else than the bytes is noticed', () => {
  assert.ok(isMisnamed('来文.doc', 'docx') && isMisnamed('来文.pdf', 'image') && isMisnamed('a.txt', 'pdf'))
  assert.ok(!isMisnamed('来文.PDF', 'pdf') && !isMisnamed('a.jpeg', 'image') && !isMisnamed('无后缀', 'ofd'))
})
