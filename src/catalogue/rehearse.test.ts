import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { sharedCalendar } from './calendar.ts'
import { checkService } from './check.ts'
import { readExample } from './example.ts'
import { freezeService } from './freeze.ts'
import { readServiceFolder } from './read.ts'
import { rehearse } from './rehearse.ts'

const files = await readServiceFolder(path.join(import.meta.dirname, '../../catalogue/incoming-document'))
const service = await freezeService(files, 1)
const play = (yaml: string) => rehearse(service, readExample(yaml), sharedCalendar(files))

const HEAD = `
name: x
registered: 2026-09-01
fields: { from: 区教育局, kind: 请示 }
`

test('a refusal that does not come is a difference', () => {
  assert.deepEqual(
    play(`${HEAD}when: [{ on: 2026-09-01, step: review, outcome: pass, expect: { refused: OPINION_REQUIRED } }]`),
    [{ act: 1, what: 'review pass', expected: 'OPINION_REQUIRED', actual: 'ok' }],
  )
})

test('an unexpected refusal is a difference and ends the play', () => {
  const [difference] = play(
    `${HEAD}when: [{ on: 2026-09-01, step: archive, outcome: done }]\nexpect: { open: [propose] }`,
  )
  assert.deepEqual(difference, { act: 1, what: 'archive done', expected: 'ok', actual: 'TASK_NOT_OPEN' })
})

test('a field that the step may not fill in is refused', () => {
  const act =
    '{ on: 2026-09-01, step: review, outcome: pass, fields: { result: 已办。 }, expect: { refused: FIELD_INVALID } }'
  assert.deepEqual(play(`${HEAD}when: [${act}]`), [])
})

test('a refused act changes nothing', () => {
  const refused =
    '{ on: 2026-09-01, step: review, outcome: reject, fields: { rejectReason: R01 }, expect: { refused: OPINION_REQUIRED } }'
  const still =
    '{ on: 2026-09-01, step: review, outcome: reject, opinion: 不合。, expect: { refused: STEP_FIELD_REQUIRED } }'
  assert.deepEqual(play(`${HEAD}when: [${refused}, ${still}]`), [])
})

test('a day in an example is ten in the morning in the office, so that a limit of a working day ends the next', () => {
  assert.deepEqual(play(`${HEAD}when: []\nexpect: { due: { review: 2026-09-02 } }`), [])
})

test('an example with a word nobody knows is refused', () => {
  assert.throws(() => readExample(`${HEAD}wenn: []`), /does not belong here/)
})

test('a limit in working hours runs only while the office is open, over a night and a weekend', async () => {
  const hours = new Map(files).set(
    'rules.dmn',
    (files.get('rules.dmn') ?? '')
      .replace('id="limits_1_out_1"><text>1<', 'id="limits_1_out_1"><text>4<')
      .replace('id="limits_1_out_2"><text>"workday"<', 'id="limits_1_out_2"><text>"workhour"<'),
  )
  const found = await checkService('incoming-document', hours, new Map())
  assert.deepEqual(
    found.filter(({ file, severity }) => file === 'rules.dmn' && severity === 'error'),
    [],
  )
  const open = await freezeService(hours, 2)
  for (const [registered, due] of [
    ['2026-09-01T09:00:00+08:00', '2026-09-01'],
    ['2026-09-01T16:00:00+08:00', '2026-09-02'],
    ['2026-09-04T16:00:00+08:00', '2026-09-07'],
  ]) {
    const example = `${HEAD.replace('2026-09-01', `'${registered}'`)}when: []\nexpect: { due: { review: ${due} } }`
    assert.deepEqual(rehearse(open, readExample(example), sharedCalendar(hours)), [], registered)
  }
})
