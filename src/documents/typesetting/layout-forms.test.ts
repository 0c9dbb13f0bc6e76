import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf, SIZE_3, ROW, CHARACTER, near, lineWith, inkOf } from '#test/support/layout.ts'
import { anOpinion, paragraph, without } from '#test/support/official-documents.ts'
import { linesOf } from '#test/support/pdf.ts'

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
