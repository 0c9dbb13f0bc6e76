import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { set, pagesOf } from '#test/support/layout.ts'
import { anOpinion, aTable } from '#test/support/official-documents.ts'
import { linesOf } from '#test/support/pdf.ts'
import { OfficialDocument } from './official-document.ts'

test('a mark of a state secret is refused wherever it stands, and nothing is set', async () => {
  for (const changes of [
    { secrecy: '机密★1年' },
    { title: ['机密★10年 关于某事的通知'] },
    { body: [{ kind: 'paragraph' as const, text: '密级：秘密' }] },
  ])
    await assert.rejects(set(anOpinion(changes)), { code: 'STATE_SECRET' })
})

test('text is only ever text', async () => {
  const text = '#sys.inputs *粗* _斜_ $x$ <signed> @ref #read("/etc/passwd") \\ // 注'
  const pages = await pagesOf(anOpinion({ body: [{ kind: 'paragraph', text }], title: ['#pagebreak() *题*'] }))
  const shown = pages.flatMap(linesOf).map(line => line.text)
  assert.ok(shown.join('').replaceAll(/\s/g, '').includes(text.replaceAll(/\s/g, '')))
  assert.ok(shown.includes('#pagebreak() *题*'))
})

test('the same document is the same bytes, and PDF/A-2b with tags', async () => {
  const [one, other] = await Promise.all([set(anOpinion()), set(anOpinion())])
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  assert.equal(hash(one.pdf), hash(other.pdf))
  const bytes = Buffer.from(one.pdf).toString('latin1')
  assert.match(bytes, /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</)
  assert.match(bytes, /\/MarkInfo|\/StructTreeRoot/)
})

test('characters that the chosen face lacks are named before the document is issued', async () => {
  const { missing } = await set(anOpinion({ body: [{ kind: 'paragraph', text: '联系人：李玥、王喆、张镕。' }] }))
  assert.deepEqual(missing.toSorted(), ['玥', '喆', '镕'].toSorted())
})

test('a document with parts that do not belong, lines in a text, or rows of unequal length is refused', () => {
  const table = { ...aTable(1), rows: [['1', '2']] }
  for (const wrong of [
    { ...anOpinion(), watermark: 'x' },
    anOpinion({ title: ['一行\n两行'] }),
    anOpinion({ body: [] }),
    anOpinion({ body: [table] }),
    anOpinion({ date: '2026-02-30' }),
  ])
    assert.equal(OfficialDocument.safeParse(wrong).success, false)
})
