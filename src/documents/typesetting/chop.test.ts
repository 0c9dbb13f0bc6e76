import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { toDocument } from '#documents/drafting/to-document.ts'
import { chopPicture } from '#main/demo/chop-picture.ts'
import { aNotice, ORGAN } from '#test/support/issuing.ts'
import { linesOf, picturesOf, readPdfPages } from '#test/support/pdf.ts'
import { typesetDocument } from './typeset-document.ts'
import { openTypesetter } from './typesetter.ts'

const typesetter = openTypesetter()
after(() => typesetter.close())

const MM = 25.4 / 72
const WIDTH = 42
/** One line of the type area: 225 mm in 22 lines. */
const LINE = (225 - 16 * MM) / 21

test('a chop stands over the middle of the date, name and date a little below its middle, its edge within one line of the text (7.3.5.1)', async () => {
  const document = toDocument(aNotice(), { date: '2026-03-02', number: '清委办发〔2026〕1号' })
  const chop = { picture: chopPicture(), width: WIDTH }
  const { pdf } = await typesetDocument({ typesetter, catalogue: 'catalogue' }, document, [chop])
  const [picture, ...more] = await picturesOf(pdf, 1)
  assert.ok(picture)
  assert.equal(more.length, 0)
  const near = (measured: number, wanted: number, what: string) =>
    assert.ok(Math.abs(measured - wanted) <= 1, `${what}: ${measured.toFixed(2)} mm, wanted ${wanted.toFixed(2)} mm`)
  const [page] = await readPdfPages(pdf)
  const lines = page ? linesOf(page) : []
  const date = lines.find(line => line.text.includes('2026年3月2日'))
  const name = lines.findLast(line => line.text === ORGAN)
  assert.ok(date && name)
  const text = lines[lines.indexOf(name) - 1]
  near(picture.width, WIDTH, 'width')
  near(picture.height, WIDTH, 'height')
  const middle = { x: picture.x + WIDTH / 2, y: picture.y + WIDTH / 2 }
  near(middle.x, (date.x + date.right) / 2, 'over the middle of the date')
  const between = (name.top + date.bottom) / 2
  assert.ok(
    between > middle.y && between - middle.y < 5,
    `name and date ${(between - middle.y).toFixed(2)} mm below the middle`,
  )
  const gap = picture.y - (text?.bottom ?? 0)
  assert.ok(gap >= 0 && gap <= LINE, `upper edge ${gap.toFixed(2)} mm below the text`)
})

test('the same document with the same chop is the same bytes', async () => {
  const document = toDocument(aNotice(), { date: '2026-03-02', number: '清委办发〔2026〕1号' })
  const press = { typesetter, catalogue: 'catalogue' }
  const set = () => typesetDocument(press, document, [{ picture: chopPicture(), width: WIDTH }])
  const [one, two] = [await set(), await set()]
  assert.deepEqual(Buffer.from(one.pdf), Buffer.from(two.pdf))
})

/** Where lines are set wider so that the signature is not alone: 225 mm in 19 lines. */
const WIDEST_LINE = (225 - 16 * MM) / 18
const names = (count: number, long = '') =>
  ['区教育局', '区公安局', '区水利局', '区财政局', '区司法局'].slice(0, count).map(name => `${name}${long}`)

for (const { organs, widths, rows, what } of [
  { organs: names(2), widths: [42, 42], rows: [2], what: 'two' },
  { organs: names(3), widths: [42, 42, 42], rows: [3], what: 'three' },
  { organs: names(4), widths: [42, 42, 42, 42], rows: [3, 1], what: 'four' },
  { organs: names(5), widths: [42, 45, 42, 45, 42], rows: [3, 2], what: 'five of two sizes' },
  { organs: names(3), widths: [60, 60, 60], rows: [2, 1], what: 'three of the largest size' },
  { organs: names(3, '党组办公室'), widths: [42, 42, 42], rows: [2, 1], what: 'three with long names' },
])
  test(`chops of ${what} organs stand in the order of the organs, at most three to a row, each over its name, within the type area, and touch nothing`, async () => {
    const draft = aNotice({ issuers: organs, to: [{ name: '青石镇', relation: 'subordinate' }], cc: [] })
    const document = toDocument(draft, { date: '2026-03-02', number: '清委办发〔2026〕1号' })
    const chops = widths.map(width => ({ picture: chopPicture(), width }))
    const { pdf } = await typesetDocument({ typesetter, catalogue: 'catalogue' }, document, chops)
    const pages = await readPdfPages(pdf)
    const at = (await Promise.all(pages.map((_page, index) => picturesOf(pdf, index + 1)))).findIndex(
      found => found.length > 0,
    )
    const pictures = await picturesOf(pdf, at + 1)
    assert.deepEqual(
      pictures.map(one => Math.round(one.width)),
      widths,
      'all of them on one page, in their order',
    )
    const middles = pictures.map(one => ({ x: one.x + one.width / 2, y: one.y + one.height / 2, r: one.width / 2 }))
    const levels = [...new Set(middles.map(one => Math.round(one.y)))]
    assert.deepEqual(
      levels.map(level => middles.filter(one => Math.round(one.y) === level).length),
      rows,
    )
    for (const [index, one] of middles.entries()) {
      assert.ok(one.x - one.r >= 28 && one.x + one.r <= 28 + 156, `chop ${index + 1} within the type area`)
      for (const other of middles.slice(index + 1))
        assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > one.r + other.r, 'they neither touch nor cross')
    }
    const lines = linesOf(pages[at] ?? assert.fail('no page'))
    const near = (measured: number, wanted: number, told: string) =>
      assert.ok(
        Math.abs(measured - wanted) <= 1.5,
        `${told}: ${measured.toFixed(2)} mm, wanted ${wanted.toFixed(2)} mm`,
      )
    for (const [index, name] of organs.entries()) {
      const middle = middles[index] ?? assert.fail(name)
      const level = (pages[at]?.runs ?? []).filter(run => run.top > middle.y - LINE && run.top < middle.y)
      const nearest = (run: (typeof level)[number]) =>
        Math.min(...middles.map(other => Math.abs(other.x - run.x - run.width / 2)))
      const own = level.filter(run => Math.abs(middle.x - run.x - run.width / 2) === nearest(run))
      const [left, right] = [Math.min(...own.map(run => run.x)), Math.max(...own.map(run => run.x + run.width))]
      assert.equal(own.map(run => run.text).join(''), name)
      near((left + right) / 2, middle.x, `over the middle of ${name}`)
    }
    const date = lines.find(line => line.text.includes('2026年3月2日')) ?? assert.fail('no date')
    const last = middles.at(-1) ?? assert.fail('no chop')
    near((date.x + date.right) / 2, last.x, 'the last one over the date')
    assert.ok(date.top > last.y && date.bottom < last.y + last.r, 'and pressed on it')
    const text =
      lines.findLast(line => line.text.includes('。')) ?? assert.fail('the signature stands alone on its page')
    const gap = Math.min(...pictures.map(one => one.y)) - text.bottom
    assert.ok(gap >= 0 && gap <= WIDEST_LINE, `upper edge ${gap.toFixed(2)} mm below the text`)
  })
