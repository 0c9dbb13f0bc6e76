import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LANGUAGES } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { AllTexts } from './files.ts'
import { lines, withLine } from './text-lines.ts'

const [hans, hant, en] = LANGUAGES.map(
  language => JSON.parse(readFileSync(`catalogue/enquiry/texts/${language}.json`, 'utf8')) as ServiceTexts,
)
assert.ok(hans && hant && en)
const texts: AllTexts = { 'zh-Hans': hans, 'zh-Hant': hant, en }

test('every word of a service is a line, those of a list too, and none is empty', () => {
  const all = lines(texts)
  assert.deepEqual(all.find(line => line.path.join() === 'name')?.words.en, texts.en.name)
  assert.ok(all.some(line => line.path.join().startsWith('window,needs,0')))
  assert.deepEqual(
    all.filter(line => Object.values(line.words).includes('')),
    [],
  )
})

test('writing every word again changes nothing, and one that is changed stands where it stood', () => {
  assert.deepEqual(
    lines(texts).reduce((result, { path, words }) => withLine(result, path, words.en), en),
    en,
  )
  const needs = withLine(en, ['window', 'needs', '0'], 'an identity card').window?.needs
  assert.deepEqual(needs, ['an identity card', ...(en.window?.needs.slice(1) ?? [])])
})
