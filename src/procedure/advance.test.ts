import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/errors.ts'
import { evaluateFeel } from '#rules/feel.ts'
import type { Inputs } from '#rules/types.ts'
import { advance } from './advance.ts'
import type { ProcedureEvent } from './event.ts'
import type { Graph } from './graph.ts'
import { emptyMarking, type Marking } from './marking.ts'
import { openStepOf } from './open-step.ts'
import { readProcedure } from './read/read.ts'
import { returnTargets } from './returns.ts'

const xml = readFileSync(new URL('./fixtures/circulation.bpmn', import.meta.url), 'utf8')
const read = await readProcedure(xml)
assert.ok(read.graph, JSON.stringify(read.faults))
const graph: Graph = read.graph
const fields: Inputs = { leadUnit: 'u1', assistingUnits: ['u2', 'u3'], readers: ['r1', 'r2'], outcome: null }

const step = (marking: Marking, event: ProcedureEvent, variables: Inputs = fields) =>
  advance(graph, marking, event, {
    variables: { ...variables, ...(event.kind === 'complete' ? { outcome: event.outcome } : {}) },
    feel: evaluateFeel,
    decide: id => ({ missing: [id] }),
  })

/** The tokens a person can complete: those of steps that are no multi-instance bodies. */
const open = (marking: Marking) =>
  marking.tokens.flatMap(token => {
    const node = openStepOf(graph, token)
    return node === undefined ? [] : [{ id: token.id, node }]
  })
const at = (marking: Marking, node: string) => {
  const token = open(marking).find(candidate => candidate.node === node)
  assert.ok(token, `nothing waits at ${node}`)
  return token.id
}
const complete = (marking: Marking, node: string, outcome = 'done') =>
  step(marking, { kind: 'complete', token: at(marking, node), outcome }).marking

const undertaken = () => complete(step(emptyMarking(), { kind: 'start' }).marking, 'review', 'pass')

test('an outcome that the step does not have is refused, with those it has', () => {
  const { marking } = step(emptyMarking(), { kind: 'start' })
  assert.throws(
    () => complete(marking, 'review', 'maybe'),
    (error: unknown) =>
      error instanceof Problem && error.code === 'OUTCOME_UNKNOWN' && error.params['allowed'] === 'pass, reject',
  )
})

test('an element that is not supported is refused with its id', async () => {
  const { graph: none, faults } = await readProcedure(
    xml
      .replace('<userTask id="reply" name="答复" shuniu:answers="true">', '<scriptTask id="reply">')
      .replace(/(<outgoing>f12<\/outgoing>)<\/userTask>/, '$1</scriptTask>'),
  )
  assert.equal(none, null)
  assert.ok(faults.some(fault => fault.element === 'reply'))
})

test('a split whose flow has no condition is refused with the flow', async () => {
  const { faults } = await readProcedure(
    xml.replace('<conditionExpression>outcome = "reject"</conditionExpression>', ''),
  )
  assert.deepEqual(
    faults.map(fault => fault.element),
    ['f4'],
  )
})

test('a condition whose variable is missing is undecided, never a silent choice', () => {
  const { marking } = step(emptyMarking(), { kind: 'start' })
  const { effects } = advance(
    graph,
    marking,
    { kind: 'complete', token: at(marking, 'review'), outcome: 'pass' },
    { variables: {}, feel: evaluateFeel, decide: id => ({ missing: [id] }) },
  )
  assert.ok(effects.some(effect => effect.kind === 'undecided' && effect.node === 'ok'))
})

test('lead, assisting units and readers wait side by side; the join waits for all of them', () => {
  let marking = undertaken()
  assert.deepEqual(
    open(marking)
      .map(token => token.node)
      .toSorted(),
    ['assist', 'assist', 'lead', 'read', 'read'],
  )
  for (const node of ['lead', 'assist', 'assist', 'read'])
    marking = complete(marking, node, node === 'read' ? 'read' : 'done')
  assert.deepEqual(
    open(marking).map(token => token.node),
    ['read'],
  )
  marking = complete(marking, 'read', 'read')
  assert.deepEqual(
    open(marking).map(token => token.node),
    ['reply'],
  )
  const last = step(marking, { kind: 'complete', token: at(marking, 'reply'), outcome: 'done' })
  assert.equal(last.marking.ended, 'completed')
  assert.deepEqual(last.marking.tokens, [])
})

