import assert from 'node:assert/strict'
import test from 'node:test'
import type { Language } from '#base/language.ts'
import { messageOf } from './finding.ts'
import { checkService } from './check.ts'
import { readServiceFolder, type ServiceFiles } from './read.ts'

const files = await readServiceFolder('catalogue/incoming-document')

type Json = Record<string, unknown>

const changed = (file: string, change: (json: Json) => void): ServiceFiles => {
  const json = JSON.parse(files.get(file) ?? '') as Json
  change(json)
  return new Map([...files, [file, JSON.stringify(json)]])
}

const told = async (from: ServiceFiles, code: string, language: Language): Promise<string[]> =>
  (await checkService('incoming-document', from, new Map()))
    .filter(finding => finding.code === code)
    .map(finding => messageOf(finding, language))

test('what is wrong with service.json is said in the language of its reader', async () => {
  const broken = changed('service.json', json => {
    delete json['basis']
    json['supervised'] = 'yes'
    json['colour'] = 'red'
    json['retention'] = 'D7'
    json['listed'] = []
  })
  assert.deepEqual((await told(broken, 'MANIFEST_INVALID', 'zh-Hans')).toSorted(), [
    '“/listed”不合格式：至少要有 1 项',
    '“/retention”不合格式：只能是 ["Y","D30","D10"] 之一',
    '“/supervised”不合格式：应当是 true（是）或 false（否）',
    '“/”不合格式：不该有“colour”',
    '“/”不合格式：缺少“basis”',
  ])
  assert.ok((await told(broken, 'MANIFEST_INVALID', 'zh-Hant')).includes('「/」不合格式：缺少「basis」'))
  assert.ok((await told(broken, 'MANIFEST_INVALID', 'en')).includes('/ is not valid: basis is missing'))
})

test('what is wrong with texts, forms and examples is said in the language of its reader', async () => {
  const texts = changed('texts/en.json', json => void (json['name'] = ''))
  assert.deepEqual(await told(texts, 'TEXTS_INVALID', 'zh-Hans'), ['“/name”不合格式：不能空着'])
  const form = changed('form.schema.json', json => void (json['required'] = 'title'))
  assert.deepEqual(await told(form, 'FORM_INVALID', 'zh-Hans'), [
    '表单不是合格的 JSON Schema：/required 应当是列表（[…]）',
  ])
  const example = new Map([...files, ['examples/odd.yaml', 'name: x\nregistered: 2026-01-05\nfields: {}\nwenn: []\n']])
  assert.deepEqual(await told(example, 'EXAMPLE_INVALID', 'zh-Hans'), ['示例不合格式：/ 不该有“wenn”'])
})
