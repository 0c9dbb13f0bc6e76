import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf, ROW, CHARACTER, near, lineWith, inkOf, blankLinesBetween } from '#test/support/layout.ts'
import { anOpinion } from '#test/support/official-documents.ts'
import { linesOf } from '#test/support/pdf.ts'

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
