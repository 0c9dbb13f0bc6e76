import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from './extract.ts'
import type { FieldName } from './types.ts'

const ORGAN = '云岚市青禾区人民政府办公室'
const TITLE = `${ORGAN}关于做好档案移交工作的通知`
const NUMBER = '青政办发〔2026〕17号'
const DOCUMENT = [NUMBER, TITLE, '各镇人民政府：', '为做好有关工作，现将有关事项通知如下。', ORGAN, '2026年4月28日']

/** Values of fields, with `?` behind those that are doubtful; null for those that are absent. */
function read(lines: readonly string[], ...names: FieldName[]): (string | null)[] {
  const { fields } = extract(lines.join('\n'))
  return names.map(name => fields[name].value && fields[name].value + (fields[name].confidence === 'sure' ? '' : '?'))
}

test('a telephone below the foot of a web page is not promised', () => {
  const lines = [...DOCUMENT, '发布日期：2026年4月29日', '主办：青禾区数据局', '联系电话：010-55501234']
  assert.deepEqual(read(lines, 'phone'), ['010-55501234?'])
})

test('what stands in the next document of a paste is not promised', () => {
  const next = [
    '青禾区教育局文件',
    '青教发〔2026〕3号',
    '请各校报送名单。联系人：周宁，电话：5550199',
    '抄送：区委办公室。',
  ]
  const lines = [...DOCUMENT, ...next, '青禾区教育局办公室　2026年5月2日印发']
  assert.deepEqual(read(lines, 'contact', 'phone', 'cc', 'printedBy', 'printedOn'), [
    '周宁?',
    '5550199?',
    '区委办公室?',
    '青禾区教育局办公室?',
    '2026-05-02?',
  ])
})

test('a second date with a signature does not replace the first one without doubt', () => {
  const lines = [...DOCUMENT.slice(0, 4), '2026年4月28日', '云岚市人民政府', '2026年6月1日']
  assert.match(read(lines, 'date')[0] ?? '', /\?$/)
})

test('a decision that is dated under its title is not dated by what follows it', () => {
  const lines = [TITLE, '（2026年4月28日）', ...DOCUMENT.slice(2, 4), '云岚市人民政府', '2026年6月1日']
  assert.match(read(lines, 'date')[0] ?? '', /\?$/)
})

test('the day of printing, broken before its word, is not the day of the document', () => {
  const lines = [...DOCUMENT.slice(0, 5), `${ORGAN}　2026年4月29日`, '印发']
  assert.notEqual(read(lines, 'date')[0], '2026-04-29')
})

test('an issuing organ set apart above 关于 leaves the title to a person', () => {
  const lines = [NUMBER, '', ORGAN, '', '关于做好档案移交工作的通知', '', ...DOCUMENT.slice(2)]
  assert.deepEqual(read(lines, 'title'), ['关于做好档案移交工作的通知?'])
})

test('a list of organs that strayed into a title makes it doubtful', () => {
  const lines = ['关于加强汛期值守', '青禾区水务局、青禾区应急管理局', '和信息报送工作的通知', ...DOCUMENT.slice(2)]
  assert.match(read(lines, 'title')[0] ?? '', /\?$/)
})

test('a signature that ran into the last enclosure makes the list doubtful', () => {
  const lines = [...DOCUMENT.slice(0, 4), `附件：移交清单${ORGAN}`, '2026年4月28日']
  assert.match(read(lines, 'attachments')[0] ?? '', /\?$/)
})

test('a number whose label holds something else is not promised', () => {
  const lines = ['发文字号：青', '政办发〔2026〕17号', ...DOCUMENT.slice(1)]
  assert.deepEqual(read(lines, 'number'), ['政办发〔2026〕17号?'])
})

test('an organ is not read out of the rest of a broken number', () => {
  assert.notEqual(read(['青政办发〔2026〕17', `号${TITLE}`, ...DOCUMENT.slice(2)], 'title')[0], `号${TITLE}`)
})

test('a number that ran into the title is taken apart again, and one that ran into an organ is not promised', () => {
  assert.deepEqual(read([`${TITLE}${NUMBER}`, ...DOCUMENT.slice(2)], 'title', 'number'), [TITLE, NUMBER])
  assert.match(read([`青禾区教育局青教函〔2026〕8号`, ...DOCUMENT.slice(1)], 'number')[0] ?? '', /\?$/)
})

test('a number that ran into a mark is not promised', () => {
  assert.match(read([`特急${NUMBER}`, ...DOCUMENT.slice(1)], 'number')[0] ?? '', /\?$/)
})

