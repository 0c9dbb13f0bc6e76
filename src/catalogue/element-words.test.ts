import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProcedure } from '#procedure/read/read.ts'
import { elementWords } from './element-words.ts'

const NODES = `<startEvent id="start" /><userTask id="review" name="初审" shuniu:duty="review" />
<parallelGateway id="fork" /><exclusiveGateway id="choice" /><endEvent id="end" name="办结" />`
const FLOWS = [
  ['start', 'review'],
  ['review', 'fork'],
  ['fork', 'choice'],
  ['choice', 'end'],
].map(([from = '', to = '']) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`)
const XML = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:shuniu="urn:shuniu:bpmn:1"><process id="p" isExecutable="true">${NODES}${FLOWS.join('')}</process></definitions>`

test('an element goes by its words, by what is drawn, or by what comes before it', async () => {
  const { graph } = await readProcedure(XML)
  assert.ok(graph)
  const words = (id: string) => elementWords(graph, {}, [id])
  assert.equal(words('review')['zh-Hant'], '初审')
  assert.equal(words('fork')['zh-Hans'], '初审之后的并行')
  assert.equal(words('choice')['zh-Hant'], '初审之後的並行之後的分支')
  assert.equal(words('choice').en, 'the choice after the parallel gateway after 初审')
  assert.equal(words('start').en, 'start start')
  assert.equal(elementWords(graph, {}, ['review', 'end'])['zh-Hans'], '初审、办结')
})
