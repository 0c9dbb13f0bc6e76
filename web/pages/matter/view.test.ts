import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act, MatterDetail, StoryLine } from '#api/matters/schema.ts'
import { blankFilling, requestOf } from './act-request.ts'
import { actButtons, answerState, clocksOf, foldStory, openTasks, unopened, withNumbers } from './view.ts'

const act = (kind: Act['kind'], rest: Partial<Act> = {}): Act => ({
  kind,
  task: null,
  choices: [],
  fields: [],
  refusals: [],
  primary: false,
  ...rest,
})
const choice = (code: string, requires: string[] = []) => ({
  code,
  label: code,
  effect: '',
  opinionRequired: false,
  requires,
})
const line = (id: string, at: string, machine = false): StoryLine => ({
  id,
  at,
  kind: 'x',
  text: id,
  by: null,
  opinion: null,
  machine,
  sealed: true,
})
const matter = {
  id: 'm',
  version: 7,
  title: '标题',
  urgency: 'normal',
  fields: { leadUnit: 'u1' },
  askers: [{ id: 'a1', answer: null, deliveredAt: null }],
  relations: [],
  tasks: [],
  acts: [],
} as unknown as MatterDetail

test('each outcome of my task is a button of its own, and the rarer acts stand behind', () => {
  const { primary, more } = actButtons([
    act('complete', { task: 't', primary: true, choices: [choice('agree'), choice('refuse')] }),
    act('urge'),
  ])
  assert.deepEqual(
    [primary.map(button => button.choice?.code), more.map(button => button.act.kind)],
    [['agree', 'refuse'], ['urge']],
  )
})

test('the story is newest first, the machine is heard only when asked, and readers in a row are one part', () => {
  const story = [
    line('a', '2026-11-20T00:00:00Z'),
    line('m1', '2026-11-21T00:00:00Z', true),
    { ...line('r1', '2026-11-22T00:00:00Z'), kind: 'reading.read' },
    { ...line('r2', '2026-11-22T01:00:00Z'), kind: 'reading.read' },
    line('b', '2026-11-23T00:00:00Z'),
  ]
  const ids = (withMachine: boolean) =>
    foldStory(story, withMachine).map(part => (part.kind === 'line' ? part.line.id : part.lines.map(one => one.id)))
  assert.deepEqual(ids(false), ['b', ['r2', 'r1'], 'a'])
  assert.deepEqual(ids(true), ['b', ['r2', 'r1'], 'm1', 'a'])
})

test('the number of a related matter opens it, and nothing else in the sentence does', () => {
  const related = [{ id: 's', number: '督〔2026〕3号' }] as unknown as MatterDetail['relations']
  assert.deepEqual(withNumbers('立了 督〔2026〕3号。', related), [
    { text: '立了 ' },
    { text: '督〔2026〕3号', opens: 's' },
    { text: '。' },
  ])
  assert.deepEqual(withNumbers('已阅', related), [{ text: '已阅' }])
})

test('opening the page receipts only my own open, unread tasks', () => {
  const task = (id: string, rest: object) => ({
    id,
    kind: 'task',
    state: 'open',
    readAt: null,
    holds: false,
    openedAt: id,
    ...rest,
  })
  const one = {
    ...matter,
    acts: [act('complete', { task: 't1' }), act('complete', { task: 't2' })],
    tasks: [task('t1', {}), task('t2', { readAt: 'x' }), task('t3', {}), task('t4', { state: 'done' })],
  } as unknown as MatterDetail
  assert.deepEqual(unopened(one), ['t1'])
})

test('the task of the holder stands apart from the others', () => {
  const task = (id: string, holds: boolean, post = 'p') => ({
    id,
    state: 'open',
    holds,
    openedAt: id,
    post: { id: post },
  })
  const of = (tasks: object[]) => openTasks({ ...matter, holder: { id: 'p' }, tasks } as unknown as MatterDetail)
  const { holding, others } = of([task('t1', false), task('t2', true), { ...task('t3', false), state: 'done' }])
  assert.deepEqual([holding?.id, others.map(one => one.id)], ['t2', ['t1']])
  assert.equal(of([task('t1', true, 'another')]).holding, undefined)
})

test('a clock that stopped is judged by when its task was done, not by today', () => {
  const clock = (id: string, state: string) => ({ id, task: id, state, due: { at: '2026-11-20T16:00:00Z' } })
  const one = {
    clocks: [clock('a', 'stopped'), clock('b', 'stopped'), clock('c', 'running')],
    tasks: [
      { id: 'a', doneAt: '2026-11-20T10:00:00Z' },
      { id: 'b', doneAt: '2026-11-21T10:00:00Z' },
    ],
  } as unknown as MatterDetail
  const { running, stopped } = clocksOf(one)
  assert.deepEqual([running.map(it => it.id), stopped.map(it => it.isLate)], [['c'], [false, true]])
})

test('an answer that was not delivered is no answer', () => {
  const asker = (answer: object | null, deliveredAt: string | null) =>
    ({ answer, deliveredAt }) as unknown as MatterDetail['askers'][number]
  assert.deepEqual(
    [answerState(asker(null, null)), answerState(asker({}, null)), answerState(asker({}, 'x'))],
    ['owed', 'undelivered', 'answered'],
  )
})

test('completing sends the version that was seen, and only the fields that changed', () => {
  const complete = act('complete', { task: 't', choices: [choice('agree', ['leadUnit'])] })
  const blank = blankFilling(matter, complete)
  assert.deepEqual(blank.fields, { leadUnit: 'u1' })
  const deed = requestOf(matter, complete, { ...blank, opinion: ' 同意 ' })
  assert.deepEqual(deed, {
    method: 'POST',
    path: '/api/tasks/t/completion',
    version: 7,
    body: { outcome: 'agree', opinion: '同意' },
  })
  const changed = requestOf(matter, complete, { ...blank, fields: { leadUnit: 'u2', note: '' } })
  assert.deepEqual(changed.body, { outcome: 'agree', fields: { leadUnit: 'u2' } })
})

test('every other act goes to its own noun', () => {
  const blank = blankFilling(matter, act('urge'))
  const path = (kind: Act['kind'], given: Partial<typeof blank> = {}) =>
    requestOf(matter, act(kind), { ...blank, ...given })
  assert.equal(path('withdraw').path, '/api/matters/m/withdrawal')
  assert.deepEqual(path('transfer', { holderKind: 'post', holder: 'p', reason: '越权' }).body, {
    post: 'p',
    reason: '越权',
  })
  assert.deepEqual(path('return', { step: 'register', reason: 'r' }).body, {
    to: 'register',
    reason: 'r',
    direct: false,
  })
  assert.deepEqual(path('answer', { text: '已办' }).body, { text: '已办', askers: ['a1'], channel: 'desk' })
  assert.deepEqual(path('correct', { title: '新标题', reason: '误' }).body, { title: '新标题', reason: '误' })
  assert.deepEqual(path('urge').body, {})
  assert.deepEqual(path('extend', { amount: 5, reason: '难' }).body, { amount: 5, reason: '难' })
})
