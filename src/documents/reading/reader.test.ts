import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { aDocx, anOfd, anXlsx, packed, type Packed } from '#test/support/packed.ts'
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

const LINES = [
  '云山市人民政府办公室文件',
  '云政办发〔2026〕9号',
  '',
  '云山市人民政府办公室关于做好防汛工作的通知',
  '',
  '各县（市、区）人民政府，市政府各部门：',
  '为做好今年的防汛工作，现将有关事项通知如下。',
  '一、落实责任。各地要层层落实责任。',
  '云山市人民政府办公室',
  '2026年5月6日',
]
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

/** A PDF of plain objects, its catalog the first. */
function aPdf(objects: readonly string[], isWhole = true): string {
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return `%PDF-1.7\n${body}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n${isWhole ? '%%EOF' : ''}`
}

function aPng(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const pixels = deflateSync(Buffer.alloc(1000))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

const document = (xml: string): Packed => ({ name: 'word/document.xml', content: xml })
const deep = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`
const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>`
const reads = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'

const HOSTILE: readonly [what: string, code: string, bytes: () => Buffer | string, detail?: string][] = [
  ['entities that grow', 'FILE_UNSAFE', () => packed([document(laughs)]), 'DTD'],
  ['an entity that names a file', 'FILE_UNSAFE', () => packed([document(reads)]), 'DTD'],
  ['the same in UTF-16', 'FILE_UNSAFE', () => packed([document2(`\ufeff${reads}`)]), 'DTD'],
  ['elements in elements without end', 'FILE_UNSAFE', () => packed([document(deep)]), 'depth'],
  ['XML that is not closed', 'FILE_UNREADABLE', () => packed([document('<w><p>half')])],
  ['a name that leads out', 'FILE_UNSAFE', () => aDocx(LINES, [{ name: '../../etc/cron.d/x', content: 'x' }]), 'path'],
  ['a name from the root', 'FILE_UNSAFE', () => aDocx(LINES, [{ name: '/etc/passwd', content: 'x' }]), 'path'],
  ['a name of another system', 'FILE_UNSAFE', () => aDocx(LINES, [{ name: 'C:\\x', content: 'x' }]), 'path'],
  ['two parts of one name', 'FILE_UNSAFE', () => packed([document('<w/>'), document('<w/>')]), 'duplicate'],
  ['zeros packed a thousandfold', 'FILE_EXPANDS', () => packed([document('0'.repeat(20_000_000))])],
  [
    'the same, saying that it is small',
    'FILE_EXPANDS',
    () => packed([{ ...document('0'.repeat(20_000_000)), claims: 9 }]),
  ],
  [
    'ten thousand parts',
    'FILE_EXPANDS',
    () => packed(Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}`, content: '' }))),
  ],
  ['a part with a password', 'FILE_ENCRYPTED', () => packed([{ ...document('<w/>'), flags: 1 }])],
  ['a packed file of another kind', 'FILE_TYPE_REFUSED', () => packed([{ name: 'a.txt', content: 'a' }])],
  ['a packed file cut off', 'FILE_UNREADABLE', () => aDocx(LINES).subarray(0, 300)],
  ['a directory that points nowhere', 'FILE_UNREADABLE', () => broken(aDocx(LINES))],
  [
    'an OFD without its document',
    'FILE_UNREADABLE',
    () => packed([{ name: 'OFD.xml', content: '<OFD><DocRoot>a</DocRoot></OFD>' }]),
  ],
  [
    'an OFD whose document is outside',
    'FILE_UNREADABLE',
    () => packed([{ name: 'OFD.xml', content: '<OFD><DocRoot>../../../etc/passwd</DocRoot></OFD>' }]),
  ],
  ['a PDF cut off', 'FILE_UNREADABLE', () => Buffer.from(opinion.pdf).subarray(0, opinion.pdf.length / 2)],
  ['a PDF of nothing', 'FILE_UNREADABLE', () => '%PDF-1.7\n%%EOF'],
  [
    'a PDF with pages that contain themselves',
    'FILE_UNREADABLE',
    () => aPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
  ],
  ['a PDF of six hundred pages', 'FILE_TOO_MANY_PAGES', () => aPdf(pages(600))],
  ['a picture of a hundred thousand by a hundred thousand', 'FILE_EXPANDS', () => aPng(100_000, 100_000)],
  ['a picture cut off', 'FILE_UNREADABLE', () => aPng(100, 100).subarray(0, 40)],
  [
    'a drawing with a script',
    'FILE_TYPE_REFUSED',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'image/svg+xml',
  ],
  [
    'the same behind a declaration',
    'FILE_TYPE_REFUSED',
    () => '<?xml version="1.0"?>\n<svg onload="alert(1)"/>',
    'image/svg+xml',
  ],
  ['a web page', 'FILE_TYPE_REFUSED', () => '<!DOCTYPE html><script>alert(1)</script>'],
  ['a program', 'FILE_TYPE_REFUSED', () => Buffer.from('MZ\x90\0\x03', 'latin1')],
  ['noise', 'FILE_TYPE_REFUSED', () => Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 7919) % 256))],
  ['an old Word file', 'FILE_TYPE_OLD', () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')],
  ['an old rich text', 'FILE_TYPE_OLD', () => '{\\rtf1 x}'],
  [
    'a Word file with a password',
    'FILE_ENCRYPTED',
    () => Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
]

function pages(count: number): string[] {
  const numbers = Array.from({ length: count }, (_, at) => at + 3)
  const list = numbers.map(number => `${number} 0 R`).join(' ')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'
  return ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${count}/Kids[${list}]>>`, ...numbers.map(() => page)]
}

function document2(xml: string): Packed {
  return { name: 'word/document.xml', content: Buffer.from(xml, 'utf16le') }
}

function broken(docx: Buffer): Buffer {
  const bytes = Buffer.from(docx)
  bytes.writeUInt32LE(bytes.length - 30, bytes.length - 6)
  return bytes
}

for (const [what, code, bytes, detail] of HOSTILE)
  test(`${what}: refused with ${code}`, async () => {
    await assert.rejects(
      read(bytes(), '来文.docx'),
      (error: { code: string; field: string; params: Record<string, unknown> }) => {
        assert.equal(error.code, code)
        assert.equal(error.field, 'file')
        assert.equal(error.params['name'], '来文.docx')
        if (detail !== undefined) assert.ok([error.params['what'], error.params['type']].includes(detail))
        return true
      },
    )
  })

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

/** A PDF of one page with these operators, Helvetica as /F. */
function aPage(operators: string): string {
  return aPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${operators.length}>>\nstream\n${operators}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}

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

test('a page that draws without end is ended', async t => {
  const patient = openReader({ folder, readingTime: 3000 })
  t.after(() => patient.close())
  const bomb = deflateSync(Buffer.from('BT /F 9 Tf (x) Tj ET '.repeat(2_000_000)), { level: 9 }).toString('latin1')
  const pdf = aPage('').replace(
    /<<\/Length 0>>\nstream\n\nendstream/,
    () => `<</Length ${bomb.length}/Filter/FlateDecode>>\nstream\n${bomb}\nendstream`,
  )
  await assert.rejects(patient.read({ path: await put(Buffer.from(pdf, 'latin1')), name: 'a.pdf' }), error =>
    ['FILE_TOO_SLOW', 'FILE_EXPANDS'].includes(String(Object(error).code)),
  )
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
  const { text } = await read(packed([document(xml), { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }]))
  assert.equal(text.trim(), '留下的一次')
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
        document(
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
