import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { changesBetween, type Reader } from './changes.ts'
import { fill } from '#base/language.ts'
import { zhHans } from '../texts/zh-Hans.ts'
import type { Files } from './files.ts'

const FOLDER = 'catalogue/incoming-document/'
const base: Files = Object.fromEntries(
  globSync(`${FOLDER}**/*.{json,bpmn,dmn,yaml,md}`).map(file => [
    file.slice(FOLDER.length),
    readFileSync(file, 'utf8'),
  ]),
)

const reader: Reader = { t: (key, params) => fill(zhHans[key], params), language: 'zh-Hans' }

const changed = (...changes: [file: string, from: string, to: string][]): Files =>
  changes.reduce((files, [file, from, to]) => {
    assert.ok(files[file]?.includes(from), `${file} has no ${from}`)
    return { ...files, [file]: files[file]?.replace(from, to) ?? '' }
  }, base)

test('the same files change nothing, whatever they look like', async () => {
  const spaced = { ...base, 'service.json': (base['service.json'] ?? '').replace('{', '{\n') }
  assert.deepEqual(await changesBetween(base, spaced, reader), [])
})

test('a limit, a step, a field and a word are each told where they stand, from and to', async () => {
  const after = changed(
    ['rules.dmn', '<outputEntry id="limits_1_out_1"><text>1</text>', '<outputEntry id="limits_1_out_1"><text>2</text>'],
    ['procedure.bpmn', 'code="pass" opinion="optional"', 'code="pass" opinion="required"'],
    ['form.schema.json', '"from",\n', ''],
    ['texts/zh-Hans.json', '"收文办理"', '"收文"'],
    ['README.md', '# 收文办理', '# 收文'],
  )
  const found = await changesBetween(base, after, reader)
  assert.deepEqual(
    found.map(({ section, kind, what }) => [section, kind, what]),
    [
      ['procedure', 'changed', '初审 · 办理结果'],
      ['rules', 'changed', '办理时限 · 初审'],
      ['form', 'changed', '来文单位'],
      ['texts', 'changed', '名称'],
      ['other', 'changed', 'README.md'],
    ],
  )
  const rule = found.find(({ section }) => section === 'rules')
  assert.deepEqual([rule?.from, rule?.to], ['→ 数量 1', '→ 数量 2'])
  const step = found.find(({ section }) => section === 'procedure')
  assert.equal(step?.from, '合格')
  assert.equal(step?.to, '合格（必须写意见）')
})

test('a split of another kind, another holder and another condition are told in the words of the office', async () => {
  const after = changed(
    ['procedure.bpmn', '<bpmn:exclusiveGateway id="reply-needed"', '<bpmn:inclusiveGateway id="reply-needed"'],
    ['procedure.bpmn', 'outcome = "reject"', 'handling = "act"'],
    ['procedure.bpmn', 'shuniu:duty="review"', 'shuniu:duty="propose"'],
  )
  const mended = {
    ...after,
    'procedure.bpmn': (after['procedure.bpmn'] ?? '').replace(
      /(<bpmn:inclusiveGateway id="reply-needed"[\s\S]*?<\/bpmn:)exclusiveGateway>/,
      '$1inclusiveGateway>',
    ),
  }
  assert.deepEqual(
    (await changesBetween(base, mended, reader)).map(({ what, from, to }) => [what, from, to]),
    [
      ['初审 · 谁来办', '初审', '拟办'],
      ['要答复？ · 种类', '分支', '多选'],
      ['初审结果 → 退文依据', '初审：退文', '办理类型 是 批办件'],
    ],
  )
})
