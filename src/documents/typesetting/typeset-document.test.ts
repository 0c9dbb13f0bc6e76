import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as path from 'node:path'
import { after, test } from 'node:test'
import { inkTop } from '#test/support/glyphs.ts'
import { anOpinion, aTable, paragraph, without } from '#test/support/official-documents.ts'
import { linesOf, readPdfPages, type PdfPage } from '#test/support/pdf.ts'
import { OfficialDocument } from './official-document.ts'
import { typesetDocument } from './typeset-document.ts'
import { openTypesetter } from './typesetter.ts'

const CATALOGUE = path.join(import.meta.dirname, '..', '..', '..', 'catalogue')
const typesetter = openTypesetter()
const fonts = await typesetter.fonts()
after(() => typesetter.close())

const set = (document: OfficialDocument) =>
  typesetDocument({ typesetter, catalogue: CATALOGUE }, OfficialDocument.parse(document))
const pagesOf = async (document: OfficialDocument) => readPdfPages((await set(document)).pdf)

/** 行: a character of 3号 and 7/8 of one (3.2), as 22 of them fill 225 mm edge to edge. */
const SIZE_3 = (16 * 25.4) / 72
const ROW = (225 - SIZE_3) / 21
const CHARACTER = 156 / 28
const SIZE_4 = (14 * 25.4) / 72

function near(measured: number | undefined, wanted: number, what: string): void {
  assert.ok(measured !== undefined, `${what} is not there`)
  const error = measured - wanted
  assert.ok(Math.abs(error) <= 1, `${what}: ${measured.toFixed(2)} mm, wanted ${wanted.toFixed(2)} mm`)
}

const lineWith = (page: PdfPage | undefined, text: string) => {
  const line = page && linesOf(page).find(one => one.text.replaceAll(/\s/g, '').includes(text))
  assert.ok(line, `no line with ${text}`)
  return line
}
const inkOf = (page: PdfPage | undefined, text: string) => {
  const run = lineWith(page, text).runs[0]
  const file = fonts.files.find(font => font.family === 'Noto Serif SC Black')?.path ?? ''
  assert.ok(run)
  return run.baseline - (inkTop(file, text) * run.size * 25.4) / 72
}
const blankLinesBetween = (above: { bottom: number }, below: { top: number }) => below.top - above.bottom

test('a mark of a state secret is refused wherever it stands, and nothing is set', async () => {
  for (const changes of [
    { secrecy: '机密★1年' },
    { title: ['机密★10年 关于某事的通知'] },
    { body: [{ kind: 'paragraph' as const, text: '密级：秘密' }] },
  ])
    await assert.rejects(set(anOpinion(changes)), { code: 'STATE_SECRET' })
})

test('the page (5.1, 5.2): margins, 22 lines of 28 characters, edge to edge', async () => {
  const lines = linesOf((await pagesOf(anOpinion()))[1] ?? { runs: [], rules: [] }).slice(0, -1)
  assert.equal(lines.length, 22)
  near(lines[0]?.top, 37, 'upper margin')
  near(lines.at(-1)?.bottom, 37 + 225, 'lower edge')
  const full = lines.filter(line => line.text.length === 28 && !/[，。、；]$/.test(line.text))
  assert.ok(full.length >= 4, 'too few full lines to look at')
  for (const line of full) {
    near(line.x, 28, 'left edge')
    near(line.right, 28 + 156, 'right edge')
  }
  for (const [at, line] of lines.entries()) near(line.top, 37 + at * ROW, `line ${at + 1}`)
  near(lines.find(line => line.text.startsWith('（一）'))?.x, 28 + 2 * CHARACTER, 'indent (7.3.3)')
})

