import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { after, test } from 'node:test'
import { anOpinion, aTable } from '#test/support/official-documents.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { extractFile } from '../../reading/extract-file.ts'
import { linesOf as ofdLines } from '../../reading/lines.ts'
import { readOfd } from '../../reading/ofd.ts'
import { fileTextOf } from '../../reading/file-text.ts'
import { readXml } from '../../reading/xml.ts'
import { openArchive } from '../../reading/zip.ts'
import { readFont } from '../fonts/sfnt.ts'
import type { OfficialDocument } from '../official-document.ts'
import { documentToOfd, typesetDocument } from '../typeset-document.ts'
import { openTypesetter } from '../typesetter.ts'

const CATALOGUE = path.join(import.meta.dirname, '..', '..', '..', '..', 'catalogue')
const typesetter = openTypesetter()
after(() => typesetter.close())
const press = { typesetter, catalogue: CATALOGUE }
const archiveOf = async (document: OfficialDocument) => openArchive(Buffer.from(await documentToOfd(press, document)))

test('a mark of a state secret is refused', async () => {
  await assert.rejects(documentToOfd(press, anOpinion({ secrecy: '机密★10年' })), { code: 'STATE_SECRET' })
})

test('every line stands where it stands in the PDF, to half a millimetre', async () => {
  const document = anOpinion()
  const { pages } = readOfd(await archiveOf(document))
  const pdf = await readPdfPages((await typesetDocument(press, document)).pdf)
  assert.equal(pages.length, pdf.length)
  for (const [at, page] of pages.entries()) {
    const wanted = linesOf(pdf[at] ?? { runs: [], rules: [] })
    const found = ofdLines(page.pieces)
    assert.equal(found.length, wanted.length)
    for (const [n, line] of found.entries()) {
      const first = line.pieces[0]
      assert.ok(Math.abs((first?.x ?? 0) - (wanted[n]?.x ?? 0)) < 0.5, line.text)
      assert.ok(Math.abs(line.y - (wanted[n]?.runs[0]?.baseline ?? 0)) < 0.5, line.text)
      // the last letter's own width is the font's to know: of a Chinese one it is an em
      if (!/\p{Script=Han}$/u.test(line.text)) continue
      const right = Math.max(...line.pieces.map(piece => piece.x + piece.width))
      assert.ok(
        Math.abs(right - (wanted[n]?.right ?? 0)) < 0.5,
        `${line.text} ends at ${right}, not ${wanted[n]?.right}`,
      )
    }
  }
})

test('what is read from it is what is read from the PDF', async () => {
  const { fields } = extractFile(fileTextOf(readOfd(await archiveOf(anOpinion())), false), '文件')
  assert.equal(fields?.number.value, '云政发〔2026〕12号')
  assert.equal(fields?.title.value, '云山市人民政府关于加强政务服务中心标准化规范化便利化建设的实施意见')
  assert.equal(fields?.date.value, '2026-03-09')
})

test('it carries its fonts, each with all the letters that are set in it', async t => {
  const archive = await archiveOf(anOpinion({ remark: '联系人：李玥' }))
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-ofd-'))
  t.after(() => fs.rm(folder, { recursive: true }))
  const letters = new Map<string, string>()
  for (const name of archive.names.filter(one => one.endsWith('Content.xml'))) {
    let font = ''
    readXml(archive.read(name) ?? new Uint8Array(), {
      open: element => (font = element.attributes['Font'] ?? font),
      text: text => letters.set(font, (letters.get(font) ?? '') + (/^[ML] [\d. ]/.test(text) ? '' : text)),
    })
  }
  const files = archive.names.filter(name => name.includes('/Res/'))
  assert.ok(files.length >= 5)
  for (const name of files) {
    const place = path.join(folder, path.basename(name))
    await fs.writeFile(place, archive.read(name) ?? new Uint8Array())
    const font = await readFont(place)
    const id = /font_(\d+)/.exec(name)?.[1] ?? ''
    for (const letter of letters.get(id) ?? '')
      assert.ok(font?.has(letter.codePointAt(0) ?? 0), `${name} lacks ${letter}`)
  }
})

test('a table on its side is turned, and lines are lines', async () => {
  const archive = await archiveOf(anOpinion({ annexes: [{ title: '任务表', body: [aTable(30, true)] }] }))
  const pages = archive.names
    .filter(name => name.endsWith('Content.xml'))
    .map(name => archive.read(name)?.toString() ?? '')
  const turned = pages.filter(page => page.includes('CTM="0 -1 1 0'))
  assert.ok(turned.length > 0)
  assert.ok(turned.every(page => page.includes('Stroke="true"')))
})

test('the same document is the same bytes', async () => {
  const [one, other] = await Promise.all([documentToOfd(press, anOpinion()), documentToOfd(press, anOpinion())])
  assert.deepEqual(one, other)
})
