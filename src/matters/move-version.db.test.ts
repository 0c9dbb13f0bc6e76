import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'

import { OFFICE, testOffice, type TestOffice } from '../../test/support/office.ts'
import { completeTask } from './complete-task.ts'
import { loadMatter } from './load.ts'
import { moveVersion } from './move-version.ts'
import { publishVersion } from './publish-version.ts'
import { registerMatter } from './register.ts'
import { filesOfVersion } from './services.ts'
import { possibleMoves } from './views/moves.ts'

const ID = 'incoming-document'
const REASON = '新规定即日起执行'

/** Publishes the folder with some texts replaced, as the product would. */
async function publish(office: TestOffice, ...changes: [file: string, from: string, to: string][]): Promise<number> {
  return office.asMachine(async acting => {
    const files = new Map<string, string>(await filesOfVersion(acting.tx, OFFICE, ID, 1))
    for (const [file, from, to] of changes) {
      const changed = files.get(file)?.replaceAll(from, to) ?? ''
      assert.ok(changed !== files.get(file), `${file} has no ${from}`)
      files.set(file, changed)
    }
    return publishVersion(acting, null, {
      id: ID,
      files,
      source: 'product',
      authors: [],
      reason: '',
    })
  })
}

const register = (office: TestOffice) =>
  office.as('yexiaoyun', acting =>
    registerMatter(acting, {
      service: ID,
      title: '关于校车安全的通知',
      fields: { from: '市教育局', kind: '通知' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
const load = (office: TestOffice, id: string) =>
  office.asMachine(({ tx }) => loadMatter(tx, OFFICE, id, { lock: false }))
const move = (office: TestOffice, id: string, version: number, mapping?: Record<string, string>) =>
  office.as('guchanghe', acting =>
    moveVersion(acting, id, { version, reason: REASON, ...(mapping ? { mapping } : {}) }),
  )

test('only whoever may change services moves a matter, with a reason, to a version that exists', async t => {
  const office = await testOffice(t)
  const { id } = await register(office)
  await publish(office, ['README.md', '收文办理', '收文'])
  const moving = (login: string, version: number, reason = REASON) =>
    office.as(login, acting => moveVersion(acting, id, { version, reason }))
  await assert.rejects(moving('yexiaoyun', 2), { code: 'NOT_PERMITTED' })
  await assert.rejects(moving('guchanghe', 2, ' '), { code: 'REASON_REQUIRED' })
  await assert.rejects(moving('guchanghe', 3), { code: 'VERSION_NOT_FOUND' })
  await assert.rejects(moving('guchanghe', 1), { code: 'MOVE_SAME' })
  await assert.rejects(
    office.as('guchanghe', acting => moveVersion(acting, id, { version: 2, reason: REASON }, 99)),
    { code: 'MATTER_CHANGED' },
  )
  assert.equal((await load(office, id)).matter.serviceVersion, 1)
})

test('a matter whose step is gone is refused with the step’s name, and can be moved onto the one that stands for it', async t => {
  const office = await testOffice(t)
  const { id } = await register(office)
  const renamed = [
    ['procedure.bpmn', '"review"', '"first-look"'],
    ['procedure.bpmn', '>review<', '>first-look<'],
    ['texts/zh-Hans.json', '"review": {', '"first-look": {'],
  ] as const
  await publish(office, ...renamed.map(change => [...change] as [string, string, string]))
  const refused = (await move(office, id, 2).catch((error: unknown) => error)) as {
    code: string
    refusals: { code: string; params: { step: Record<string, string> } }[]
  }
  assert.equal(refused.code, 'MOVE_REFUSED')
  assert.deepEqual(
    refused.refusals.map(one => [one.code, one.params.step['zh-Hans']]),
    [['MOVE_UNMAPPED', '初审']],
  )
  await move(office, id, 2, { review: 'first-look' })
  const { tasks, matter } = await load(office, id)
  assert.deepEqual(
    tasks.map(task => [task.step, task.state]),
    [['first-look', 'open']],
  )
  assert.equal(matter.serviceVersion, 2)
})

test('a moved matter keeps its task, its post and its date, and follows the new version from there', async t => {
  const office = await testOffice(t)
  const { id } = await register(office)
  const before = await load(office, id)
  await publish(
    office,
    ['rules.dmn', 'id="limits_1_out_1"><text>1<', 'id="limits_1_out_1"><text>9<'],
    ['rules.dmn', 'id="limits_4_out_1"><text>2<', 'id="limits_4_out_1"><text>7<'],
  )
  const preview = await office.as('guchanghe', acting => possibleMoves(acting, ID, 2))
  assert.deepEqual(
    preview.map(one => [one.id, one.serviceVersion, one.refusals]),
    [[id, 1, []]],
  )
  await move(office, id, 2)
  const after = await load(office, id)
  assert.deepEqual(
    [after.matter.serviceVersion, after.matter.version, after.matter.holderPostId, after.matter.dueAt],
    [2, before.matter.version + 1, before.matter.holderPostId, before.matter.dueAt],
  )
  assert.deepEqual(after.clocks, before.clocks)
  const [entry] = await office.asMachine(({ tx }) =>
    tx.query<{ text: string }>(sql`select text from record_entries where matter_id = ${id} and kind = 'matter.moved'`),
  )
  assert.ok(entry?.text.includes(`"from":1,"reason":"${REASON}","to":2`), entry?.text)

  const task = after.tasks[0]?.id ?? ''
  await office.as('hewenyuan', acting => completeTask(acting, task, { outcome: 'pass' }))
  const next = (await load(office, id)).clocks.find(clock => clock.state === 'running')
  assert.equal(next?.limit.amount, 7)
  assert.deepEqual(await office.as('guchanghe', acting => possibleMoves(acting, ID, 2)), [])
})

test('a form that would refuse what the matter has refuses the move', async t => {
  const office = await testOffice(t)
  const { id } = await register(office)
  await publish(office, ['form.schema.json', '"kind"', '"sort"'])
  const refused = (await move(office, id, 2).catch((error: unknown) => error)) as { refusals: { code: string }[] }
  assert.ok(refused.refusals.some(one => one.code === 'FIELD_INVALID' || one.code === 'FIELD_REQUIRED'))
})

test('timers that only one version has are cancelled, or begin with the move', async t => {
  const office = await testOffice(t)
  const { id } = await register(office)
  const reminder = `<bpmn:boundaryEvent id="too-long" attachedToRef="review" cancelActivity="false"><bpmn:outgoing>too-long-flow</bpmn:outgoing><bpmn:timerEventDefinition id="too-long-timer"><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:userTask id="look-after" name="过问" shuniu:duty="registry"><bpmn:incoming>too-long-flow</bpmn:incoming><bpmn:outgoing>looked-after</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="looked"><bpmn:incoming>looked-after</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="too-long-flow" sourceRef="too-long" targetRef="look-after" /><bpmn:sequenceFlow id="looked-after" sourceRef="look-after" targetRef="looked" />`
  await publish(office, ['procedure.bpmn', '<bpmn:userTask id="review"', `${reminder}<bpmn:userTask id="review"`])
  const timers = () =>
    office.asMachine(({ tx }) =>
      tx.query<{ node: string; days: number }>(
        sql`select node, round(extract(epoch from fires_at - ${office.clock.now().toISOString()}::timestamptz) / 86400)::integer as days from timers`,
      ),
    )
  assert.deepEqual(await timers(), [])
  await move(office, id, 2)
  assert.deepEqual(await timers(), [{ node: 'too-long', days: 3 }])
  await move(office, id, 1)
  assert.deepEqual(await timers(), [])
})
