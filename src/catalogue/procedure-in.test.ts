import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Service } from './types.ts'
import { procedureIn } from './procedure-in.ts'

const bpmn = `<bpmn:participant id="pool" name="收文办理" processRef="p" />
<bpmn:lane id="one" name="初审" shuniu:duty="review">
<bpmn:lane id="two" name="承办单位" shuniu:field="leadUnit">
<bpmn:lane id="three" name="别处">
<bpmn:userTask id="review" name="初审" shuniu:limit="review">
<bpmn:exclusiveGateway id="decided" name="初审结果" />
<bpmn:endEvent name="退文" id="rejected">`
const texts = {
  name: 'Incoming "document"',
  steps: { review: { name: 'Review & more' } },
  ends: { rejected: 'Rejected' },
  fields: { leadUnit: { label: 'Lead unit' } },
  labels: { procedure: { decided: 'In order?' }, decisions: {}, columns: {} },
}
const drawn = {
  name: '收文',
  steps: {},
  ends: {},
  fields: {},
  labels: { procedure: { decided: '合格吗？' }, decisions: {}, columns: {} },
}
const service = { bpmn, texts: { 'zh-Hans': drawn, 'zh-Hant': texts, en: texts } } as unknown as Service

test('a drawing says everything that is seen in the reader’s language; a lane without words stays as drawn', () => {
  assert.equal(procedureIn('zh-Hans', service), bpmn.replace('初审结果', '合格吗？'))
  assert.deepEqual(
    [...procedureIn('en', service).matchAll(/name="([^"]*)"/g)].map(([, name]) => name),
    [
      'Incoming &quot;document&quot;',
      'Review of incoming documents',
      'Lead unit',
      '别处',
      'Review &amp; more',
      'In order?',
      'Rejected',
    ],
  )
})

test('a longer word beside a shape is not pressed into the place of the Chinese one', () => {
  const shape = (id: string) =>
    `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="1" /><bpmndi:BPMNLabel><dc:Bounds width="22" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>`
  const ends = { ...service, bpmn: shape('review') + shape('rejected') }
  assert.equal(procedureIn('en', ends), shape('review') + shape('rejected').replace('<dc:Bounds width="22" />', ''))
  assert.equal(procedureIn('zh-Hant', ends), ends.bpmn)
})
