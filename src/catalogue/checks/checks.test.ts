import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { checkFolders, checkService } from '../check.ts'
import { FINDINGS } from '../finding-list.ts'
import { messageOf } from '../finding.ts'
import { readServiceFolder } from '../read.ts'
import { readParts } from '../parts.ts'
import { check, type Neighbour } from './check.ts'
import { CHECKS } from './list.ts'
import { PROCEDURE_OFFENDERS, type Offender } from './procedure-offenders.ts'

const CATALOGUE = path.join(import.meta.dirname, '../../../catalogue')
const ID = 'incoming-document'
const files = await readServiceFolder(path.join(CATALOGUE, ID))
const neighbours = new Map<string, Neighbour>()
for (const id of [ID, 'supervision']) {
  const { form, manifest } = await readParts(id, await readServiceFolder(path.join(CATALOGUE, id)))
  assert.ok(form && manifest)
  // Beside the one that is checked, supervision is said to call it: then a call of supervision never ends.
  neighbours.set(id, { form, series: manifest.series, calls: id === ID ? [] : [ID] })
}

const bpmn = 'procedure.bpmn'
const dmn = 'rules.dmn'
const hans = 'texts/zh-Hans.json'

/** A manifest whose limit for archiving is counted so. */
const clocked = (ends: object) => (text: string) =>
  JSON.stringify({ ...(JSON.parse(text) as object), clocks: { archive: ends } })

/** A manifest that counts so. */
const counted = (counts: object) => (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), counts })

/** A manifest that looks such standards up. */
const lookedUp = (standards: object) => (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), standards })

/** A manifest that lets the table `routing`, which is no guard, guard an act. */
const guarded = (guard: object) => (text: string) =>
  JSON.stringify({ ...(JSON.parse(text) as object), guards: [{ decision: 'routing', ...guard }] })

