import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FormField } from '../../forms/schema.ts'
import { chooseService, EMPTY, readDraft, requestOf, takeExtraction, touched } from './view.ts'

const field = (name: string, widget: FormField['widget'] = 'text', options = {}): FormField => ({
  name,
  widget,
  label: name,
  help: null,
  why: null,
  columns: [],
  options,
  isRequired: false,
  isMany: false,
  isReadOnly: false,
})
const FIELDS = [
  field('from'),
  field('number'),
  field('date', 'date'),
  field('kind', 'choice', { request: '请示' }),
  field('leadUnit', 'unit'),
]
const read = (value: string | null, confidence: 'sure' | 'doubtful' | 'absent' = 'sure') => ({
  value,
  confidence,
  where: null,
})

test('what a person typed is never overwritten by what the machine read', () => {
  const mine = { ...EMPTY, title: '我写的标题', values: { from: '县教育局' } }
  const { draft } = takeExtraction(mine, { fields: { title: read('别的'), from: read('别处') } }, FIELDS)
  assert.equal(draft.title, '我写的标题')
  assert.equal(draft.values['from'], '县教育局')
})

test('a value the field cannot hold is left out rather than guessed', () => {
  const extraction = {
    fields: { kind: read('某种怪文'), date: read('去年冬天'), leadUnit: read('教育局') },
  }
  assert.deepEqual(takeExtraction(EMPTY, extraction, FIELDS).draft.values, {})
})

test('sure fields fill in, doubtful ones are marked, and the cursor goes to the first of them', () => {
  const extraction = {
    fields: {
      title: read('关于校车方案的请示'),
      from: read('县教育局', 'doubtful'),
      number: read('教〔2026〕18号', 'doubtful'),
      kind: read('请示'),
      date: read('2026-11-23'),
      urgency: read('特急'),
      cc: read(null, 'absent'),
    },
  }
  const { draft, first } = takeExtraction(EMPTY, extraction, FIELDS)
  assert.equal(first, 'from')
  assert.deepEqual(draft.doubtful, ['from', 'number'])
  assert.equal(draft.urgency, 'most-urgent')
  assert.deepEqual(draft.values, { from: '县教育局', number: '教〔2026〕18号', kind: 'request', date: '2026-11-23' })
  assert.deepEqual(touched(draft, 'from'), ['number'])
})

test('what was left blank and what another service asks for is not sent', () => {
  const draft = {
    ...EMPTY,
    service: 'incoming-document',
    title: ' 标题 ',
    values: { from: '', number: '1', other: 'x' },
  }
  assert.deepEqual(requestOf(draft, FIELDS), {
    service: 'incoming-document',
    title: '标题',
    fields: { number: '1' },
  })
})

test('a broken stored draft is no draft', () => {
  assert.equal(readDraft('{'), null)
  assert.equal(readDraft('[1]'), null)
  assert.equal(readDraft(null), null)
  assert.equal(readDraft('{"title":"x"}')?.urgency, null)
})

test('a service one may not register is never chosen', () => {
  const services = [
    { id: 'a', mayRegister: false },
    { id: 'b', mayRegister: true },
    { id: 'c', mayRegister: true },
  ]
  assert.equal(chooseService(services, 'a', null), 'b')
  assert.equal(chooseService(services, null, 'c'), 'c')
  assert.equal(chooseService([], 'c'), '')
})

test('what the machine calls otherwise finds its field, and the pasted text becomes the text of the matter', () => {
  const fields = [field('reference'), field('documentDate', 'date'), field('contact'), field('text', 'longtext')]
  const extraction = {
    fields: {
      number: read('教〔2026〕18号'),
      date: read('2026-11-23'),
      contact: read('王芳'),
      phone: read('0000-1', 'doubtful'),
    },
  }
  const { draft } = takeExtraction({ ...EMPTY, text: '全文' }, extraction, fields)
  assert.deepEqual(draft.values, { reference: '教〔2026〕18号', documentDate: '2026-11-23', contact: '王芳 0000-1' })
  assert.deepEqual(draft.doubtful, ['contact'])
  assert.deepEqual(requestOf(draft, fields).fields, { text: '全文', ...draft.values })
})
