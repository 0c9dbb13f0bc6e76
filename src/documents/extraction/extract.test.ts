import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { extract } from './extract.ts'
import { FIELD_NAMES, type Extraction, type Field, type FieldName, type Where } from './types.ts'

const folder = new URL('./fixtures/', import.meta.url)
const documents = readdirSync(folder).filter(name => name.endsWith('.txt'))
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** What a fixture's `.json` holds: every field that is there, with its line, and what was changed in normalising. */
function summary({ fields, secret, normalised }: Extraction): unknown {
  const found = FIELD_NAMES.filter(name => fields[name].confidence !== 'absent')
  return {
    secret: secret && { line: secret.where.line },
    fields: Object.fromEntries(
      found.map(name => {
        const { value, confidence, where } = fields[name]
        return [name, { value, confidence, line: where?.line }]
      }),
    ),
    normalised,
  }
}

for (const name of documents)
  test(`${name}: the fields that its .json names`, () => {
    assert.deepEqual(summary(extract(read(name))), JSON.parse(read(name.replace('.txt', '.json'))))
  })

function assertInside(text: string, where: Where): void {
  assert.ok(Number.isInteger(where.start) && Number.isInteger(where.end) && Number.isInteger(where.line))
  assert.ok(where.start >= 0 && where.start <= where.end && where.end <= text.length)
  assert.ok(where.line >= 1 && where.line <= text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length)
}

/** What holds of every extraction of every text. */
function assertSound(text: string): void {
  const { fields, secret, normalised } = extract(text)
  assert.deepEqual(Object.keys(fields).toSorted(), FIELD_NAMES.toSorted())
  if (secret) assertInside(text, secret.where)
  for (const { value, confidence, where } of Object.values(fields)) {
    assert.equal(value === null, confidence === 'absent')
    assert.equal(where === null, confidence === 'absent')
    assert.notEqual(value, '')
    if (secret) assert.equal(confidence, 'absent')
    if (where) assertInside(text, where)
  }
  for (const { field, raw, value } of normalised) {
    const { where } = fields[field]
    assert.equal(fields[field].value, value)
    assert.equal(text.slice(where?.start, where?.end), raw)
  }
}