test('a short name that agrees with any city does not make two cities one', () => {
  const lines = [
    '云岚市人民政府文件',
    NUMBER,
    '市政府关于加强值守的意见',
    ...DOCUMENT.slice(2, 4),
    '常山市人民政府',
    '2026年6月1日',
  ]
  assert.match(read(lines, 'from')[0] ?? '', /\?$/)
})

test('old papers say when, and then who, above the address', () => {
  const lines = [TITLE, '2026年4月28日，云岚市青禾区人民政府办公室', ...DOCUMENT.slice(2, 4)]
  assert.deepEqual(read(lines, 'to', 'date'), ['各镇人民政府', '2026-04-28?'])
})

test('a page that puts a blank line between all lines says nothing by it', () => {
  const lines = ['首页 > 政策文件', TITLE.slice(0, 16), TITLE.slice(16), `（${NUMBER}）`, ...DOCUMENT.slice(2)]
  const spaced = lines.flatMap(line => [line, ''])
  assert.deepEqual(read(spaced, 'title', 'number', 'to'), [TITLE, NUMBER, '各镇人民政府'])
})

test('sentences of the page above a document hide nothing of it, and nothing of it is promised', () => {
  const lines = ['本文由会员上传，仅供参考，如有侵权请联系我们删除。', '第一篇：', ...DOCUMENT]
  assert.deepEqual(read(lines, 'title', 'number', 'to'), [`${TITLE}?`, `${NUMBER}?`, '各镇人民政府?'])
})

test('the last line of a title may be its kind, set letter by letter', () => {
  const lines = [
    '青禾区人民政府',
    '关于同意设立数据中心的',
    '批　　　　复',
    '青政复〔2026〕5号',
    '区数据局：',
    '同意。',
    '此复。',
  ]
  assert.deepEqual(read(lines, 'title', 'kind'), ['青禾区人民政府关于同意设立数据中心的批复', '批复'])
})

test('the kind may break between its two letters', () => {
  const lines = ['关于青禾区档案移交工作有关问题的报', '告', '区人民政府：', ...DOCUMENT.slice(3)]
  assert.deepEqual(read(lines, 'title', 'kind'), ['关于青禾区档案移交工作有关问题的报告', '报告'])
})

test('an address without its colon is shown and not promised', () => {
  const lines = [
    ...DOCUMENT.slice(0, 2),
    '各镇人民政府，区政府各部门',
    `${'为做好有关工作，'.repeat(5)}现将有关事项通知如下。`,
  ]
  assert.deepEqual(read(lines, 'to'), ['各镇人民政府，区政府各部门?'])
})

test('places named one by one before the word that is common to them are addressees', () => {
  for (const to of [
    '青山、白水、云溪县（区）人民政府',
    '各镇人民政府，区政府各委、办、局',
    '各市教育局（教委），有关部门（单位）教育处',
    '科技部、云岚生产建设兵团',
  ])
    assert.deepEqual(read([NUMBER, TITLE, `${to}：`, ...DOCUMENT.slice(3)], 'to'), [to])
})

test('several departments under the name of the first: the title says one, the signature all', () => {
  const lines = [
    '云岚市教育局等三部门关于加强校车安全管理的通知',
    '各县教育局：',
    '现通知如下。',
    '云岚市教育局',
    '云岚市公安局',
    '云岚市交通运输局',
    '2026年4月28日',
  ]
  assert.deepEqual(read(lines, 'title', 'from'), [lines[0], '云岚市教育局、云岚市公安局、云岚市交通运输局'])
})

test('an announcement is counted by year; without that word it may be the issue of a gazette', () => {
  const number = '云岚市财政局公告2026年第10号'
  const lines = ['云岚市财政局关于延长缴费期限的公告', number, '现公告如下。', '云岚市财政局', '2026年3月1日']
  assert.deepEqual(read(lines, 'number'), [number])
  assert.deepEqual(read(['2026年第5号', ...DOCUMENT.slice(1)], 'number'), ['2026年第5号?'])
})

test('signers below each other are all signers', () => {
  const lines = [
    '青民发〔2026〕4号',
    '签发人：罗一川',
    '        何　平',
    '        周晓红',
    '',
    TITLE,
    ...DOCUMENT.slice(2),
  ]
  assert.deepEqual(read(lines, 'signer'), ['罗一川、何平、周晓红'])
})

test('a telephone keeps its area code behind any dash', () => {
  for (const dash of ['-', '—', '－', '–'])
    assert.deepEqual(read([...DOCUMENT, `（联系人：周宁，电话：0731${dash}55501234）`], 'phone'), ['0731-55501234'])
})
