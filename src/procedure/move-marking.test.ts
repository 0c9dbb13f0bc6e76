import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { evaluateFeel } from '#rules/feel.ts'
import { advance } from './advance.ts'
import type { ProcedureEvent } from './event.ts'
import type { Graph } from './graph.ts'
import { emptyMarking, type Marking } from './marking.ts'
import { moveMarking } from './move-marking.ts'
import { readProcedure } from './read/read.ts'

const xml = readFileSync(new URL('./fixtures/circulation.bpmn', import.meta.url), 'utf8')

async function graphOf(...changes: [from: string | RegExp, to: string][]): Promise<Graph> {
  const changed = changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    assert.notEqual(next, text, String(from))
    return next
  }, xml)
  const { graph, faults } = await readProcedure(changed)
  return graph ?? assert.fail(JSON.stringify(faults))
}

const old = await graphOf()
const step = (marking: Marking, event: ProcedureEvent): Marking =>
  advance(old, marking, event, {
    variables: { leadUnit: 'u1', assistingUnits: ['u2', 'u3'], readers: ['r1'], outcome: null },
    feel: evaluateFeel,
    decide: id => ({ missing: [id] }),
  }).marking
const complete = (marking: Marking, node: string, outcome = 'done'): Marking => {
  const token = marking.tokens.find(one => one.node === node && !one.loop)
  return step(marking, { kind: 'complete', token: token?.id ?? -1, outcome })
}
const registered = step(emptyMarking(), { kind: 'start' })
/** 主办 and 协办 wait, 传阅 is done: its token stands at the join. */
const undertaking = complete(complete(registered, 'review', 'pass'), 'read', 'read')
const replying = ['lead', 'assist', 'assist'].reduce((marking, node) => complete(marking, node), undertaking)

const faultsOf = (to: Graph, marking: Marking, mapping = {}) =>
  moveMarking(old, to, marking, mapping).faults.map(({ kind, element }) => `${kind} ${element}`)

test('a step that is gone refuses those who wait at it, and nobody else', async () => {
  const renamed = await graphOf([/"lead"/g, '"undertake"'])
  assert.deepEqual(faultsOf(renamed, undertaking), ['unmapped lead'])
  assert.deepEqual(faultsOf(renamed, registered), [])
  const { moved } = moveMarking(old, renamed, undertaking, { lead: 'undertake' })
  assert.ok(moved?.marking.tokens.some(token => token.node === 'undertake'))
})

test('another kind of element is refused: a step for one is not a step for many', async () => {
  const many = await graphOf([
    '<outgoing>f8</outgoing></userTask>',
    '<outgoing>f8</outgoing><multiInstanceLoopCharacteristics shuniu:collection="readers"/></userTask>',
  ])
  assert.deepEqual(faultsOf(many, undertaking), ['kind lead'])
  assert.deepEqual(faultsOf(old, registered, { review: 'ok' }), ['kind review'])
})

test('a step that went into a sub-process is refused: its scope never began', async () => {
  const inside = await graphOf(
    [
      /<userTask id="reply".*<\/userTask>/,
      `<subProcess id="replying"><incoming>f11</incoming><outgoing>f12</outgoing><startEvent id="s"><outgoing>g1</outgoing></startEvent>
      <userTask id="reply" shuniu:duty="registry"><incoming>g1</incoming><outgoing>g2</outgoing></userTask><endEvent id="e"><incoming>g2</incoming></endEvent>
      <sequenceFlow id="g1" sourceRef="s" targetRef="reply"/><sequenceFlow id="g2" sourceRef="reply" targetRef="e"/></subProcess>`,
    ],
    [
      'targetRef="reply"/><sequenceFlow id="f12" sourceRef="reply"',
      'targetRef="replying"/><sequenceFlow id="f12" sourceRef="replying"',
    ],
    ['<flowNodeRef>reply</flowNodeRef>', ''],
  )
  assert.deepEqual(faultsOf(inside, replying), ['place reply'])
  assert.deepEqual(faultsOf(inside, undertaking), [])
})

test('a join that now waits for a path nobody ever took is refused: it could not end', async () => {
  const more = await graphOf(
    ['<outgoing>f7</outgoing></parallelGateway>', '<outgoing>f7</outgoing><outgoing>x1</outgoing></parallelGateway>'],
    [
      '<parallelGateway id="join">',
      '<userTask id="extra" shuniu:duty="registry"><incoming>x1</incoming><outgoing>x2</outgoing></userTask><parallelGateway id="join"><incoming>x2</incoming>',
    ],
    [
      '<sequenceFlow id="f8"',
      '<sequenceFlow id="x1" sourceRef="split" targetRef="extra"/><sequenceFlow id="x2" sourceRef="extra" targetRef="join"/><sequenceFlow id="f8"',
    ],
  )
  assert.deepEqual(faultsOf(more, undertaking), ['no-end join'])
  assert.deepEqual(faultsOf(more, registered), [])
})

test('a token at a join keeps its flow, also when the flow has another id now', async () => {
  const renamed = await graphOf([/f10/g, 'read-done'])
  const { moved } = moveMarking(old, renamed, undertaking)
  assert.equal(moved?.marking.tokens.find(token => token.node === 'join')?.via, 'read-done')
})

test('a timer both versions have runs on; one that is gone is cancelled, and a new one begins', async () => {
  const lead = undertaking.tokens.find(token => token.node === 'lead')?.id
  const without = await graphOf(
    [/<boundaryEvent id="ask".*<\/boundaryEvent>/, ''],
    [/<userTask id="progress".*<\/userTask>/, ''],
    [/<endEvent id="reported".*<\/endEvent>/, ''],
    [/<sequenceFlow id="f13".*/, ''],
  )
  const { cancelled, started } = moveMarking(old, without, undertaking).moved ?? assert.fail('it can be moved')
  assert.deepEqual([cancelled, started], [[{ token: lead, node: 'ask' }], []])
  const back = moveMarking(without, old, undertaking).moved
  assert.deepEqual([back?.cancelled, back?.started], [[], [{ token: lead, node: 'ask' }]])
  const { undo: _undo, ...settled } = undertaking
  assert.deepEqual(moveMarking(old, old, undertaking).moved, { marking: settled, cancelled: [], started: [] })
})