const OFFENDERS: readonly Offender[] = [
  { check: 'files-readable', code: 'FILE_MISSING', file: 'form.schema.json', plant: null },
  { check: 'files-readable', code: 'FILE_UNREADABLE', file: 'service.json', plant: [/\}\s*$/, ''] },
  { check: 'files-readable', code: 'FILE_UNREADABLE', file: dmn, plant: ['hitPolicy="UNIQUE"', 'hitPolicy="GUESS"'] },
  { check: 'manifest-valid', code: 'MANIFEST_INVALID', file: 'service.json', plant: ['{seq}', ''] },
  { check: 'manifest-valid', code: 'MANIFEST_ID', file: 'service.json', plant: ['"incoming-document"', '"incoming"'] },
  { check: 'manifest-valid', code: 'LISTED_UNKNOWN', file: 'service.json', plant: ['"reference"', '"number"'] },
  { check: 'manifest-valid', code: 'EXTENSION_DIFFERS', file: 'service.json', plant: ['"cap": 7', '"cap": 70'] },
  { check: 'manifest-valid', code: 'SERIES_TAKEN', file: 'service.json', plant: ['收〔{year}〕', '督〔{year}〕'] },
  {
    check: 'form-valid',
    code: 'FORM_INVALID',
    file: 'form.schema.json',
    plant: ['"maxLength": 100', '"maxLength": -1'],
  },
  {
    check: 'form-valid',
    code: 'FORM_OPEN',
    file: 'form.schema.json',
    plant: ['"additionalProperties": false', '"additionalProperties": true'],
  },
  {
    check: 'form-valid',
    code: 'WIDGET_UNKNOWN',
    file: 'form.schema.json',
    plant: ['"x-widget": "units"', '"x-widget": "unit"'],
  },
  {
    check: 'bookings-fit',
    code: 'BOOKING_INVALID',
    file: 'form.schema.json',
    plant: ['"x-widget": "text"', '"x-widget": "resource"'],
  },
  {
    check: 'bookings-fit',
    code: 'RESOURCE_KIND_UNKNOWN',
    file: 'form.schema.json',
    plant: ['"x-widget": "text"', '"x-widget": "resource", "x-booking": { "kind": "rocket" }'],
  },
  ...PROCEDURE_OFFENDERS,
  {
    check: 'procedure-drawn',
    code: 'ELEMENT_UNDRAWN',
    file: bpmn,
    plant: ['bpmnElement="propose"', 'bpmnElement="review"'],
  },
  { check: 'duties-known', code: 'DUTY_UNKNOWN', file: bpmn, plant: ['shuniu:duty="review"', 'shuniu:duty="reveiw"'] },
  {
    check: 'duties-known',
    code: 'ASSIGNMENT_FIELD',
    file: bpmn,
    plant: ['name="主办" shuniu:field="leadUnit"', 'name="主办" shuniu:field="result"'],
  },
  {
    check: 'duties-known',
    code: 'STEP_UNKNOWN',
    file: bpmn,
    plant: ['shuniu:limit="archive"', 'shuniu:limit="archive" shuniu:notActorOf="sign"'],
  },
  {
    check: 'duties-known',
    code: 'ITEM_OUTSIDE',
    file: bpmn,
    plant: ['name="主办" shuniu:field="leadUnit"', 'name="主办" shuniu:item="true"'],
  },
  { check: 'fields-exist', code: 'FIELD_UNKNOWN', file: bpmn, plant: ['name="readers"', 'name="reader"'] },
  {
    check: 'fields-exist',
    code: 'DECISION_UNKNOWN',
    file: bpmn,
    plant: ['shuniu:decision="routing"', 'shuniu:decision="route"'],
  },
  {
    check: 'collections-exist',
    code: 'COLLECTION_UNKNOWN',
    file: bpmn,
    plant: ['shuniu:collection="readers"', 'shuniu:collection="from"'],
  },
  {
    check: 'conditions-known',
    code: 'CONDITION_UNKNOWN',
    file: bpmn,
    plant: ['outcome = "reject"', 'result_of_review = "reject"'],
  },
  {
    check: 'openings-fit',
    code: 'SERVICE_UNKNOWN',
    file: bpmn,
    plant: ['shuniu:opens="supervision"', 'shuniu:opens="oversight"'],
  },
  { check: 'openings-fit', code: 'OPENED_FIELD', file: bpmn, plant: ['field="reportEveryDays"', 'field="reportDays"'] },
  {
    check: 'openings-fit',
    code: 'OPENED_MISSING',
    file: bpmn,
    plant: ['<shuniu:set field="quote" value="opinion" />', ''],
  },
  {
    check: 'calls-end',
    code: 'CALL_CIRCLE',
    file: bpmn,
    plant: text =>
      text.replace(
        '</bpmn:process>',
        '<bpmn:callActivity id="asks-itself" name="x" shuniu:opens="supervision" /></bpmn:process>',
      ),
  },
  {
    check: 'rows-cited',
    code: 'ROW_UNCITED',
    file: dmn,
    plant: [/ shuniu:rule="DOC-I03".*shuniu:evidence="convention"/, ''],
  },
  { check: 'rows-typed', code: 'INPUT_UNKNOWN', file: dmn, plant: ['<text>handling</text>', '<text>handled</text>'] },
  { check: 'rows-typed', code: 'OUTPUT_UNTYPED', file: dmn, plant: ['<text>7</text>', '<text>"seven"</text>'] },
  { check: 'rows-typed', code: 'OUTPUT_EMPTY', file: dmn, plant: ['<text>7</text>', '<text>null</text>'] },
  {
    check: 'rows-typed',
    code: 'UNIT_UNKNOWN',
    file: dmn,
    plant: [/(<text>7<\/text><\/outputEntry>\s*<outputEntry[^>]*>)<text>"workday"/, '$1<text>"week"'],
  },
  { check: 'rows-typed', code: 'AMOUNT_NEGATIVE', file: dmn, plant: ['<text>7</text>', '<text>-7</text>'] },
  {
    check: 'rows-agree',
    code: 'ROWS_OVERLAP',
    file: dmn,
    element: 'limits_2',
    plant: ['id="limits_2_in_2"><text>"urgent"', 'id="limits_2_in_2"><text>"normal"'],
  },
  {
    check: 'rows-agree',
    code: 'TABLE_GAP',
    file: dmn,
    element: 'routing',
    plant: ['id="routing_5_in_2"><text>"read"', 'id="routing_5_in_2"><text>"act"'],
  },
  {
    check: 'rows-agree',
    code: 'ROW_SHADOWED',
    file: dmn,
    element: 'routing_5',
    plant: ['id="routing_1_in_1"><text>true', 'id="routing_1_in_1"><text>-'],
  },
  {
    check: 'rows-agree',
    code: 'CELL_UNTYPED',
    file: dmn,
    element: 'routing_3',
    plant: ['id="routing_3_in_1"><text>-', 'id="routing_3_in_1"><text>"yes"'],
  },
  {
    check: 'rows-agree',
    code: 'CELL_IMPOSSIBLE',
    file: dmn,
    element: 'limits_1',
    plant: ['id="limits_1_in_1"><text>"review"', 'id="limits_1_in_1"><text>"reveiw"'],
  },
  {
    check: 'guards-fit',
    code: 'GUARD_OUTCOME',
    file: 'service.json',
    plant: guarded({ step: 'review', outcomes: ['applaud'] }),
  },
  { check: 'guards-fit', code: 'GUARD_SHAPE', file: 'service.json', plant: guarded({}) },
  {
    check: 'rows-cited',
    code: 'STEP_RULE_UNKNOWN',
    file: bpmn,
    plant: ['shuniu:limit="archive"', 'shuniu:limit="archive" shuniu:rule="ARC-99"'],
  },
  {
    check: 'counts-fit',
    code: 'COUNT_NAMED',
    file: 'service.json',
    plant: counted({ reference: { same: ['from'], days: 30 } }),
  },
  {
    check: 'counts-fit',
    code: 'FIELD_UNKNOWN',
    file: 'service.json',
    plant: counted({ repeats: { same: ['sender'], days: 30 } }),
  },
  {
    check: 'counts-fit',
    code: 'COUNT_SINCE',
    file: 'service.json',
    plant: counted({ repeats: { same: ['from'] } }),
  },
  {
    check: 'standards-fit',
    code: 'STANDARD_NAMED',
    file: 'service.json',
    plant: lookedUp({ reference: { kind: 'lodging' } }),
  },
  {
    check: 'standards-fit',
    code: 'STANDARD_UNKNOWN',
    file: 'service.json',
    plant: lookedUp({ most: { kind: 'cars' } }),
  },
  {
    check: 'standards-fit',
    code: 'FIELD_UNKNOWN',
    file: 'service.json',
    plant: lookedUp({ most: { kind: 'lodging', place: 'sender' } }),
  },
  {
    check: 'standards-fit',
    code: 'GRADE_UNKNOWN',
    file: 'service.json',
    plant: lookedUp({ most: { kind: 'lodging', grade: 'kind' } }),
  },
  {
    check: 'counts-fit',
    code: 'FIELD_UNKNOWN',
    file: 'service.json',
    plant: counted({ permanent: { archived: 'reference', that: 'permanent' } }),
  },
  {
    check: 'counts-fit',
    code: 'STEP_UNKNOWN',
    file: 'service.json',
    plant: counted({ witnesses: { persons: 'burn' } }),
  },
  {
    check: 'archive-fits',
    code: 'ARCHIVE_UNNAMED',
    file: bpmn,
    plant: [
      '<shuniu:outcome code="approve" opinion="optional" />',
      '<shuniu:outcome code="approve" opinion="optional" archive="lend" />',
    ],
  },
  { check: 'clocks-fit', code: 'CLOCK_END', file: 'service.json', plant: clocked({ from: 'result' }) },
  { check: 'clocks-fit', code: 'CLOCK_END', file: 'service.json', plant: clocked({ until: 'review' }) },
  { check: 'limits-set', code: 'LIMIT_MISSING', file: bpmn, plant: ['shuniu:limit="archive"', 'shuniu:limit="file"'] },
  { check: 'limits-set', code: 'LIMIT_UNUSED', file: bpmn, plant: ['shuniu:limit="archive"', ''] },
  { check: 'texts-complete', code: 'TEXTS_INVALID', file: hans, plant: ['"why"', '"because"'] },
  { check: 'texts-complete', code: 'TEXT_MISSING', file: hans, plant: ['"not-ours"', '"notours"'] },
  { check: 'texts-complete', code: 'TEXT_MISSING', file: hans, plant: ['"review-decided": "初审结果",', ''] },
  { check: 'texts-complete', code: 'TEXT_MISSING', file: hans, plant: ['"routing": "是否报领导批示"', '"road": "路"'] },
  { check: 'texts-complete', code: 'TEXT_ORPHANED', file: hans, plant: ['"rejected":', '"thrown-away":'] },
  { check: 'readme-complete', code: 'README_HEADING', file: 'README.md', plant: ['## 什么会被拒绝', '## 其他'] },
  { check: 'letters-fit', code: 'LETTER_INVALID', file: 'letters.json', plant: ['"asker"', '"nobody"'] },
  { check: 'letters-fit', code: 'LETTER_UNKNOWN', file: 'letters.json', plant: ['{reference}', '{sender}'] },
  { check: 'letters-fit', code: 'LETTER_WORDS', file: 'letters.json', plant: ['{words}', '不符合规定'] },
  { check: 'no-script', code: 'SCRIPT_FOUND', file: hans, plant: ['收文办理', '<img src=x onerror=alert(1)>'] },
  {
    check: 'no-script',
    code: 'SCRIPT_FOUND',
    file: bpmn,
    plant: ['</bpmn:process>', '<bpmn:scriptTask id="s" /></bpmn:process>'],
  },
  {
    check: 'examples-pass',
    code: 'EXAMPLE_INVALID',
    file: 'examples/reading-only.yaml',
    plant: ['registered:', 'begun:'],
  },
  {
    check: 'examples-pass',
    code: 'EXAMPLE_FAILED',
    file: 'examples/reading-only.yaml',
    plant: ['circulate: 2026-09-04', 'circulate: 2026-09-05'],
  },
  { check: 'examples-pass', code: 'EXAMPLES_FEW', file: 'examples/', plant: null },
  { check: 'examples-pass', code: 'EXAMPLE_NO_REFUSAL', file: 'examples/', plant: null },
]

