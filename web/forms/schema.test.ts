import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf, filled, registeringFields } from './schema.ts'
import { valueInWords } from './value-in-words.ts'

const service = {
  form: {
    type: 'object',
    required: ['from'],
    properties: {
      from: { type: 'string', maxLength: 200 },
      summary: { type: 'string', maxLength: 4000 },
      kind: { type: 'string', enum: ['notice', 'request'] },
      writtenOn: { type: 'string', format: 'date' },
      leadUnit: { type: 'string', 'x-widget': 'unit' },
      readers: { type: 'array', 'x-widget': 'posts', items: { type: 'string' } },
      copies: { type: 'integer', minimum: 1, maximum: 99 },
      isOpen: { type: 'boolean' },
      odd: { type: ['string', 'null'], 'x-widget': 'hologram' },
    },
  },
  fields: {
    kind: {
      label: '文种',
      help: null,
      why: '决定办理方式',
      options: { notice: '通知', request: '请示' },
      columns: null,
    },
    from: { label: '来文单位', help: '全称', why: '答复给谁', options: null, columns: null },
  },
}

test('a widget no one knows is drawn as a line of text, never as nothing', () => {
  assert.equal(fieldsOf(service).find(field => field.name === 'odd')?.widget, 'text')
})

test('a name the schema does not have is left out', () => {
  assert.deepEqual(fieldsOf(service, ['nothing']), [])
})

test('each kind of field gets its control', () => {
  assert.deepEqual(
    fieldsOf(service).map(field => [field.name, field.widget, field.isMany]),
    [
      ['from', 'text', false],
      ['summary', 'longtext', false],
      ['kind', 'choice', false],
      ['writtenOn', 'date', false],
      ['leadUnit', 'unit', false],
      ['readers', 'posts', true],
      ['copies', 'number', false],
      ['isOpen', 'yesno', false],
      ['odd', 'text', false],
    ],
  )
})

test('words come from the service; what is required comes from the schema or the step', () => {
  const [from, summary] = fieldsOf(service)
  assert.deepEqual([from?.label, from?.isRequired, from?.why], ['来文单位', true, '答复给谁'])
  assert.deepEqual([summary?.label, summary?.isRequired], ['summary', false])
  const [step] = fieldsOf(service, ['summary'], ['summary'])
  assert.equal(step?.isRequired, true)
})

test('a step asks only what the step requires, not what registering required', () => {
  assert.equal(fieldsOf(service, ['from'])[0]?.isRequired, false)
})

test('what was left blank is not sent; false and zero are', () => {
  assert.deepEqual(filled({ a: '', b: null, c: [], d: false, e: 0, f: 'x' }), { d: false, e: 0, f: 'x' })
})

test('a value is shown in words, not in codes', () => {
  const kind = fieldsOf(service, ['kind'])[0]
  const readers = fieldsOf(service, ['readers'])[0]
  const writtenOn = fieldsOf(service, ['writtenOn'])[0]
  if (!kind || !readers || !writtenOn) throw new Error('the fields were not read')
  const wording = {
    nameOf: (id: string) => (id === 'p1' ? '文书科长' : undefined),
    yes: '是',
    no: '否',
    day: (day: string) => `${day}那天`,
    moment: (iso: string) => iso,
    separator: '、',
  }
  assert.equal(valueInWords(kind, 'request', wording), '请示')
  assert.equal(valueInWords(readers, ['p1', 'p2'], wording), '文书科长、…')
  assert.equal(valueInWords(kind, null, wording), '—')
  assert.equal(valueInWords(kind, false, wording), '否')
  assert.equal(valueInWords(writtenOn, '2026-11-27', wording), '2026-11-27那天')
})

test('registering asks first for what it needs, then for what a later step will ask, never for what the engine fills in', () => {
  const { now, later } = registeringFields({
    form: {
      required: ['source', 'leadUnit'],
      properties: {
        source: { type: 'string' },
        leadUnit: { type: 'string', 'x-widget': 'unit' },
        result: { type: 'string' },
        needed: { type: 'boolean', readOnly: true },
      },
    },
    fields: {},
    steps: [
      {
        id: 's',
        name: '',
        asks: '',
        kind: 'task',
        who: { by: 'duty', name: '' },
        limits: [],
        outcomes: [],
        fields: [
          { name: 'result', required: true },
          { name: 'leadUnit', required: true },
        ],
      },
    ],
  })
  assert.deepEqual([now.map(field => field.name), later.map(field => field.name)], [['source', 'leadUnit'], ['result']])
})

const travelled = {
  form: {
    type: 'object',
    properties: {
      visits: {
        type: 'array',
        'x-widget': 'rows',
        items: {
          type: 'object',
          required: ['place'],
          properties: {
            place: { type: 'string', maxLength: 100 },
            kind: { type: 'string', 'x-widget': 'choice', enum: ['seen', 'asked'] },
          },
        },
      },
    },
  },
  fields: {
    visits: {
      label: '走访记录',
      help: null,
      why: '报告的依据',
      options: null,
      columns: {
        place: { label: '地点', options: null },
        kind: { label: '方式', options: { seen: '实地看', asked: '访谈' } },
      },
    },
  },
}

test('rows ask what their columns ask, and are read back a line a row, in words', () => {
  const [visits] = fieldsOf(travelled)
  assert.deepEqual(
    visits?.columns.map(column => [column.name, column.label, column.widget, column.isRequired]),
    [
      ['place', '地点', 'text', true],
      ['kind', '方式', 'choice', false],
    ],
  )
  const wording = { nameOf: () => undefined, yes: '是', no: '否', day: String, moment: String, separator: '、' }
  const rows = [{ place: '三里村', kind: 'asked' }, { place: '敬老院' }]
  assert.equal(
    valueInWords(visits ?? assert.fail('it is read'), rows, wording),
    '1. 地点 三里村 · 方式 访谈\n2. 地点 敬老院',
  )
})
