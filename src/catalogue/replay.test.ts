import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { sharedCalendar } from './calendar.ts'
import { freezeService } from './freeze.ts'
import type { PastAct, PastMatter } from './past-matter.ts'
import { readServiceFolder } from './read.ts'
import { replay, type Replayed } from './replay.ts'

const ZONE = 'Asia/Shanghai'
const files = await readServiceFolder(path.join(import.meta.dirname, '../../catalogue/incoming-document'))
const calendar = sharedCalendar(files)
const service = await freezeService(files, 1)
const known = new Set(service.graph.steps.keys())

const at = (day: string) => `${day}T02:00:00.000Z`
const review = (day: string, nth = 0): PastAct => ({
  at: at(day),
  kind: 'complete',
  step: 'review',
  nth,
  outcome: 'pass',
  by: 'p1',
})
const propose = (day: string, nth = 0): PastAct => ({
  at: at(day),
  kind: 'complete',
  step: 'propose',
  nth,
  outcome: 'done',
  opinion: '拟请主办。',
  fields: { handling: 'act', senderLevel: 'peer', needsInstruction: true, leadUnit: 'u1' },
  by: 'p2',
})
const past = (acts: readonly PastAct[], more: Partial<PastMatter> = {}): PastMatter => ({
  registered: at('2026-09-01'),
  title: 'x',
  urgency: 'normal',
  fields: { from: '区教育局', kind: '请示' },
  askerLevel: 4,
  instructed: false,
  acts,
  clocks: new Map(),
  until: at('2026-09-30'),
  ...more,
})
const play = (matter: PastMatter, under = service): Replayed => replay(under, matter, calendar, ZONE, known)
const stepsOf = ({ tasks }: Replayed) => tasks.map(task => `${task.step} ${task.nth}`)

test('an act at a step that never came stops the play there', () => {
  const { stopped } = play(past([propose('2026-09-01')]))
  assert.equal(stopped, 'propose')
})

test('what was returned and done again, and what was taken back, is played as it was', () => {
  const returned = play(
    past([
      review('2026-09-02'),
      { at: at('2026-09-02'), kind: 'return', from: 'propose', to: 'review', direct: false },
      review('2026-09-03', 1),
      propose('2026-09-03', 1),
    ]),
  )
  assert.deepEqual(stepsOf(returned), ['review 0', 'propose 0', 'review 1', 'propose 1', 'instruct 0'])
  const withdrawn = play(past([review('2026-09-02'), { at: at('2026-09-02'), kind: 'withdraw', step: 'review' }]))
  assert.deepEqual([stepsOf(withdrawn), withdrawn.stopped], [['review 0', 'propose 0', 'review 1'], null])
})

test('a correction of the urgency counts from there on', () => {
  const { tasks } = play(
    past([{ at: at('2026-09-01'), kind: 'correct', fields: {}, urgency: 'most-urgent' }, review('2026-09-01')]),
  )
  assert.deepEqual(
    tasks.map(({ step, dueAt }) => [step, dueAt]),
    [
      ['review', '2026-09-02T16:00:00.000Z'],
      ['propose', '2026-09-01T16:00:00.000Z'],
    ],
  )
})

test('an extension that was given is counted again, so that nobody is late who was not', () => {
  const acts = [review('2026-09-04')]
  const started = { kind: 'started' as const, at: at('2026-09-01') }
  const extended = {
    kind: 'extended' as const,
    at: at('2026-09-02'),
    by: { amount: 3, unit: 'workday' as const },
    reason: '缺附件',
  }
  const late = (matter: PastMatter) => play(matter).tasks[0]?.isLate
  assert.equal(late(past(acts)), true)
  assert.equal(late(past(acts, { clocks: new Map([['review 0', [started, extended]]]) })), false)
})

test('what was done and would now be refused is told, and what came of it is played on', async () => {
  const stricter = await freezeService(
    new Map(files).set(
      'procedure.bpmn',
      (files.get('procedure.bpmn') ?? '').replace('code="pass" opinion="optional"', 'code="pass" opinion="required"'),
    ),
    2,
  )
  const { refused, tasks } = play(past([review('2026-09-01')]), stricter)
  assert.deepEqual(refused, [{ step: 'review', code: 'OPINION_REQUIRED' }])
  assert.equal(tasks.at(-1)?.step, 'propose')
})