test('a list with nobody in it holds nothing up', () => {
  const { marking } = step(
    step(emptyMarking(), { kind: 'start' }).marking,
    { kind: 'complete', token: 1, outcome: 'pass' },
    { ...fields, assistingUnits: [], readers: null },
  )
  assert.deepEqual(
    open(marking).map(token => token.node),
    ['lead'],
  )
})

test('a timer opens a step beside the work and decides nothing', () => {
  const marking = undertaken()
  const fired = step(marking, { kind: 'timer', token: at(marking, 'lead'), node: 'ask' })
  assert.ok(open(fired.marking).some(token => token.node === 'lead'))
  assert.ok(open(fired.marking).some(token => token.node === 'progress'))
  assert.ok(
    fired.effects.some(effect => effect.kind === 'start-timer'),
    'a cycle is armed again',
  )
})

test('a return cancels what runs beside it and names the steps that are possible', () => {
  const marking = undertaken()
  assert.deepEqual(returnTargets(graph, 'lead'), ['review'])
  assert.throws(
    () => step(marking, { kind: 'return', token: at(marking, 'lead'), to: 'reply', direct: false }),
    (error: unknown) => error instanceof Problem && error.code === 'RETURN_TARGET_UNKNOWN',
  )
  const back = step(marking, { kind: 'return', token: at(marking, 'lead'), to: 'review', direct: false })
  assert.deepEqual(
    open(back.marking).map(token => token.node),
    ['review'],
  )
  assert.equal(back.effects.filter(effect => effect.kind === 'close-task').length, 5)
})

test('one more instance can join a running circulation', () => {
  const marking = undertaken()
  const grown = step(marking, { kind: 'add-signer', token: at(marking, 'read'), post: 'r3', where: 'beside' }).marking
  assert.equal(open(grown).filter(token => token.node === 'read').length, 3)
})

test('law: any sequence of completions, returns and timers leaves somebody waiting or the end; tokens are never confused; all of it ends', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(9)), { maxLength: 40 }), choices => {
      let marking = step(emptyMarking(), { kind: 'start' }).marking
      for (const [which, what] of choices) {
        const waiting = open(marking)
        const token = waiting[which % Math.max(1, waiting.length)]
        if (!token) break
        const target = returnTargets(graph, token.node)[0]
        const outcomes = graph.steps.get(token.node)?.outcomes ?? []
        const event: ProcedureEvent =
          what <= 1 && target !== undefined
            ? { kind: 'return', token: token.id, to: target, direct: what % 2 === 0 }
            : what === 2 && token.node === 'lead'
              ? { kind: 'timer', token: token.id, node: 'ask' }
              : {
                  kind: 'complete',
                  token: token.id,
                  outcome: outcomes[what % Math.max(1, outcomes.length)]?.code ?? 'done',
                }
        const once = step(marking, event)
        assert.deepEqual(once, step(marking, event), 'deterministic')
        marking = JSON.parse(JSON.stringify(once.marking)) as Marking
        assert.equal(new Set(marking.tokens.map(one => one.id)).size, marking.tokens.length)
        assert.ok(marking.ended !== undefined ? marking.tokens.length === 0 : open(marking).length > 0)
      }
      for (let guard = 0; marking.ended === undefined; guard += 1) {
        assert.ok(guard < 200, 'the matter can still end')
        const token = open(marking)[0]
        assert.ok(token)
        marking = step(marking, {
          kind: 'complete',
          token: token.id,
          outcome: graph.steps.get(token.node)?.outcomes[0]?.code ?? 'done',
        }).marking
      }
    }),
    { numRuns: 500 },
  )
})
