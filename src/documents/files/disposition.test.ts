import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanName, fileHeaders } from './disposition.ts'

const SHA256 = 'ab'.repeat(32)
const headersOf = (name: string, mediaType: string) => fileHeaders({ name, mediaType, sha256: SHA256 })

for (const mediaType of [
  'text/html',
  'image/svg+xml',
  'application/xml',
  'text/javascript',
  'text/plain',
  'application/zip',
  'text/calendar',
  '',
])
  test(`a file of type “${mediaType}” is downloaded as bytes, in a sandbox, and nothing is guessed about it`, () => {
    const headers = headersOf('a.html', mediaType)
    assert.equal(headers['content-type'], 'application/octet-stream')
    assert.match(headers['content-disposition'] ?? '', /^attachment;/)
    assert.match(headers['content-security-policy'] ?? '', /^sandbox; default-src 'none';/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
  })

for (const mediaType of ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain; charset=utf-8'])
  test(`a file of type “${mediaType}” is shown as that, in a sandbox, and nothing is guessed about it`, () => {
    const headers = headersOf('a', mediaType)
    assert.equal(headers['content-type'], mediaType)
    assert.match(headers['content-disposition'] ?? '', /^inline;/)
    assert.match(headers['content-security-policy'] ?? '', /^sandbox; default-src 'none';/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
  })

test('what a stranger made is taken home, whatever its type', () => {
  for (const mediaType of ['application/pdf', 'image/png', 'text/plain; charset=utf-8']) {
    const headers = fileHeaders({ name: 'a', mediaType, sha256: SHA256 }, { isFromOutside: true })
    assert.equal(headers['content-type'], 'application/octet-stream')
    assert.match(headers['content-disposition'] ?? '', /^attachment;/)
  }
})

test('a PDF is shown without the sandbox its viewers cannot work in, and in frames of our own only', () => {
  const headers = headersOf('a.pdf', 'application/pdf')
  assert.equal(headers['content-type'], 'application/pdf')
  assert.match(headers['content-disposition'] ?? '', /^inline;/)
  assert.equal(headers['content-security-policy'], "frame-ancestors 'self'")
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('no proxy keeps a file, and its tag is its hash', () => {
  const headers = headersOf('a', 'image/png')
  assert.match(headers['cache-control'] ?? '', /^private,/)
  assert.equal(headers['etag'], `"${SHA256}"`)
})

for (const [why, name, clean] of [
  ['folders', '../../etc/passwd', 'passwd'],
  ['folders of Windows', 'C:\\Users\\叶\\报告.docx', '报告.docx'],
  ['line ends', 'a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'],
  ['control characters', 'a\u0000\u001b\u007f\u0085b.txt', 'ab.txt'],
  ['an override of direction', '发票\u202Efdp.exe', '发票fdp.exe'],
  ['marks and isolates of direction', '\u200e\u061c\u2066a\u2069\u200f.pdf', 'a.pdf'],
  ['characters without width', 'a\u200b\ufeff\u00ad.pdf', 'a.pdf'],
  ['line and paragraph separators', 'a\u2028b\u2029.pdf', 'ab.pdf'],
  ['halves of characters', 'a\ud83d.pdf', 'a.pdf'],
  ['spaces at its ends', ' 报告.pdf ', '报告.pdf'],
] as const)
  test(`a name is kept without ${why}`, () => {
    assert.equal(cleanName(name), clean)
  })

test('a name of which nothing is left is still a name', () => {
  for (const name of ['', ' ', '.', '..', '...', '\u202e', 'folder/', '\u200b.\u200b'])
    assert.equal(cleanName(name), 'file')
})

test('Chinese names, rare characters among them, stay as they are', () => {
  for (const name of ['关于开展汛前水利工程安全检查的通知（枢水〔2026〕12号）.docx', '𠮷野家.pdf', '臺灣.txt'])
    assert.equal(cleanName(name), name)
})

test('a long name is cut to two hundred characters, keeps its ending, and cuts no character in half', () => {
  const cut = cleanName(`${'𠮷'.repeat(300)}.docx`)
  assert.equal(cut, `${'𠮷'.repeat(195)}.docx`)
  assert.equal(cleanName(`a.${'b'.repeat(300)}`), `a.${'b'.repeat(198)}`)
  assert.equal(cleanName(`.${'b'.repeat(300)}`).length, 200)
})

test('a name goes out in ASCII for old readers and in UTF-8 for the others (RFC 6266, RFC 8187)', () => {
  assert.equal(
    headersOf('报告 "a" (1)\'*%.pdf', 'application/pdf')['content-disposition'],
    `inline; filename="__ _a_ (1)'*_.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%22a%22%20%281%29%27%2A%25.pdf`,
  )
})

test('every name makes a header that can be sent and read back', () => {
  for (const name of ['a\r\nb', '\ud83d', 'x"; filename="evil.exe', '𠮷'.repeat(201), "a'b", '%41', '\u202e']) {
    const header = headersOf(name, 'text/html')['content-disposition'] ?? ''
    assert.match(header, /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/)
    assert.equal(header.split('"').length, 3)
    assert.equal(decodeURIComponent(header.split("''")[1] ?? ''), cleanName(name))
  }
})
