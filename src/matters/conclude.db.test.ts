import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { OFFICE, testOffice, type TestOffice } from '../../test/support/office.ts'
import { answer } from './answer.ts'
import type { ChangedMatter } from './changed.ts'
import { completeTask } from './complete-task.ts'
import { correct } from './correct.ts'
import { loadMatter } from './load.ts'
import { publishVersion } from './publish-version.ts'
import { registerMatter } from './register.ts'
import { filesOfVersion } from './services.ts'
import { resume, suspend } from './suspend.ts'
import { withdraw } from './withdraw.ts'

const CALLER = 'incoming-document'
const CALLED = 'supervision'
const FIELDS = `<shuniu:set field="title" value="title"/><shuniu:set field="source" value="&quot;instruction&quot;"/><shuniu:set field="quote" value="title"/><shuniu:set field="leadUnit" value="leadUnit"/>`

/** Elements, and flows written `a b c` along them. */
const drawn = (elements: string, ...paths: string[]): string => {
  const flows = paths.flatMap(path => {
    const ids = path.split(' ')
    return ids
      .slice(1)
      .map((to, index) => `<sequenceFlow id="${ids[index]}-${to}" sourceRef="${ids[index]}" targetRef="${to}"/>`)
  })
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:shuniu="urn:shuniu:bpmn:1" id="d">
    <message id="m" name="进展"/><process id="p"><startEvent id="begin"/>${elements}${flows.join('')}</process></definitions>`
}
const step = (id: string, duty: string) => `<userTask id="${id}" shuniu:duty="${duty}"/>`

const CALLING = drawn(
  `${step('propose', 'propose')}<callActivity id="ask" shuniu:opens="${CALLED}"><extensionElements>${FIELDS}<shuniu:get field="result" value="quote"/></extensionElements></callActivity>
  ${step('file', 'archive')}<endEvent id="completed"/>`,
  'begin propose ask file completed',
)
const HANDLING = '<userTask id="handle" shuniu:field="leadUnit"/>'
const ANSWERING = drawn(`${HANDLING}<endEvent id="struck-off"/>`, 'begin handle struck-off')

async function officeWith(t: TestContext, caller: string, called: string): Promise<TestOffice> {
  const office = await testOffice(t)
  await office.asMachine(async acting => {
    for (const [id, bpmn] of [
      [CALLER, caller],
      [CALLED, called],
    ] as const) {
      const files = await filesOfVersion(acting.tx, OFFICE, id, 1)
      files.set('procedure.bpmn', bpmn)
      await publishVersion(acting, null, { id, files, source: 'product', authors: [], reason: '' })
    }
  })
  return office
}

const register = (office: TestOffice) =>
  office.as('yexiaoyun', acting =>
    registerMatter(acting, {
      service: CALLER,
      title: '关于校车安全的通知',
      fields: { from: '市教育局', kind: '通知', leadUnit: office.plan.unit('water') },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )

const load = (office: TestOffice, id: string) =>
  office.asMachine(({ tx }) => loadMatter(tx, OFFICE, id, { lock: false }))
const openSteps = async (office: TestOffice, id: string): Promise<string[]> =>
  (await load(office, id)).tasks.filter(task => task.state === 'open').map(task => task.step)

/** Whoever has the step completes it. */
async function complete(office: TestOffice, id: string, login: string, at: string): Promise<ChangedMatter> {
  const { tasks } = await load(office, id)
  const task = tasks.find(one => one.step === at && one.state === 'open') ?? assert.fail(`nobody waits at ${at}`)
  office.clock.advance(60_000)
  return office.as(login, acting => completeTask(acting, task.id, { outcome: 'done' }))
}

/** The unit that was asked answers and is done. */
async function handle(office: TestOffice, id: string): Promise<void> {
  await office.as('heqingyan', acting =>
    answer(acting, id, { text: '已办结', channel: 'desk', deliveredAt: acting.now.toISOString() }),
  )
  await complete(office, id, 'heqingyan', 'handle')
}

async function called(office: TestOffice): Promise<{ id: string; other: string }> {
  const { id } = await register(office)
  const { opened } = await complete(office, id, 'jiangxuemei', 'propose')
  return { id, other: opened[0]?.id ?? assert.fail('nothing was opened') }
}

test('what has left the matter is not taken back', async t => {
  const office = await officeWith(t, CALLING, ANSWERING)
  const { id } = await called(office)
  await assert.rejects(
    office.as('jiangxuemei', acting => withdraw(acting, id)),
    { code: 'NOTHING_TO_WITHDRAW' },
  )
})

test('a call goes on when the matter it opened has ended, though whoever ended it may not see the caller', async t => {
  const office = await officeWith(t, CALLING, ANSWERING)
  const { id, other } = await called(office)
  assert.deepEqual(await openSteps(office, id), [])
  await assert.rejects(
    office.as('heqingyan', ({ tx }) => loadMatter(tx, OFFICE, id, { lock: false })),
    { code: 'MATTER_NOT_FOUND' },
  )
  await handle(office, other)
  assert.equal((await load(office, other)).matter.state, 'closed')
  assert.deepEqual(await openSteps(office, id), ['file'])
  assert.equal((await load(office, id)).matter.fields['result'], '关于校车安全的通知')
})

test('the end of a called matter is not lost while the caller is suspended', async t => {
  const office = await officeWith(t, CALLING, ANSWERING)
  const { id, other } = await called(office)
  await office.as('qinzhengyang', acting => suspend(acting, id, '等上级答复'))
  await handle(office, other)
  assert.deepEqual(await openSteps(office, id), [])
  await office.as('qinzhengyang', acting => resume(acting, id))
  assert.deepEqual(await openSteps(office, id), ['file'])
})

test('a message reaches the related matter that waits for it, and no other', async t => {
  const waiting = drawn(
    `${step('propose', 'propose')}<sendTask id="ask" shuniu:opens="${CALLED}" shuniu:relation="follows"><extensionElements>${FIELDS}</extensionElements></sendTask>
    <intermediateCatchEvent id="wait"><messageEventDefinition id="w" messageRef="m"/></intermediateCatchEvent>${step('file', 'archive')}<endEvent id="completed"/>`,
    'begin propose ask wait file completed',
  )
  const telling = drawn(
    `${HANDLING}<sendTask id="tell" messageRef="m"/>${step('more', 'supervise')}<endEvent id="struck-off"/>`,
    'begin handle tell more struck-off',
  )
  const office = await officeWith(t, waiting, telling)
  const first = await called(office)
  const second = await called(office)
  await handle(office, first.other)
  assert.deepEqual(await openSteps(office, first.id), ['file'])
  assert.deepEqual(await openSteps(office, second.id), [])
})

test('a message that comes while the matter is suspended is heard when it goes on', async t => {
  const waiting = drawn(
    `${step('propose', 'propose')}<sendTask id="ask" shuniu:opens="${CALLED}" shuniu:relation="follows"><extensionElements>${FIELDS}</extensionElements></sendTask>
    <intermediateCatchEvent id="wait"><messageEventDefinition id="w" messageRef="m"/></intermediateCatchEvent>${step('file', 'archive')}<endEvent id="completed"/>`,
    'begin propose ask wait file completed',
  )
  const telling = drawn(
    `${HANDLING}<sendTask id="tell" messageRef="m"/>${step('more', 'supervise')}<endEvent id="struck-off"/>`,
    'begin handle tell more struck-off',
  )
  const office = await officeWith(t, waiting, telling)
  const { id, other } = await called(office)
  await office.as('qinzhengyang', acting => suspend(acting, id, '等上级答复'))
  await handle(office, other)
  assert.deepEqual(await openSteps(office, id), [])
  await office.as('qinzhengyang', acting => resume(acting, id))
  assert.deepEqual(await openSteps(office, id), ['file'])
  assert.equal((await load(office, id)).matter.marking.kept, undefined)
})

test('a condition is looked at again when a fact is put right', async t => {
  const office = await officeWith(
    t,
    drawn(
      `${step('propose', 'propose')}<boundaryEvent id="urgent" attachedToRef="propose" cancelActivity="false"><conditionalEventDefinition id="c"><condition>urgency = "most-urgent"</condition></conditionalEventDefinition></boundaryEvent>
      ${step('inform', 'instruct')}<endEvent id="informed"/><endEvent id="completed"/>`,
      'begin propose completed',
      'urgent inform informed',
    ),
    ANSWERING,
  )
  const { id } = await register(office)
  assert.deepEqual(await openSteps(office, id), ['propose'])
  await office.as('yexiaoyun', acting => correct(acting, id, { urgency: 'most-urgent', reason: '登记有误' }))
  assert.deepEqual((await openSteps(office, id)).toSorted(), ['inform', 'propose'])
})

test('a service task gives readings beside the procedure, to units and posts that a field names', async t => {
  const office = await officeWith(
    t,
    drawn(
      `${step('propose', 'propose')}<serviceTask id="copy" shuniu:effect="circulate"><extensionElements><shuniu:set field="posts" value="leadUnit"/></extensionElements></serviceTask>
      ${step('file', 'archive')}<endEvent id="completed"/>`,
      'begin propose copy file completed',
    ),
    ANSWERING,
  )
  const { id } = await register(office)
  await complete(office, id, 'jiangxuemei', 'propose')
  assert.deepEqual((await openSteps(office, id)).toSorted(), ['circulated', 'file'])
})

test('the last of two paths is taken back, and what the other had done stays done', async t => {
  const office = await officeWith(
    t,
    drawn(
      `<parallelGateway id="fork"/>${step('propose', 'propose')}${step('review', 'review')}<parallelGateway id="join"/>${step('file', 'archive')}<endEvent id="completed"/>`,
      'begin fork propose join file completed',
      'fork review join',
    ),
    ANSWERING,
  )
  const { id } = await register(office)
  await complete(office, id, 'hewenyuan', 'review')
  await complete(office, id, 'jiangxuemei', 'propose')
  await office.as('jiangxuemei', acting => withdraw(acting, id))
  assert.deepEqual(await openSteps(office, id), ['propose'])
  await complete(office, id, 'jiangxuemei', 'propose')
  assert.deepEqual(await openSteps(office, id), ['file'])
})

test('a matter whose first element calls another begins at its registration, and the two exist together', async t => {
  const first = drawn(
    `<callActivity id="ask" shuniu:opens="${CALLED}"><extensionElements>${FIELDS}</extensionElements></callActivity>
    ${step('file', 'archive')}<endEvent id="completed"/>`,
    'begin ask file completed',
  )
  const office = await officeWith(t, first, ANSWERING)
  const { id, opened } = await register(office)
  assert.deepEqual(await openSteps(office, id), [])
  await handle(office, opened[0]?.id ?? assert.fail('nothing was opened'))
  assert.deepEqual(await openSteps(office, id), ['file'])
})
