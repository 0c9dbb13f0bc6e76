import { deflateSync } from 'node:zlib'
import { aDocx, packed, type Packed } from './packed.ts'

/** A document that a reader understands. */
export const LINES = [
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

/** A PDF of plain objects, its catalog the first. */
export function aPdf(objects: readonly string[], isWhole = true): string {
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return `%PDF-1.7\n${body}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n${isWhole ? '%%EOF' : ''}`
}

/** A PDF of one page with these operators, Helvetica as /F. */
export function aPage(operators: string): string {
  return aPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${operators.length}>>\nstream\n${operators}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}

/** A page that draws two million letters, packed into a few kilobytes. */
export function endlessPage(): Buffer {
  const bomb = deflateSync(Buffer.from('BT /F 9 Tf (x) Tj ET '.repeat(2_000_000)), { level: 9 }).toString('latin1')
  const pdf = aPage('').replace(
    /<<\/Length 0>>\nstream\n\nendstream/,
    () => `<</Length ${bomb.length}/Filter/FlateDecode>>\nstream\n${bomb}\nendstream`,
  )
  return Buffer.from(pdf, 'latin1')
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

/** The text of a DOCX. */
export const documentPart = (xml: string): Packed => ({ name: 'word/document.xml', content: xml })
const deep = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`
const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>`
const reads = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'

/** Files that are refused wherever they are read: what they are, with which code, and the detail that it names. */
export const HOSTILE: readonly [what: string, code: string, bytes: () => Buffer | string, detail?: string][] = [
  ['entities that grow', 'FILE_UNSAFE', () => packed([documentPart(laughs)]), 'DTD'],
  ['an entity that names a file', 'FILE_UNSAFE', () => packed([documentPart(reads)]), 'DTD'],
  ['the same in UTF-16', 'FILE_UNSAFE', () => packed([documentInUtf16(`\ufeff${reads}`)]), 'DTD'],
  ['elements in elements without end', 'FILE_UNSAFE', () => packed([documentPart(deep)]), 'depth'],
  ['XML that is not closed', 'FILE_UNREADABLE', () => packed([documentPart('<w><p>half')])],
  ['a name that leads out', 'FILE_UNSAFE', () => aDocx(LINES, [{ name: '../../etc/cron.d/x', content: 'x' }]), 'path'],
  ['a name from the root', 'FILE_UNSAFE', () => aDocx(LINES, [{ name: '/etc/passwd', content: 'x' }]), 'path'],
  ['a name of another system', 'FILE_UNSAFE', () => aDocx(LINES, [{ name: 'C:\\x', content: 'x' }]), 'path'],
  ['two parts of one name', 'FILE_UNSAFE', () => packed([documentPart('<w/>'), documentPart('<w/>')]), 'duplicate'],
  ['zeros packed a thousandfold', 'FILE_EXPANDS', () => packed([documentPart('0'.repeat(20_000_000))])],
  [
    'the same, saying that it is small',
    'FILE_EXPANDS',
    () => packed([{ ...documentPart('0'.repeat(20_000_000)), claims: 9 }]),
  ],
  [
    'ten thousand parts',
    'FILE_EXPANDS',
    () => packed(Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}`, content: '' }))),
  ],
  ['a part with a password', 'FILE_ENCRYPTED', () => packed([{ ...documentPart('<w/>'), flags: 1 }])],
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
  ['a PDF cut off', 'FILE_UNREADABLE', () => aPdf(pages(3), false)],
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

function documentInUtf16(xml: string): Packed {
  return { name: 'word/document.xml', content: Buffer.from(xml, 'utf16le') }
}

function broken(docx: Buffer): Buffer {
  const bytes = Buffer.from(docx)
  bytes.writeUInt32LE(bytes.length - 30, bytes.length - 6)
  return bytes
}