const pieces = documents.flatMap(name => read(name).split('\n'))
const aPiece = fc.oneof(
  fc.constantFrom(...pieces),
  fc.constantFrom(
    '',
    '　　',
    '附件：',
    '抄送：',
    '签发人：',
    '联系人：',
    '密级：机密',
    '— 2 —',
    '\f',
    '（',
    '〔2026〕',
    '号',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const aBreak = fc.constantFrom('\n', '\r\n', '\r', '\u2028', ' ', '')

test('any string is read, and every place lies inside it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), assertSound), { numRuns: 500 })
})

test('documents cut up and mixed are read, and every place lies inside them', () => {
  const mixed = fc.array(fc.tuple(aPiece, aBreak), { maxLength: 60 }).map(parts => parts.flat().join(''))
  fc.assert(fc.property(mixed, assertSound), { numRuns: 1000 })
})

test('lone surrogates and control characters are read', () => {
  for (const text of [
    '',
    ' ',
    '\n',
    '\ud800',
    '\udc00\ud800关于',
    '\u0000\u0001\u0002',
    '\ufeff',
    '%PDF-1.7\n\u0000ÿþ',
  ])
    assertSound(text)
})

for (const [name, piece] of [
  ['letters', '关于'],
  ['blanks', ' '],
  ['brackets', '（'],
  ['spread lines', '机 密 文 件 '],
  ['labels', '联系人：周宁 电话：5550123；'],
  ['addresses', '各镇人民政府：\n'],
  ['copies', '抄送：区委、\n'],
  ['numbers', '青政发〔2026〕1号\n'],
] as const)
  test(`a megabyte of ${name} is read in seconds`, { timeout: 20_000 }, () => {
    assertSound(piece.repeat(Math.ceil(1_000_000 / piece.length)))
  })

const ORGAN = '云岚市青禾区人民政府办公室'
const BODY = '为做好有关工作，现将有关事项通知如下。'
const DOCUMENT = [
  `青政办发〔2026〕17号`,
  `${ORGAN}关于做好档案移交工作的通知`,
  '各镇人民政府：',
  BODY,
  ORGAN,
  '2026年4月28日',
]
const wholeWith = (at: number, ...lines: string[]): string => DOCUMENT.toSpliced(at, 1, ...lines).join('\n')
const confidences = (text: string, ...names: FieldName[]): string[] =>
  names.map(name => extract(text).fields[name].confidence)

test('year brackets of every kind become 〔〕, and the change is told', () => {
  for (const [open, close] of ['[]', '()', '（）', '【】', '﹝﹞', '［］'].map(pair => [...pair])) {
    const raw = `青政办发${open}2026${close}17号`
    const { fields, normalised } = extract(wholeWith(0, raw))
    assert.deepEqual([fields.number.value, fields.number.confidence], ['青政办发〔2026〕17号', 'sure'])
    assert.deepEqual(
      normalised.find(one => one.field === 'number'),
      { field: 'number', raw, value: '青政办发〔2026〕17号' },
    )
  }
})

test('a malformed number is given as it stands', () => {
  for (const raw of [
    '青政办发〔202617号',
    '青政办发〔2026〕017号',
    '青政办发〔26〕17号',
    '青政办发2026〕17号',
    '字：〔2026〕17号',
  ]) {
    const { number } = extract(wholeWith(0, raw)).fields
    assert.deepEqual([number.value, number.confidence], [raw, 'doubtful'])
  }
})

test('two numbers in one head are doubtful', () => {
  assert.deepEqual(confidences(wholeWith(0, '青政办发〔2026〕17号', '青政办函〔2026〕3号'), 'number'), ['doubtful'])
})

test('a number of another year than the date makes both doubtful', () => {
  assert.deepEqual(confidences(wholeWith(0, '青政办发〔2016〕17号'), 'number', 'date'), ['doubtful', 'doubtful'])
})

test('dates in Chinese numerals are read; a day that does not exist stays as it stands', () => {
  const days = [
    ['二〇二六年四月二十八日', '2026-04-28', 'sure'],
    ['二○二六年十月十日', '2026-10-10', 'sure'],
    ['2026 年 4 月 28 日', '2026-04-28', 'sure'],
    ['2026年2月30日', '2026年2月30日', 'doubtful'],
    ['2026年4月　日', '2026年4月　日', 'doubtful'],
  ] as const
  for (const [raw, value, confidence] of days) {
    const { date } = extract(wholeWith(5, raw)).fields
    assert.deepEqual([date.value, date.confidence], [value, confidence])
  }
})

test('a signature of another organ than the title makes issuer and title doubtful', () => {
  assert.deepEqual(confidences(wholeWith(4, '云岚市水务局'), 'from', 'title'), ['doubtful', 'doubtful'])
})

test('the fuller of two agreeing names is the issuer', () => {
  const { from } = extract(wholeWith(4, '区政府办公室')).fields
  assert.deepEqual([from.value, from.confidence], [ORGAN, 'sure'])
})

test('seals side by side are two names', () => {
  const text = wholeWith(4, '青禾区教育局        青禾区市场监督管理局')
  assert.equal(extract(text).fields.from.value, '青禾区教育局、青禾区市场监督管理局')
})

test('the mark of a telegram and its number on one line', () => {
  const { urgency, number } = extract(wholeWith(0, '等级：特提·明电    云政办明电〔2026〕8号')).fields
  assert.deepEqual([urgency.value, urgency.confidence], ['特提', 'sure'])
  assert.deepEqual([number.value, number.confidence], ['云政办明电〔2026〕8号', 'sure'])
})

test('an urgency that the regulation does not know is doubtful; the word in a title is none', () => {
  assert.deepEqual(confidences(wholeWith(0, '急件', '青政办发〔2026〕17号'), 'urgency'), ['doubtful'])
  assert.deepEqual(confidences(wholeWith(1, '关于做好防汛工作的紧急通知'), 'urgency', 'title'), ['absent', 'sure'])
})

const contact = (remark: string): Field => extract([...DOCUMENT, remark].join('\n')).fields.contact

test('a name that cannot be told from an office is a doubtful contact', () => {
  assert.deepEqual(
    [contact('（联系人：罗一川，电话：5550123）').value, contact('（联系人：罗一川，电话：5550123）').confidence],
    ['罗一川', 'sure'],
  )
  assert.equal(contact('（联系人：办公室，电话：5550123）').confidence, 'doubtful')
  assert.equal(contact('（联系人：周主任）').confidence, 'doubtful')
  assert.equal(contact('（联系人：　　　电话：　　　）').confidence, 'absent')
})

test('a paper printed before it was signed is doubtful', () => {
  const text = [...DOCUMENT, `${ORGAN}  2026年4月1日印发`].join('\n')
  assert.deepEqual(confidences(text, 'date', 'printedOn'), ['doubtful', 'doubtful'])
})

test('what is no document has no sure field', () => {
  const texts = [
    '关于做好春季防火工作的通知\n\n2026-03-01\n\n关于调整公交线路的公告\n\n2026-03-04\n\n关于组织义务植树的通知\n\n2026-03-09',
    '区教育局：\n1.负责校园安全。\n区水务局：\n1.负责供水安全。\n云岚市青禾区人民政府\n2026年3月1日',
    '姓名：何远之\n联系电话：5550123\n个人工作总结\n在区教育局领导下，我认真工作，现报告如下：\n何远之\n2025年12月31日',
    'Dear Sir,\nplease find attached contract No. 2023(5).\nPhone: 555-0123',
    'const kind = "关于某事的通知"\nif (number === "青政发〔2026〕1号") return null',
    '房屋租赁合同\n合同编号：租字第5号\n甲方：云岚市青禾区机关事务管理中心\n联系人：周宁 电话：5550199\n2026年1月1日',
  ]
  for (const text of texts) {
    const sure = Object.values(extract(text).fields).filter(field => field.confidence === 'sure')
    assert.deepEqual(sure, [])
  }
})
