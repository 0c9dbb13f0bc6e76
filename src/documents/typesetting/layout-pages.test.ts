import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf, ROW, SIZE_4, near, lineWith } from '#test/support/layout.ts'
import { anOpinion, aTable, paragraph } from '#test/support/official-documents.ts'
import { linesOf } from '#test/support/pdf.ts'

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