test('the head (7.2): marks, name, number, red line, title, addressees', async () => {
  const [page] = await pagesOf(anOpinion())
  near(lineWith(page, '000128').top, 37, 'copy number on line 1 (7.2.1)')
  near(lineWith(page, '工作秘密').top, 37 + ROW, 'secrecy on line 2 (7.2.2)')
  near(lineWith(page, '特急').top, 37 + 2 * ROW, 'urgency on line 3 (7.2.3)')
  for (const mark of ['000128', '工作秘密', '特急']) near(lineWith(page, mark).x, 28, mark)
  near(inkOf(page, '云山市人民政府文件'), 37 + 35, 'name of the organ (7.2.4)')
  const number = lineWith(page, '云政发〔2026〕12号')
  near((number.x + number.right) / 2, 28 + 78, 'number in the middle (7.2.5)')
  const red = page?.rules[0]
  near((red?.y ?? 0) - number.bottom, 4, 'red line below the number (7.2.7)')
  near(red?.length, 156, 'length of the red line')
  const title = lineWith(page, '云山市人民政府关于')
  near(title.top - (red?.y ?? 0), 2 * ROW, 'title two lines below (7.3.1)')
  near((title.x + title.right) / 2, 28 + 78, 'title in the middle')
  const last = lineWith(page, '标准化规范化')
  const to = lineWith(page, '各县（市、区）人民政府，市政府')
  near(blankLinesBetween(last, to), ROW, 'addressees one line below the title (7.3.2)')
  near(to.x, 28, 'addressees from the edge')
  near(lineWith(page, '各县（市、区）人民政府要').x, 28 + 2 * CHARACTER, 'the body begins two characters in')
})

test('the number line of a document that goes up (7.2.5, 7.2.6): signers two to a line, all below the first', async () => {
  const [page] = await pagesOf(anOpinion({ signers: ['张伟民', '李强', '王建国'] }))
  const first = lineWith(page, '签发人')
  const last = lineWith(page, '王建国')
  near(last.top - first.top, ROW, 'second line of signers')
  near(last.x, 28 + CHARACTER, 'number one character in, on the line of the last signer')
  assert.match(last.text, /^云政发/)
  const names = [first, last].map(line => line.runs.find(run => /[张王]/.test(run.text))?.x ?? 0)
  near(names[0], names[1] ?? 0, 'a signer below the first')
  near(first.right, 184 - CHARACTER, 'one character from the right')
  near((page?.rules[0]?.y ?? 0) - last.bottom, 4, 'red line below the last')
})

test('names of several organs (7.2.4): one above the other, of one width, 文件 beside their middle', async () => {
  const names = ['云山区人民政府', '云山区人力资源和社会保障局', '云山区财政局']
  const [page] = await pagesOf(anOpinion({ masthead: { names, suffix: '文件' }, issuers: names }))
  const red = page?.runs.filter(run => run.size > 24) ?? []
  const suffix = red.find(run => run.text === '文件')
  const others = red.filter(run => run !== suffix)
  const middle = (Math.min(...others.map(run => run.top)) + Math.max(...others.map(run => run.bottom))) / 2
  near(((suffix?.top ?? 0) + (suffix?.bottom ?? 0)) / 2, middle, '文件')
  near(inkOf(page, '云'), 37 + 35, 'the upper edge')
  assert.ok((suffix?.x ?? 0) > Math.max(...others.map(run => run.x)))
})

test('the closing (7.3.4, 7.3.5.1): annexes named, the date four characters in, the organ over its middle', async () => {
  const pages = await pagesOf(anOpinion())
  const page = pages.find(one => linesOf(one).some(line => line.text === '（此件公开发布）'))
  const annex = lineWith(page, '附件：重点任务分工表')
  near(annex.x, 28 + 2 * CHARACTER, 'annexes two characters in')
  const date = lineWith(page, '2026年3月9日')
  near(date.right, 184 - 4 * CHARACTER, 'date four characters from the right')
  const lines = linesOf(page ?? { runs: [], rules: [] })
  const name = lines[lines.findIndex(line => line.text === date.text) - 1]
  assert.equal(name?.text, '云山市人民政府')
  near(((name?.x ?? 0) + (name?.right ?? 0)) / 2, (date.x + date.right) / 2, 'organ over the middle of the date')
  near(date.top - (name?.top ?? 0), ROW, 'organ on the line above')
  near(lineWith(page, '（此件公开发布）').top - date.top, ROW, 'remark on the line below (7.3.6)')
  near(lineWith(page, '（此件公开发布）').x, 28 + 2 * CHARACTER, 'remark two characters in')
})

