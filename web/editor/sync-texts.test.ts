import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LANGUAGES } from '#base/language.ts'
import { textsGiven, textsOwed } from '#catalogue/texts-owed.ts'
import type { Graph } from '#procedure/graph.ts'
import { readProcedure } from '#procedure/read/read.ts'
import { partsOf, type AllTexts, type EditedForm } from './files.ts'
import { syncTexts } from './sync-texts.ts'

const FOLDER = 'catalogue/incoming-document'
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8')
const { texts, form } = partsOf(
  Object.fromEntries(
    ['service.json', 'form.schema.json', ...LANGUAGES.map(language => `texts/${language}.json`)].map(file => [
      file,
      read(file),
    ]),
  ),
)
assert.ok(texts && form)

async function graphOf(...changes: [from: string, to: string][]): Promise<Graph> {
  const xml = changes.reduce((text, [from, to]) => text.replace(from, to), read('procedure.bpmn'))
  const { graph, faults } = await readProcedure(xml)
  return graph ?? assert.fail(JSON.stringify(faults))
}

/** What is written in drawings and rule tables is kept in line apart. */
const without = (keys: ReadonlySet<string>): Set<string> => new Set([...keys].filter(key => !key.startsWith('labels.')))

/** No key without words, and no words without a key, in any language. */
function assertComplete(synced: AllTexts, graph: Graph, properties: EditedForm): void {
  const owed = textsOwed({ graph, form: properties })
  for (const language of LANGUAGES) assert.deepEqual(without(textsGiven(synced[language])), owed, language)
}

test('texts that fit are left as they are', async () => {
  const graph = await graphOf()
  assert.deepEqual(syncTexts(texts, graph, form, new Map()), texts)
})

test('a new step, outcome and limit get words in three languages; what is gone takes its words along', async () => {
  const graph = await graphOf(
    ['shuniu:outcome code="pass" opinion="optional"', 'shuniu:outcome code="agree" opinion="optional"'],
    [
      'id="notify-sender" name="退回来文单位" shuniu:limit="reply"',
      'id="notify-sender" name="退回来文单位" shuniu:limit="notify"',
    ],
  )
  const fields: EditedForm = {
    ...form,
    properties: { from: { type: 'string' }, colour: { type: 'string', enum: ['red'] } },
  }
  const synced = syncTexts(texts, graph, fields, new Map())
  assertComplete(synced, graph, fields)
  assert.equal(synced.en.fields['colour']?.options?.['red'], 'Option red')
  assert.equal(synced['zh-Hans'].limits['notify'], texts['zh-Hans'].steps['notify-sender']?.name)
})

test('what comes back has its own words again', async () => {
  const gone = new Map<string, unknown>()
  const without = await graphOf([
    'shuniu:outcome code="pass" opinion="optional"',
    'shuniu:outcome code="agree" opinion="optional"',
  ])
  const lost = syncTexts(texts, without, form, gone)
  assert.equal(lost.en.steps['review']?.outcomes['pass'], undefined)
  assert.deepEqual(syncTexts(lost, await graphOf(), form, gone), texts)
})
