import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LANGUAGES } from '#base/language.ts'
import { readProcedure } from '#procedure/read/read.ts'
import { partsOf, type AllTexts } from './files.ts'
import { readDmn } from './rules/dmn.ts'
import { decisionViews } from './rules/view.ts'
import { followNames, syncLabels, writtenIn } from './sync-labels.ts'

const read = (file: string) => readFileSync(`catalogue/vehicle/${file}`, 'utf8')
const { texts, form } = partsOf(
  Object.fromEntries(
    ['service.json', 'form.schema.json', ...LANGUAGES.map(one => `texts/${one}.json`)].map(file => [file, read(file)]),
  ),
)
assert.ok(texts && form)
const known = form
const bpmn = read('procedure.bpmn')
const decisions = await readDmn(read('rules.dmn'), decisionViews)

const written = async (drawing: string) => {
  const { graph } = await readProcedure(drawing)
  assert.ok(graph)
  return writtenIn(drawing, graph, decisions, known)
}

const after = (all: AllTexts, change: ReturnType<typeof syncLabels>): AllTexts => {
  assert.ok(change)
  return {
    'zh-Hans': change(all['zh-Hans'], 'zh-Hans'),
    'zh-Hant': change(all['zh-Hant'], 'zh-Hant'),
    en: change(all.en, 'en'),
  }
}

const doubled = (word: string): string => word + word

test('words that fit what is drawn and ruled are left as they are', async () => {
  assert.equal(syncLabels(texts, await written(bpmn), doubled), null)
})

test('what is drawn anew is called in all languages as it is drawn, and what is gone takes its words along', async () => {
  const drawing = bpmn.replace(' name="不出车"', '').replace('id="asked-on"', 'id="asked-on" name="去审批"')
  const synced = after(texts, syncLabels(texts, await written(drawing), doubled))
  assert.equal(synced.en.labels?.procedure['leave-cancel'], undefined)
  assert.deepEqual(
    LANGUAGES.map(language => synced[language].labels?.procedure['asked-on']),
    ['去审批', '去审批去审批', '去审批'],
  )
  assert.equal(synced.en.labels?.columns['log_input_1'], texts.en.labels?.columns['log_input_1'])
})

test('a name that is changed in the drawing is followed by words that said what it said', () => {
  const names = new Map([
    ['dispatch-on', '派出'],
    ['approve', '审批'],
    ['refused', '不同意'],
  ])
  const now = new Map([
    ['dispatch-on', '派车'],
    ['approve', '批准'],
    ['refused', '没有批'],
  ])
  const followed = after(
    texts,
    followNames(texts, names, now, word => word),
  )
  assert.equal(followed['zh-Hans'].labels?.procedure['dispatch-on'], '派车')
  assert.equal(followed.en.labels?.procedure['dispatch-on'], texts.en.labels?.procedure['dispatch-on'])
  assert.equal(followed['zh-Hans'].steps['approve']?.name, '批准')
  assert.equal(followNames(texts, names, names, doubled), null)
})
