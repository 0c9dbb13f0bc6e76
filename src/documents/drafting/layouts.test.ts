import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { linesOf, readPdfPages, type PdfPage } from '#test/support/pdf.ts'
import { aRequest } from '#test/support/drafts.ts'
import { documentToDocx } from '../typesetting/docx/to-docx.ts'
import { documentToOfd, typesetDocument } from '../typesetting/typeset-document.ts'
import { openTypesetter } from '../typesetting/typesetter.ts'
import type { DocumentDraft } from './document-draft.ts'
import { mastheadOf } from './new-draft.ts'
import { toDocument, type Issue } from './to-document.ts'

const typesetter = openTypesetter()
after(() => typesetter.close())
const press = { typesetter, catalogue: 'catalogue' }
const ISSUE: Issue = { date: '2026-03-09', number: '云区委办〔2026〕8号' }
/** A millimetre, as the standard has it (5.3); positions come from the file to a tenth. */
const MOST = 1
const CHARACTER = 156 / 28
const ROW = (225 - 5.644) / 21

const set = (draft: DocumentDraft, issue = ISSUE) => typesetDocument(press, toDocument(draft, issue))
const pagesOf = async (draft: DocumentDraft, issue = ISSUE): Promise<PdfPage[]> =>
  readPdfPages((await set(draft, issue)).pdf)
function near(is: number | undefined, wanted: number, what: string): void {
  assert.ok(is !== undefined && Math.abs(is - wanted) <= MOST, `${what}: ${is} mm, not ${wanted}`)
}
function lineWith(page: PdfPage | undefined, text: string) {
  const line = page && linesOf(page).find(one => one.text.includes(text))
  assert.ok(line, `a line with ${text}`)
  return line
}
const text = (...texts: string[]): DocumentDraft['body'] => texts.map(one => ({ kind: 'paragraph', text: one }))

test('a document that goes up (LAY-06, LAY-07): number left, signers two to a line at the right, on the last one’s line', async () => {
  const [page] = await pagesOf(aRequest({ signers: ['顾长河', '陆承志', '江雪梅'] }))
  const first = lineWith(page, '签发人')
  const last = lineWith(page, '云区委办〔2026〕8号')
  near(last.x, 28 + CHARACTER, 'the number one character in')
  near(last.top - first.top, ROW, 'the third signer on the second line')
  assert.match(last.text, /江雪梅/)
})

test('a joint issue (LAY-05, LAY-15): the organ that leads on top, 文件 beside them, both sign', async () => {
  const issuers = ['中共云山区委办公室', '云山区教育局']
  const draft = aRequest({ kind: '通知', signers: [], issuers, masthead: mastheadOf('document', issuers), annexes: [] })
  const pages = await pagesOf(draft)
  const red = pages[0]?.runs.filter(run => run.size > 24) ?? []
  const topOf = (letter: string) => red.find(run => run.text.includes(letter))?.top ?? Number.NaN
  assert.ok(topOf('共') < topOf('文') && topOf('文') < topOf('教'))
  for (const name of issuers) assert.ok(pages.some(page => linesOf(page).some(line => line.text.includes(name))))
})

test('a letter (LAY-L): double line below the name, no number of the page on page 1, no printing below', async () => {
  const draft = aRequest({
    kind: '函',
    form: 'letter',
    masthead: mastheadOf('letter', ['中共云山区委办公室']),
    signers: [],
    annexes: [],
  })
  const pages = await pagesOf(draft)
  const rules = pages[0]?.rules ?? []
  assert.equal(rules.length, 4)
  for (const rule of rules) near(rule.length, 170, 'a line of 170 mm')
  assert.ok(!linesOf(pages[0] ?? { runs: [], rules: [] }).some(line => /—\s*1\s*—/.test(line.text)))
  assert.ok(!pages.some(page => linesOf(page).some(line => line.text.includes('印发'))))
})

test('an order and minutes have heads of their own', async () => {
  const order = aRequest({
    kind: '命令',
    form: 'order',
    masthead: mastheadOf('order', ['云山区人民政府']),
    signers: [],
    to: [],
    annexes: [],
    signature: { form: 'stamped', signatories: [{ office: '区长', name: '张伟民' }] },
  })
  lineWith((await pagesOf(order, { ...ISSUE, number: '第12号' }))[0], '第12号')
  const minutes = aRequest({
    kind: '纪要',
    form: 'minutes',
    masthead: mastheadOf('minutes', ['中共云山区委办公室会议']),
    signers: [],
    to: [],
    annexes: [],
    signature: { form: 'none' },
    attendance: [{ label: '出席', names: ['顾长河', '陆承志'] }],
  })
  const pages = await pagesOf(minutes)
  assert.ok(pages.some(page => linesOf(page).some(line => line.text.startsWith('出席：'))))
})

test('annexes begin on a page of their own (LAY-21), a wide table lies on its side, the imprint ends the last, even page (LAY-22)', async () => {
  const columns = Array.from({ length: 8 }, () => 4)
  const rows = Array.from({ length: 40 }, (_, at) => columns.map(() => `第${at}项`))
  const annexes: DocumentDraft['annexes'] = [
    { title: '任务分工表', body: [{ kind: 'table', columns, head: columns.map(() => '任务'), rows, wide: true }] },
    { title: '联系人名单', body: text('姚佳宁') },
  ]
  const pages = await pagesOf(aRequest({ annexes }))
  for (const [at, { title }] of annexes.entries()) {
    const page = pages.find(one => one.runs.some(run => run.text === title) && one !== pages[0] && one !== pages[1])
    assert.ok(page, `a page for annex ${at + 1}`)
  }
  assert.equal(pages.length % 2, 0)
  const last = (pages.at(-1)?.rules ?? []).filter(rule => rule.isLevel).at(-1)
  near(last?.y, 37 + 225, 'the last line of the imprint')
})

test('a signature never stands on a page without text (LAY-19), however long the text is', async () => {
  for (const sentences of [11, 12, 13, 14, 15]) {
    const body = text('为保障校车安全，现提出以下请求。'.repeat(sentences * 3))
    const pages = await pagesOf(aRequest({ body, annexes: [], remark: '' }))
    const page = pages.find(one => linesOf(one).some(line => line.text === '2026年3月9日'))
    const date = lineWith(page, '2026年3月9日')
    assert.ok(
      linesOf(page ?? { runs: [], rules: [] }).some(line => line.top < date.top - 2 * ROW),
      `${sentences}`,
    )
  }
})

test('what is half written is shown as far as it goes', async () => {
  for (const draft of [
    aRequest({ title: '', to: [], body: [], issuers: [''], masthead: { names: [''] }, printedBy: '', remark: '' }),
    aRequest({ annexes: [{ title: '', body: [] }], cc: [{ name: '', relation: 'peer' }] }),
    aRequest({
      body: [
        { kind: 'heading', level: 3, text: '', run: '跑' },
        { kind: 'table', columns: [1], head: [''], rows: [] },
      ],
    }),
  ])
    assert.ok((await set(draft)).pages > 0)
})

test('the same draft is the same bytes; its DOCX and OFD have its text', async () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const [one, other] = [await set(aRequest()), await set(structuredClone(aRequest()))]
  assert.equal(hash(one.pdf), hash(other.pdf))
  const document = toDocument(aRequest(), ISSUE)
  const [docx, ofd] = [await documentToDocx(document), await documentToOfd(press, document)]
  assert.ok(docx.length > 1000 && ofd.length > 1000)
})
