import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import * as path from 'node:path'
import test from 'node:test'
import { parse } from 'yaml'
import { Problem } from '#base/errors.ts'
import type { ProcedureEvent } from '../event.ts'
import { nodeOf, type Graph } from '../graph.ts'
import { readProcedure } from '../read/read.ts'
import { ACTIVITIES } from '../reference/activities.ts'
import { EVENTS } from '../reference/events.ts'
import { ROUTES, VERBS } from '../reference/routes.ts'
import { UNSUPPORTED } from '../reference/unsupported.ts'
import { soundnessOf } from '../soundness/soundness.ts'
import { newPlay, play, type Play } from '../testing.ts'
import { waitsOf } from '../waits.ts'
import type { Case, CaseAct, CaseExpected } from './case.ts'

const FOLDER = import.meta.dirname
const files = globSync('*/*.bpmn', { cwd: FOLDER }).toSorted()

for (const file of files) {
  const name = file.replace('.bpmn', '')
  test(name, async () => {
    const { graph, faults, warnings } = await readProcedure(readFileSync(path.join(FOLDER, file), 'utf8'))
    assert.deepEqual([...faults, ...warnings], [])
    assert.ok(graph)
    const yaml = readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8')
    // The core schema keeps days as text.
    const { unsound = [], assigned = {}, ...played } = parse(yaml, { schema: 'core' }) as Case
    perform(graph, played)
    for (const [step, duty] of Object.entries(assigned))
      assert.deepEqual(graph.steps.get(step)?.assignment, { by: 'duty', duty }, step)
    assert.deepEqual(
      soundnessOf(graph).map(({ code, elements }) => `${code} ${elements.join(' ')}`),
      unsound,
    )
  })
}

test('every element of the reference has a case, and every case its element', () => {
  const listed = Object.keys({ ...EVENTS, ...ACTIVITIES, ...ROUTES, ...VERBS })
  const shown = new Set(files.map(file => path.dirname(file)))
  assert.deepEqual(listed.toSorted(), [...shown].toSorted())
})

for (const { name, drawn } of UNSUPPORTED)
  test(`${name} is refused, and on its element`, async () => {
    const { graph, faults } = await readProcedure(
      `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions"><bpmn:process id="p"><bpmn:startEvent id="s" />${drawn}</bpmn:process></bpmn:definitions>`,
    )
    assert.equal(graph, null)
    assert.ok(
      faults.some(({ element }) => element === 'planted'),
      JSON.stringify(faults),
    )
  })

/** Plays a case and holds it to what it expects. */
function perform(graph: Graph, { fields = {}, decisions = {}, when }: Case): void {
  const matter = newPlay(graph, { fields, decisions })
  for (const [index, act] of when.entries()) {
    const before = { trace: matter.trace.length, told: matter.told.length }
    matter.fields = { ...matter.fields, ...act.fields, ...act.change }
    const refused = refusalOf(() => play(matter, eventOf(matter, act)))
    const where = `act ${index + 1}: ${JSON.stringify(act)}`
    assert.equal(refused, act.expect?.refused, where)
    if (act.expect) compare(matter, act.expect, before, where)
  }
}

function refusalOf(run: () => void): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

function compare(matter: Play, expected: CaseExpected, before: { trace: number; told: number }, where: string): void {
  const { refused: _, fields, ...rest } = expected
  const actual = {
    open: matter.tasks.map(({ step, item, post }) => {
      const whose = post ?? item
      return whose === undefined ? step : `${step}:${typeof whose === 'string' ? whose : JSON.stringify(whose)}`
    }),
    timers: matter.timers.map(({ node }) => node),
    trace: matter.trace.slice(before.trace),
    told: matter.told.slice(before.told),
    end: matter.end,
    error: matter.error,
  }
  const looked = Object.fromEntries(Object.entries(actual).filter(([key]) => key in rest))
  assert.deepEqual(looked, rest, where)
  for (const [name, value] of Object.entries(fields ?? {}))
    assert.deepEqual(matter.fields[name], value, `${where} ${name}`)
}

function eventOf(matter: Play, act: CaseAct): ProcedureEvent {
  if (act.start) return { kind: 'start' }
  if (act.complete !== undefined)
    return { kind: 'complete', token: taskAt(matter, act.complete, act.for), outcome: act.outcome ?? 'done' }
  if (act.timer !== undefined) return { kind: 'timer', token: waitAt(matter, act.timer), node: act.timer }
  if (act.message !== undefined) return { kind: 'message', name: act.message }
  if (act.signal !== undefined) return { kind: 'signal', name: act.signal }
  if (act.change) return { kind: 'changed' }
  if (act.called !== undefined) return calledBy(matter.graph, matter, act)
  if (act.begin !== undefined) return { kind: 'begin', token: ownerOf(matter, act.begin), step: act.begin }
  if (act.return !== undefined)
    return {
      kind: 'return',
      token: taskAt(matter, act.return, act.for),
      to: act.to ?? '',
      direct: act.direct === true,
    }
  if (act.withdraw) return { kind: 'withdraw' }
  if (act.sign !== undefined)
    return {
      kind: 'add-signer',
      token: taskAt(matter, act.sign, act.for),
      post: act.post ?? '',
      where: act.where ?? 'beside',
    }
  if (act.letOff !== undefined)
    return {
      kind: 'remove-signer',
      token: taskAt(matter, act.letOff, act.for),
      ...(act.post === undefined ? {} : { post: act.post }),
    }
  return { kind: 'terminate' }
}

/** The task at a step; of several the one for that list element or post. One that is not there has no token. */
const taskAt = ({ tasks }: Play, step: string, whose: CaseAct['for']): number =>
  tasks.find(task => task.step === step && (whose === undefined || (task.post ?? task.item) === whose))?.token ?? -1

const waitAt = ({ graph, marking }: Play, node: string): number =>
  waitsOf(graph, marking).find(wait => wait.node === node)?.token ?? -1

const ownerOf = ({ graph, marking }: Play, step: string): number =>
  marking.tokens.find(token => token.node === graph.nodes.get(step)?.parent)?.id ?? -1

function calledBy(
  graph: Graph,
  { marking }: Play,
  { called = '', end = 'completed', error, fields = {} }: CaseAct,
): ProcedureEvent {
  const token = marking.tokens.find(({ node, loop }) => node === called && nodeOf(graph, node).kind === 'call' && !loop)
  return { kind: 'called', token: token?.id ?? -1, end, fields, ...(error === undefined ? {} : { error }) }
}
