import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { OFFICE, testOffice } from '../../test/support/office.ts'
import { beginStep } from './begin-step.ts'
import { hearMessage } from './hear-message.ts'
import { loadMatter } from './load.ts'
import { publishVersion } from './publish-version.ts'
import { registerMatter } from './register.ts'
import { filesOfVersion } from './services.ts'
import { possibleActs } from './views/possible.ts'

const SERVICE = 'incoming-document'
/** Whoever registers looks into it as they see fit; the reply of another office ends the wait. */
const DRAWING = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:shuniu="urn:shuniu:bpmn:1" id="d">
  <message id="m" name="复函"/>
  <process id="p"><startEvent id="begin"/>
    <adHocSubProcess id="look" shuniu:duty="registry"><userTask id="visit" shuniu:duty="registry"/><userTask id="ask" shuniu:duty="check"/></adHocSubProcess>
    <boundaryEvent id="replied" attachedToRef="look"><messageEventDefinition id="md" messageRef="m"/></boundaryEvent>
    <userTask id="file" shuniu:duty="archive"/><endEvent id="end"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="look"/><sequenceFlow id="f2" sourceRef="look" targetRef="file"/>
    <sequenceFlow id="f3" sourceRef="replied" targetRef="file"/><sequenceFlow id="f4" sourceRef="file" targetRef="end"/>
  </process></definitions>`

async function looking(t: TestContext) {
  const office = await testOffice(t)
  await office.asMachine(async acting => {
    const files = await filesOfVersion(acting.tx, OFFICE, SERVICE, 1)
    files.set('procedure.bpmn', DRAWING)
    await publishVersion(acting, null, { id: SERVICE, files, source: 'product', authors: [], reason: '' })
  })
  const { id } = await office.as('yexiaoyun', acting =>
    registerMatter(acting, {
      service: SERVICE,
      title: '关于核实一处线索的函',
      fields: { from: '市教育局', kind: '函' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  const load = () => office.asMachine(({ tx }) => loadMatter(tx, OFFICE, id, { lock: false }))
  const open = async () => (await load()).tasks.filter(task => task.state === 'open')
  return { office, id, load, open }
}

test('whoever has an ad-hoc sub-process begins its steps in any order and again; others do not, and nothing else begins', async t => {
  const { office, id, load, open } = await looking(t)
  const [owner] = await open()
  assert.equal(owner?.step, 'look')
  const begin = (login: string, step: string) =>
    office.as(login, acting => beginStep(acting, owner?.id ?? '', { step }))
  await assert.rejects(begin('qinzhengyang', 'visit'), { code: 'TASK_NOT_YOURS' })
  await assert.rejects(begin('yexiaoyun', 'file'), { code: 'STEP_NOT_BEGUN' })
  const acts = await office.as('yexiaoyun', async acting => possibleActs(acting, await load()))
  const offered = acts.find(act => act.kind === 'begin')
  assert.deepEqual(offered && 'targets' in offered ? [...offered.targets].toSorted() : [], ['ask', 'visit'])
  await begin('yexiaoyun', 'ask')
  await begin('yexiaoyun', 'visit')
  assert.deepEqual(new Set((await open()).map(task => task.step)), new Set(['look', 'ask', 'visit']))
  assert.ok((await load()).matter.id === id)
})

test('a message that is awaited goes on with the matter, any other is refused', async t => {
  const { office, id, open } = await looking(t)
  const hear = (name: string) => office.as('yexiaoyun', acting => hearMessage(acting, id, name))
  await assert.rejects(hear('别的'), { code: 'MESSAGE_NOT_AWAITED' })
  await hear('复函')
  assert.deepEqual(
    (await open()).map(task => task.step),
    ['file'],
  )
  await assert.rejects(hear('复函'), { code: 'MESSAGE_NOT_AWAITED' })
})
