import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { changesBetween } from './changes.ts'
import type { Files } from './files.ts'

const FOLDER = 'catalogue/incoming-document/'
const base: Files = Object.fromEntries(
  globSync(`${FOLDER}**/*.{json,bpmn,dmn,yaml,md}`).map(file => [
    file.slice(FOLDER.length),
    readFileSync(file, 'utf8'),
  ]),
)

const changed = (...changes: [file: string, from: string, to: string][]): Files =>
  changes.reduce((files, [file, from, to]) => {
    assert.ok(files[file]?.includes(from), `${file} has no ${from}`)
    return { ...files, [file]: files[file]?.replace(from, to) ?? '' }
  }, base)

test('the same files change nothing, whatever they look like', async () => {
  const spaced = { ...base, 'service.json': (base['service.json'] ?? '').replace('{', '{\n') }
  assert.deepEqual(await changesBetween(base, spaced, 'zh-Hans'), [])
})

test('a limit, a step, a field and a word are each told where they stand, from and to', async () => {
  const after = changed(
    ['rules.dmn', '<outputEntry id="limits_1_out_1"><text>1</text>', '<outputEntry id="limits_1_out_1"><text>2</text>'],
    ['procedure.bpmn', 'code="pass" opinion="optional"', 'code="pass" opinion="required"'],
    ['form.schema.json', '"from",\n', ''],
    ['texts/zh-Hans.json', '"收文办理"', '"收文"'],
    ['README.md', '# 收文办理', '# 收文'],
  )
  const found = await changesBetween(base, after, 'zh-Hans')
  assert.deepEqual(
    found.map(({ section, kind, what }) => [section, kind, what]),
    [
      ['procedure', 'changed', '初审'],
      ['rules', 'changed', '办理时限 · 初审'],
      ['form', 'changed', '来文单位'],
      ['texts', 'changed', 'name'],
      ['other', 'changed', 'README.md'],
    ],
  )
  const rule = found.find(({ section }) => section === 'rules')
  assert.match(rule?.from ?? '', /→ 1, "workday"/)
  assert.match(rule?.to ?? '', /→ 2, "workday"/)
})
