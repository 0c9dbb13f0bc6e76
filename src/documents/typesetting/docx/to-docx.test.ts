import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOpinion, paragraph } from '#test/support/official-documents.ts'
import { readDocx } from '../../reading/docx.ts'
import { openArchive } from '../../reading/zip.ts'
import { documentToDocx } from './to-docx.ts'

const archiveOf = async (document = anOpinion()) => openArchive(Buffer.from(await documentToDocx(document)))
const xmlOf = async (document = anOpinion()) => (await archiveOf(document)).read('word/document.xml')?.toString() ?? ''

test('a mark of a state secret is refused', async () => {
  await assert.rejects(documentToDocx(anOpinion({ secrecy: '绝密★30年' })), { code: 'STATE_SECRET' })
})

test('every element is there, in its order', async () => {
  const lines = readDocx(await archiveOf(anOpinion({ signers: ['张伟民', '李强', '王建国'] })))
    .text.split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const order = [
    '000128',
    '工作秘密',
    '特急',
    '云山市人民政府文件',
    '签发人：张伟民　李强',
    '云政发〔2026〕12号\t　　　　王建国',
    '云山市人民政府关于加强政务服务中心',
    '标准化规范化便利化建设的实施意见',
    '各县（市、区）人民政府，市政府各部门、各直属机构，驻云各单位：',
    '一、总体要求',
    '二、重点任务',
    '（一）推进政务服务标准化',
    '（二）推进政务服务规范化',
    '三、保障措施',
    '附件：重点任务分工表',
    '云山市人民政府',
    '2026年3月9日',
    '（此件公开发布）',
    '附件',
    '重点任务分工表',
  ]
  let at = -1
  for (const wanted of order) {
    const next = lines.findIndex((line, index) => index > at && line === wanted)
    assert.ok(next > at, `${wanted} is not behind ${lines[at]}`)
    at = next
  }
  assert.match(lines.slice(at).join('\n'), /抄送：市委各部门.*。[\s\S]*云山市人民政府办公室\t2026年3月10日印发/)
})

test('the page is that of the standard: margins, 22 lines, the faces by their names', async () => {
  const xml = await xmlOf()
  const [margins = ''] = /<w:pgMar [^>]*>/.exec(xml) ?? []
  const millimetres = ['top', 'left', 'right', 'bottom'].map(side =>
    Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) / 1440) * 25.4),
  )
  assert.deepEqual(millimetres, [37, 28, 26, 35])
  assert.ok(xml.includes('w:line="579" w:lineRule="exact"'))
  assert.ok(!xml.includes('w:type="lines"'), 'a grid would give a title of two lines the room of four')
  for (const face of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体']) assert.ok(xml.includes(face), face)
  assert.ok(!xml.includes('w:pStyle w:val="Heading'))
})

test('text is only ever text', async () => {
  const text = '<w:t>&amp;</w:t> { PAGE } 「"\'」'
  const archive = await archiveOf(anOpinion({ body: [{ kind: 'paragraph', text }, paragraph(1)] }))
  assert.ok(readDocx(archive).text.includes(text))
})
