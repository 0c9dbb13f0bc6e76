import assert from 'node:assert/strict'
import test from 'node:test'
import { readProcedure } from './read.ts'

/** As other editors write it: qualified names, a prefix of their own, no lists of flows, things of their own. */
const FOREIGN = `<?xml version="1.0" encoding="UTF-8"?>
<semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tns="urn:other" xmlns:office="urn:shuniu:bpmn:1"
  xmlns:maker="urn:maker" id="definitions" targetNamespace="urn:other">
  <semantic:message id="answer" name="回函" />
  <semantic:collaboration id="pools">
    <semantic:participant id="pool" processRef="tns:ours" /><semantic:participant id="outside" processRef="tns:theirs" />
    <semantic:messageFlow id="between" sourceRef="tns:their-task" targetRef="tns:wait" />
  </semantic:collaboration>
  <semantic:process id="theirs"><semantic:task id="their-task" name="对方" /></semantic:process>
  <semantic:process id="ours" isExecutable="true">
    <semantic:laneSet id="lanes"><semantic:lane id="lane" office:duty="registry"><semantic:flowNodeRef>tns:draft</semantic:flowNodeRef></semantic:lane></semantic:laneSet>
    <semantic:dataObject id="paper" /><semantic:textAnnotation id="remark" />
    <semantic:startEvent id="start" />
    <semantic:userTask id="draft" maker:assignee="kermit">
      <semantic:extensionElements><office:outcome code="ok" /><office:outcome code="no" opinion="required" /><maker:form key="x" /></semantic:extensionElements>
    </semantic:userTask>
    <semantic:receiveTask id="wait" messageRef="tns:answer" />
    <semantic:endEvent id="end" />
    <semantic:sequenceFlow id="f1" sourceRef="tns:start" targetRef="tns:draft" />
    <semantic:sequenceFlow id="f2" sourceRef="draft" targetRef="wait" />
    <semantic:sequenceFlow id="f3" sourceRef="wait" targetRef="end" />
  </semantic:process>
</semantic:definitions>`

const told = (list: readonly { code: string; element: string }[]) =>
  list.map(({ code, element }) => `${code} ${element}`)

test('a reference that leads nowhere is told, and what it would have made whole is refused', async () => {
  const { graph, faults, warnings } = await readProcedure(FOREIGN.replace('tns:answer', 'elsewhere:answer'))
  assert.equal(graph, null)
  assert.deepEqual(told(faults), ['EVENT_INCOMPLETE wait'])
  assert.ok(told(warnings).includes('REFERENCE_UNRESOLVED wait'))
})

test('what is no BPMN at all is an error', async () => {
  await assert.rejects(readProcedure('<html/>'))
  await assert.rejects(readProcedure('a procedure'))
})

test('a file without a process is refused', async () => {
  const { faults } = await readProcedure(FOREIGN.replace(/<semantic:process[\s\S]*<\/semantic:process>/, ''))
  assert.deepEqual(told(faults), ['PROCESS_MISSING '])
})

test('a drawing of another editor is read, and what is left aside is told', async () => {
  const { graph, faults, warnings } = await readProcedure(FOREIGN)
  assert.deepEqual(told(faults), [])
  assert.ok(graph)
  assert.deepEqual([...graph.nodes.keys()], ['start', 'draft', 'wait', 'end'])
  assert.deepEqual(graph.steps.get('draft')?.assignment, { by: 'duty', duty: 'registry' })
  assert.deepEqual(
    graph.steps.get('draft')?.outcomes.map(({ code, opinion }) => `${code} ${opinion}`),
    ['ok optional', 'no required'],
  )
  assert.deepEqual(graph.nodes.get('wait')?.trigger, { on: 'message', name: '回函' })
  assert.deepEqual(graph.nodes.get('draft')?.outgoing, ['f2'])
  assert.deepEqual(told(warnings), ['EXTENSION_IGNORED draft', 'PROCESS_IGNORED theirs'])
  assert.deepEqual(warnings[0]?.params, { prefix: 'maker', count: 2 })
})

test('a misspelt attribute of ours is told', async () => {
  const { warnings } = await readProcedure(FOREIGN.replace('maker:assignee', 'office:limt'))
  assert.ok(warnings.some(({ code, params }) => code === 'ATTRIBUTE_UNKNOWN' && params['attribute'] === 'shuniu:limt'))
})

test('conditions are asked in the order in which the element lists its flows', async () => {
  const ways = (
    listed: string,
  ) => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p">
    <startEvent id="s" /><exclusiveGateway id="g" default="c">${listed}</exclusiveGateway><endEvent id="e" />
    <sequenceFlow id="in" sourceRef="s" targetRef="g" /><sequenceFlow id="a" sourceRef="g" targetRef="e"><conditionExpression>x</conditionExpression></sequenceFlow>
    <sequenceFlow id="b" sourceRef="g" targetRef="e"><conditionExpression>= y</conditionExpression></sequenceFlow><sequenceFlow id="c" sourceRef="g" targetRef="e" />
  </process></definitions>`
  const listed = await readProcedure(ways('<outgoing>b</outgoing><outgoing>a</outgoing><outgoing>c</outgoing>'))
  assert.deepEqual(listed.graph?.nodes.get('g')?.outgoing, ['b', 'a', 'c'])
  const { graph } = await readProcedure(ways(''))
  assert.deepEqual(graph?.nodes.get('g')?.outgoing, ['a', 'b', 'c'])
  assert.equal(graph?.flows.get('b')?.condition, 'y')
})
