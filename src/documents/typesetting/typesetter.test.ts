import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { openTypesetter } from './typesetter.ts'

const typesetter = openTypesetter({ timeLimit: 5000 })
after(() => typesetter.close())

const AT = new Date('2026-03-09T00:00:00Z')
const HEAD = '#set document(date: datetime(year: 2026, month: 3, day: 9))\n#set text(font: "Noto Serif SC")\n'
const set = (main: string, data: unknown = {}, more: Record<string, string> = {}) =>
  typesetter.typeset({ name: 'sample', files: { 'main.typ': HEAD + main, ...more } }, data, AT)

for (const [what, main] of [
  ['a file of the system', '#read("/etc/passwd")'],
  ['a file above its own', '#read("../../../../etc/passwd")'],
  ['a picture of the system', '#image("/usr/share/pixmaps/a.png")'],
  ['a file of the project', '#read("/package.json")'],
  ['another program', '#plugin("/bin/sh")'],
  ['a package of the network', '#import "@preview/cetz:0.3.4": canvas'],
  ['an unknown font', '#set text(font: "No Such Font")\n字'],
  ['what is no template', '#let = ('],
  ['itself for ever', '#let f(n) = f(n + 1)\n#f(0)'],
] as const)
  test(`a template that asks for ${what} is refused with the place of it`, async () => {
    await assert.rejects(set(main), (error: { code: string; params: { template: string; detail: string } }) => {
      assert.equal(error.code, 'TEMPLATE_INVALID')
      assert.equal(error.params.template, 'sample')
      assert.match(error.params.detail, /main\.typ:\d+ \S/)
      return true
    })
  })

test('a template without end is ended, and the next document is set', async () => {
  await assert.rejects(set('#let n = 0\n#while true { n += 1; if n < 0 { break } }'), (error: { code: string }) =>
    ['TYPESETTING_TOO_LARGE', 'TEMPLATE_INVALID'].includes(error.code),
  )
  assert.equal((await set('字')).pages, 1)
})

test('a document that the standard of the file does not allow is refused', async () => {
  const template = { name: 'sample', files: { 'main.typ': '#set document(date: none)\n字' } }
  await assert.rejects(typesetter.typeset(template, {}, AT), { code: 'TEMPLATE_INVALID' })
})

test('a template sees its own files and the data it was given, as text', async () => {
  const main = '#import "part.typ": shown\n#shown(json(bytes(sys.inputs.data)).name)'
  const { pdf } = await set(main, { name: '#read("/etc/passwd") *粗*' }, { 'part.typ': '#let shown(it) = [名称：#it]' })
  const [page] = await readPdfPages(pdf)
  assert.ok(page)
  assert.deepEqual(
    linesOf(page).map(line => line.text),
    ['名称：#read("/etc/passwd") *粗*'],
  )
})

test('nothing of one template is there for the next', async () => {
  await set('#import "part.typ": x\n#x', {}, { 'part.typ': '#let x = [甲]' })
  await assert.rejects(set('#import "part.typ": x\n#x'), { code: 'TEMPLATE_INVALID' })
})

test('a template may ask to be set again with what it found, and is not asked for ever', async () => {
  const round = '#let n = json(bytes(sys.inputs.adjust)).at("n", default: 0)\n#n\n'
  const [page] = await readPdfPages((await set(`${round}#if n < 3 [#metadata((n: n + 1)) <again>]`)).pdf)
  assert.equal(page && linesOf(page)[0]?.text, '3')
  const [last] = await readPdfPages((await set(`${round}#[#metadata((n: n + 1)) <again>]`)).pdf)
  assert.equal(last && linesOf(last)[0]?.text, '7')
})