test('without a seal (7.3.5.2): two characters from the right, the date two characters further in than the organ', async () => {
  const pages = await pagesOf(
    anOpinion({ signature: { form: 'unsealed' }, issuers: ['云山市人民政府办公室信息公开科'], annexes: [] }),
  )
  const page = pages.find(one => linesOf(one).some(line => line.text === '（此件公开发布）'))
  const name = lineWith(page, '云山市人民政府办公室信息公开科')
  const date = lineWith(page, '2026年3月9日')
  near(name.right, 184 - 2 * CHARACTER, 'organ')
  near(date.x - name.x, 2 * CHARACTER, 'date')
  near(date.top - name.top, ROW, 'date on the next line')
})

test('a date longer than the organ stands two characters from the right itself (7.3.5.2)', async () => {
  const pages = await pagesOf(anOpinion({ signature: { form: 'unsealed' }, issuers: ['区委'], annexes: [] }))
  const page = pages.find(one => linesOf(one).some(line => line.text === '区委'))
  const date = lineWith(page, '2026年3月9日')
  near(date.right, 184 - 2 * CHARACTER, 'date')
  near(date.x - lineWith(page, '区委').x, 2 * CHARACTER, 'organ')
})

test('seals of several organs (7.3.5.1) fit side by side without touching, the last one over the date', async () => {
  const issuers = ['云山区人民政府', '云山区财政局', '云山区教育局', '云山区民政局']
  const pages = await pagesOf(anOpinion({ issuers, annexes: [] }))
  const page = pages.find(one => linesOf(one).some(line => line.text.includes('云山区民政局')))
  const centres = issuers.map(name => {
    const run = page?.runs.filter(one => one.text === name).at(-1)
    assert.ok(run, name)
    return { x: run.x + run.width / 2, y: run.bottom }
  })
  for (const [at, one] of centres.entries())
    for (const other of centres.slice(at + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > 42)
  assert.ok(centres.every(({ x }) => x - 21 >= 28 && x + 21 <= 184))
  const date = lineWith(page, '2026年3月9日')
  near(centres.at(-1)?.x, (date.x + date.right) / 2, 'the last organ over the date')
})

test('annexes (7.3.7): a new page, 附件 on line 1, the title in the middle of line 3', async () => {
  const annexes = [
    { title: '任务分工表', body: [aTable(3)] },
    { title: '联系人名单', body: [paragraph(1)] },
  ]
  const pages = await pagesOf(anOpinion({ annexes }))
  for (const [at, { title }] of annexes.entries()) {
    const page = pages.find(one => linesOf(one)[0]?.text === `附件${at + 1}`)
    near(lineWith(page, `附件${at + 1}`).top, 37, 'line 1')
    near(lineWith(page, title).top, 37 + 2 * ROW, 'line 3')
    near((lineWith(page, title).x + lineWith(page, title).right) / 2, 28 + 78, 'the middle')
  }
  const list = pages.find(one => linesOf(one).some(line => line.text === '附件：1.任务分工表'))
  const [first, second] = ['任务分工表', '联系人名单'].map(text => lineWith(list, text).runs.at(-1)?.x ?? 0)
  near(second, first ?? 0, 'names begin below each other (7.3.4)')
})

test('the imprint (7.4) ends on the lower edge of the last page, which is even, between lines of 0.35 and 0.25 mm', async () => {
  for (const document of [anOpinion(), anOpinion({ annexes: [] }), anOpinion({ annexes: [], body: [paragraph(1)] })]) {
    const pages = await pagesOf(document)
    assert.equal(pages.length % 2, 0)
    const page = pages.at(-1)
    const rules = (page?.rules ?? []).filter(rule => rule.isLevel)
    near(rules.at(-1)?.y, 37 + 225, 'last line')
    assert.deepEqual(
      rules.slice(-3).map(rule => rule.thickness.toFixed(2)),
      ['0.35', '0.25', '0.35'],
    )
    for (const rule of rules.slice(-3)) near(rule.length, 156, 'width of the lines')
    const printing = lineWith(page, '2026年3月10日印发')
    near(printing.x, 28 + SIZE_4, 'who printed it')
    near(printing.right, 184 - SIZE_4, 'when')
    near(lineWith(page, '抄送：').x, 28 + SIZE_4, 'copies')
  }
})

test('page numbers (7.5): 7 mm below, right on odd pages, left on even ones; none beside an empty page', async () => {
  const pages = await pagesOf(anOpinion())
  for (const [at, page] of pages.entries()) {
    const number = lineWith(page, `—${at + 1}—`)
    near((number.top + number.bottom) / 2 + 0.35, 37 + 225 + 7, 'upper edge of the dash')
    if (at % 2 === 0) near(number.right, 184 - SIZE_4, 'odd')
    else near(number.x, 28 + SIZE_4, 'even')
  }
  // the text fills its second page so far that the imprint needs a leaf of its own
  for (let sentences = 8; sentences < 20; sentences += 1) {
    const long = await pagesOf(anOpinion({ annexes: [], body: [paragraph(sentences)] }))
    if (long.length !== 4 || long[2]?.runs.length !== 0) continue
    assert.equal(lineWith(long[1], '—2—').text.replaceAll(/\s/g, ''), '—2—')
    assert.ok(!linesOf(long[3] ?? { runs: [], rules: [] }).some(line => line.text.includes('—')))
    return
  }
  assert.fail('no length of text led to an empty page')
})

test('a signature never stands on a page without text (7.3.5.5)', async () => {
  for (let sentences = 1; sentences <= 14; sentences += 1) {
    const pages = await pagesOf(anOpinion({ annexes: [], body: [paragraph(sentences), paragraph(8)] }))
    const page = pages.find(one => linesOf(one).some(line => line.text === '2026年3月9日'))
    const date = lineWith(page, '2026年3月9日')
    const above = linesOf(page ?? { runs: [], rules: [] }).filter(line => line.top < date.top - 2 * ROW)
    assert.ok(above.length > 0, `${sentences} sentences`)
  }
})

test('addressees too many for the first page move to the imprint (7.3.2), and the first page shows text (7.3.3)', async () => {
  const to = Array.from({ length: 40 }, (_, at) => `云山市第${at + 1}街道办事处`).join('，')
  const pages = await pagesOf(anOpinion({ to, annexes: [] }))
  assert.ok(linesOf(pages[0] ?? { runs: [], rules: [] }).some(line => line.text.startsWith('各县（市、区）人民政府要')))
  lineWith(pages.at(-1), '主送：云山市第1街道办事处')
})

test('a wide table lies with its head at the left of every page, odd or even (8)', async () => {
  const pages = await pagesOf(anOpinion({ annexes: [{ title: '任务表', body: [aTable(60, true)] }] }))
  const lying = pages.filter(page => page.rules.filter(rule => !rule.isLevel).length > 10)
  assert.ok(lying.length >= 2)
  for (const page of lying) {
    const heads = page.runs.filter(run => ['序号', '重点任务'].includes(run.text))
    const rows = page.runs.filter(run => run.text === '编制清单')
    assert.ok(heads.length > 0 && rows.length > 0)
    assert.ok(Math.max(...heads.map(run => run.x)) < Math.min(...rows.map(run => run.x)))
  }
})

test('a letter (10.1): name 30 mm down, double lines of 170 mm, no number on its first page, copies without lines', async () => {
  const letter = without(
    anOpinion({
      form: 'letter',
      masthead: { names: ['云山市人民政府办公室'] },
      body: [paragraph(14)],
      annexes: [],
      cc: '市水利局',
    }),
    'printing',
  )
  const pages = await pagesOf(letter)
  const [page] = pages
  near(inkOf(page, '云山市人民政府办公室'), 30, 'name')
  const rules = page?.rules.toSorted((a, b) => a.y - b.y) ?? []
  assert.equal(rules.length, 4)
  for (const rule of rules) near(rule.length, 170, 'length')
  for (const rule of rules) near(rule.x, 20, 'in the middle')
  assert.deepEqual(
    rules.map((rule, at) => rule.thickness > (rules[at ^ 1]?.thickness ?? 0)),
    [true, false, false, true],
  )
  const name = lineWith(page, '云山市人民政府办公室').runs[0]
  near((rules[0]?.y ?? 0) - (name?.bottom ?? 0), 4, 'first double line')
  near(rules[3]?.y, 297 - 20, 'second double line')
  const number = lineWith(page, '云政发〔2026〕12号')
  near(number.top - (rules[1]?.y ?? 0), (7 / 8) * SIZE_3, 'number')
  near(number.right, 184, 'number at the right edge')
  near(lineWith(page, '000128').x, 28, 'marks at the left edge')
  near(lineWith(page, '云山市人民政府关于').top - lineWith(page, '特急').bottom, 2 * ROW, 'title')
  assert.ok(!linesOf(page ?? { runs: [], rules: [] }).some(line => /—\s*1\s*—/.test(line.text)))
  lineWith(pages[1], '—2—')
  near(lineWith(pages.at(-1), '抄送：市水利局。').bottom, 262, 'copies')
  assert.deepEqual(pages.at(-1)?.rules, [])
})

test('an order (10.2): name 20 mm down, number and text each two lines below, the office before the stamp', async () => {
  const order = anOpinion({
    form: 'order',
    masthead: { names: ['云山市人民政府'], suffix: '令' },
    number: '第12号',
    body: [paragraph(3)],
    annexes: [],
    signature: { form: 'stamped', signatories: [{ office: '市长', name: '张伟民' }] },
  })
  const [page] = await pagesOf(without(order, 'to', 'remark', 'copyNumber', 'secrecy', 'urgency'))
  near(inkOf(page, '云山市人民政府令'), 37 + 20, 'name')
  const number = lineWith(page, '第12号')
  near(lineWith(page, '各县（市、区）').top - number.bottom, 2 * ROW, 'text')
  const stamp = lineWith(page, '张伟民')
  near(stamp.right, 184 - 4 * CHARACTER, 'stamp four characters from the right (7.3.5.3)')
  const [office, name] = stamp.runs.length > 1 ? stamp.runs : [lineWith(page, '市长').runs[0], stamp.runs[0]]
  near((name?.x ?? 0) - ((office?.x ?? 0) + (office?.width ?? 0)), 2 * CHARACTER, 'office two characters before')
  near(lineWith(page, '2026年3月9日').right, 184 - 4 * CHARACTER, 'date')
})

test('minutes (10.3): name 35 mm down, who was there one line below the text, names behind the colon', async () => {
  const attendance = [
    { label: '出席', names: Array.from({ length: 20 }, () => '张伟民') },
    { label: '列席', names: ['王建国'] },
  ]
  const minutes = anOpinion({
    form: 'minutes',
    masthead: { names: ['云山市人民政府常务会议纪要'] },
    attendance,
    body: [paragraph(2)],
    annexes: [],
  })
  const pages = await pagesOf(without(minutes, 'signature', 'to', 'remark'))
  near(inkOf(pages[0], '云山市人民政府常务会议纪要'), 37 + 35, 'name')
  const lines = pages.flatMap(linesOf)
  const at = lines.findIndex(line => line.text.startsWith('出席：'))
  near(lines[at]?.x, 28 + 2 * CHARACTER, 'label two characters in')
  near(lines[at + 1]?.x, lines[at]?.runs.find(run => run.text.startsWith('张'))?.x ?? 0, 'names below names')
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
