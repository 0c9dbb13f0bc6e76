import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf, ROW, CHARACTER, near, lineWith } from '#test/support/layout.ts'
import { anOpinion } from '#test/support/official-documents.ts'
import { linesOf } from '#test/support/pdf.ts'

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
