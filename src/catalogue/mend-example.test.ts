import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { sharedCalendar } from './calendar.ts'
import { readExample } from './example.ts'
import { freezeService } from './freeze.ts'
import { mendExample } from './mend-example.ts'
import { readServiceFolder } from './read.ts'
import { rehearse } from './rehearse.ts'

const files = await readServiceFolder(path.join(import.meta.dirname, '../../catalogue/incoming-document'))
const calendar = sharedCalendar(files)
const examples = [...files].filter(([file]) => file.startsWith('examples/'))

async function changed(...changes: [file: string, from: string, to: string][]) {
  const copy = new Map(files)
  for (const [file, from, to] of changes) {
    const text = copy.get(file) ?? ''
    assert.ok(text.includes(from), `${file} has no ${from}`)
    copy.set(file, text.replace(from, to))
  }
  return freezeService(copy, 2)
}

const countersign: [string, string, string][] = [
  [
    'procedure.bpmn',
    '<bpmn:sequenceFlow id="proposed" sourceRef="propose" targetRef="routing" />',
    '<bpmn:sequenceFlow id="proposed" sourceRef="propose" targetRef="countersign" /><bpmn:sequenceFlow id="countersigned" sourceRef="countersign" targetRef="routing" />',
  ],
  ['procedure.bpmn', '<bpmn:incoming>proposed</bpmn:incoming>', '<bpmn:incoming>countersigned</bpmn:incoming>'],
  [
    'procedure.bpmn',
    '<bpmn:businessRuleTask id="routing"',
    `<bpmn:userTask id="countersign" name="会签" shuniu:duty="supervise"><bpmn:extensionElements><shuniu:outcome code="done" opinion="required" /></bpmn:extensionElements>
    <bpmn:incoming>proposed</bpmn:incoming><bpmn:outgoing>countersigned</bpmn:outgoing></bpmn:userTask><bpmn:businessRuleTask id="routing"`,
  ],
]

test('a refusal that no longer comes is left to people', async () => {
  const service = await changed([
    'procedure.bpmn',
    '<shuniu:outcome code="reject" opinion="required"',
    '<shuniu:outcome code="reject" opinion="optional"',
  ])
  const yaml = `
name: 退文要写理由
registered: 2026-09-01
fields: { from: 区教育局, kind: 请示 }
when: [{ on: 2026-09-01, step: review, outcome: reject, fields: { rejectReason: R01 }, expect: { refused: OPINION_REQUIRED } }]
`
  const { yaml: mended, left } = mendExample(service, yaml, calendar)
  assert.deepEqual([mended, left?.expected, left?.actual], [null, 'OPINION_REQUIRED', 'ok'])
})

test('an example that holds is left as it is, comments and all', async () => {
  const service = await freezeService(files, 1)
  for (const [file, yaml] of examples) {
    const mended = mendExample(service, yaml, calendar)
    assert.deepEqual(mended.mends, [], file)
    assert.deepEqual(readExample(mended.yaml ?? ''), readExample(yaml))
    for (const comment of yaml.match(/#.*/g) ?? []) assert.ok(mended.yaml?.includes(comment), comment)
  }
})

test('another limit and a step between are taken over, and every example then holds', async () => {
  const service = await changed(
    ['rules.dmn', '<outputEntry id="limits_1_out_1"><text>1</text>', '<outputEntry id="limits_1_out_1"><text>2</text>'],
    ...countersign,
  )
  const kinds = new Set<string>()
  for (const [file, yaml] of examples) {
    const { yaml: mended, mends, left } = mendExample(service, yaml, calendar)
    assert.equal(left, null, `${file}: ${JSON.stringify(left)}`)
    assert.deepEqual(rehearse(service, readExample(mended ?? ''), calendar), [], file)
    for (const mend of mends) kinds.add(mend.kind)
  }
  assert.deepEqual([...kinds].toSorted(), ['expected', 'inserted'])
})

test('a limit that is gone takes its expectation with it, and leaves nothing empty', async () => {
  const service = await changed([
    'procedure.bpmn',
    'name="初审" shuniu:opinion="remark" shuniu:limit="review"',
    'name="初审" shuniu:opinion="remark"',
  ])
  const yaml =
    'name: x\nregistered: 2026-09-01\nfields: { from: 区教育局, kind: 请示 }\nexpect: { open: [review], due: { review: 2026-09-02 } }\n'
  const { yaml: mended } = mendExample(service, yaml, calendar)
  assert.deepEqual(readExample(mended ?? '').expect, { open: ['review'] })
})
