import assert from 'node:assert/strict'
import test from 'node:test'
import { decodeXml } from './decode-xml.ts'

const xml = (encoding: string, name: string) => `<?xml version="1.0" encoding="${encoding}"?><a name="${name}"/>`

test('bytes that are not of the declared encoding, or of one nobody knows, are refused', () => {
  const latin = Buffer.from(xml('UTF-8', 'ü'), 'latin1')
  assert.throws(() => decodeXml(latin), /encod/i)
  assert.throws(() => decodeXml(Buffer.from(xml('KLINGON', 'a'))), /encoding/i)
})

test('a file is read in the encoding it declares, and says UTF-8 from then on', () => {
  assert.equal(decodeXml(Buffer.from(xml('ISO-8859-1', 'Prüfung'), 'latin1')), xml('UTF-8', 'Prüfung'))
  const gbk = Buffer.concat([
    Buffer.from(xml('GB18030', '').slice(0, -3)),
    // 公文 in GB 18030
    Buffer.from([0xb9, 0xab, 0xce, 0xc4]),
    Buffer.from('"/>'),
  ])
  assert.equal(decodeXml(gbk), xml('UTF-8', '公文'))
})

test('a byte order mark comes before the declaration, and is no part of the text', () => {
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml('UTF-16', '公文'), 'utf16le')])
  assert.equal(decodeXml(marked), xml('UTF-8', '公文'))
  assert.equal(decodeXml(Buffer.from('\ufeff<a/>')), '<a/>')
})

test('without a declaration it is UTF-8', () => {
  assert.equal(decodeXml(Buffer.from('<a name="公文"/>')), '<a name="公文"/>')
})
