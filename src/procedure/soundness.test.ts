import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { readProcedure } from './read/read.ts'
import { soundnessOf } from './soundness/soundness.ts'

const circulation = readFileSync(new URL('./fixtures/circulation.bpmn', import.meta.url), 'utf8')

async function faultsOf(xml: string): Promise<string[]> {
  const { graph, faults } = await readProcedure(xml)
  assert.ok(graph, JSON.stringify(faults))
  return soundnessOf(graph).map(fault => `${fault.code} ${fault.elements.join(' ')}`)
}

test('a choice that is joined as if all of it came is a deadlock, on the join', async () => {
  const faulty = circulation
    .replace('<parallelGateway id="split">', '<exclusiveGateway id="split" default="f5">')
    .replace('<outgoing>f7</outgoing></parallelGateway>', '<outgoing>f7</outgoing></exclusiveGateway>')
  const conditioned = faulty
    .replace('targetRef="assist"/>', 'targetRef="assist"><conditionExpression>a</conditionExpression></sequenceFlow>')
    .replace('targetRef="read"/>', 'targetRef="read"><conditionExpression>b</conditionExpression></sequenceFlow>')
  assert.deepEqual(await faultsOf(conditioned), ['DEADLOCK join'])
})

test('a step that nothing comes to is named', async () => {
  const faulty = circulation.replace(
    '<endEvent id="reported">',
    '<userTask id="lonely" shuniu:duty="registry"/><endEvent id="reported">',
  )
  assert.deepEqual(await faultsOf(faulty), ['DEAD_ELEMENT lonely'])
})

test('the drawn procedure of the fixture, and of every service, is sound', async () => {
  assert.deepEqual(await faultsOf(circulation), [])
  const services = globSync('catalogue/*/procedure.bpmn')
  for (const file of services) assert.deepEqual(await faultsOf(readFileSync(file, 'utf8')), [], file)
})