function planted({ file, plant }: Offender): Map<string, string> {
  const faulty = new Map(files)
  if (plant === null) {
    for (const name of files.keys())
      if (name === file || (file.endsWith('/') && name.startsWith(file))) faulty.delete(name)
    assert.ok(faulty.size < files.size, `there is no ${file} to take away`)
    return faulty
  }
  const text = files.get(file) ?? assert.fail(`there is no ${file}`)
  const changed = typeof plant === 'function' ? plant(text) : text.replace(...plant)
  assert.notEqual(changed, text, `nothing was planted in ${file}`)
  return faulty.set(file, changed)
}

for (const offender of OFFENDERS)
  test(`${offender.check} finds ${offender.code} in ${offender.file}`, async () => {
    const checks = CHECKS.filter(({ name }) => name === offender.check)
    const findings = await checkService(ID, planted(offender), neighbours, checks)
    const found = findings.filter(({ code }) => code === offender.code)
    assert.ok(found.length > 0, JSON.stringify(findings.map(({ code, message }) => [code, message])))
    if (offender.element !== undefined)
      assert.ok(
        found.some(({ element }) => element === offender.element),
        JSON.stringify(found.map(({ element, message }) => [element, message])),
      )
    for (const finding of found)
      for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
        assert.doesNotMatch(messageOf(finding, language), /\{\w+\}/)
  })

