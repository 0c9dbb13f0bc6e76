import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { toDocument } from '#documents/drafting/to-document.ts'
import { chopPicture } from '#main/demo/chop-picture.ts'
import { aNotice, ORGAN } from '#test/support/issuing.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { typesetDocument } from './typeset-document.ts'
import { openTypesetter } from './typesetter.ts'

const typesetter = openTypesetter()
after(() => typesetter.close())

const MM = 25.4 / 72
const WIDTH = 42
/** One line of the type area: 225 mm in 22 lines. */
const LINE = (225 - 16 * MM) / 21

/** Where the pictures of a page stand, in millimetres from its upper left corner. */
async function picturesOf(pdf: Uint8Array, number: number) {
  const { OPS } = await getResolvedPDFJS()
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(number)
  const list = await page.getOperatorList()
  const found: { x: number; y: number; width: number; height: number }[] = []
  const saved: number[][] = []
  let matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operator] of list.fnArray.entries()) {
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, list.argsArray[at] as number[])
    else if (operator === OPS.paintImageXObject) {
      const [width = 0, , , height = 0, x = 0, y = 0] = matrix.map(value => value * MM)
      const low = Math.min(y, y + height)
      found.push({ x, y: 297 - low - Math.abs(height), width, height: Math.abs(height) })
    }
  }
  return found
}

const times = (
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[],
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: number[],
) => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]

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