test('every check and every finding has a planted offender', () => {
  const checks = new Set(OFFENDERS.map(offender => offender.check))
  assert.deepEqual(
    CHECKS.filter(({ name }) => !checks.has(name)).map(({ name }) => name),
    [],
  )
  const codes = new Set<string>(['CHECK_FAILED', ...OFFENDERS.map(offender => offender.code)])
  assert.deepEqual(
    Object.keys(FINDINGS).filter(code => !codes.has(code)),
    [],
  )
})

test('a check that throws becomes a finding and the others still run', async () => {
  const broken = check('broken', () => {
    throw new Error('out of order')
  })
  const readme = CHECKS.filter(({ name }) => name === 'readme-complete')
  const offender = OFFENDERS.find(({ code }) => code === 'README_HEADING') ?? assert.fail()
  const findings = await checkService(ID, planted(offender), neighbours, [broken, ...readme])
  assert.deepEqual(
    findings.map(({ check: name, code }) => [name, code]),
    [
      ['broken', 'CHECK_FAILED'],
      ['readme-complete', 'README_HEADING'],
    ],
  )
})

test('the catalogue has no findings', async () => {
  const results = await checkFolders(CATALOGUE)
  assert.ok(results.size >= 2)
  assert.deepEqual([...results.values()].flat(), [])
})
