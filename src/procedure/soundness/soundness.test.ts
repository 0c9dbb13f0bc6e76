import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { readProcedure } from '../read/read.ts'
import { soundnessOf } from './soundness.ts'

interface Model {
  name: string
  /** Elements by id: what they are, a default flow after a comma. `start` and `end` are there. */
  elements: Readonly<Record<string, string>>
  /** `a b c` flows along the elements; a condition may follow after a colon. */
  paths: readonly string[]
  faults: readonly string[]
  /** XML beside them. */
  more?: string
}

const CONDITION = /^([^:]+)(?::\s*(.+))?$/

/** Draws a model; `xor`, `and`, `or` are gateways, `step` and `step of …` tasks of a post with outcomes, `list` one of many. */
function draw({ elements, paths, more = '' }: Model): string {
  const flows = paths.flatMap(path => {
    const [, way = '', condition] = CONDITION.exec(path) ?? []
    const ids = way.trim().split(' ')
    return ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to, condition }))
  })
  const drawn = Object.entries(elements).map(([id, what]) => elementOf(id, what))
  const sequence = flows.map(({ from, to, condition }) => {
    const inside = condition === undefined ? '' : `<conditionExpression>${condition}</conditionExpression>`
    return `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`
  })
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:shuniu="urn:shuniu:bpmn:1" id="definitions">
    <error id="failure" errorCode="failed"/><message id="remark" name="remark"/><process id="p"><startEvent id="start"/>${drawn.join('')}<endEvent id="end"/>${sequence.join('')}${more}</process></definitions>`
}

function elementOf(id: string, what: string): string {
  const [kind = '', fallback] = what.split(', else ')
  const otherwise = fallback === undefined ? '' : ` default="${id}-${fallback}"`
  const gateway = { xor: 'exclusive', and: 'parallel', or: 'inclusive' }[kind]
  if (gateway) return `<${gateway}Gateway id="${id}"${otherwise}/>`
  if (kind === 'list')
    return `<userTask id="${id}" shuniu:item="true"><multiInstanceLoopCharacteristics shuniu:collection="units"/></userTask>`
  if (kind === 'rule') return `<businessRuleTask id="${id}" shuniu:decision="rules"/>`
  const outcomes = kind
    .replace(/^step( of )?/, '')
    .split(' ')
    .filter(Boolean)
  const inside = outcomes.map(code => `<shuniu:outcome code="${code}"/>`).join('')
  return `<userTask id="${id}" shuniu:duty="registry"><extensionElements>${inside}</extensionElements></userTask>`
}

const FAULTY: readonly Model[] = [
  {
    name: 'a choice that is joined as if all of it came',
    elements: { way: 'xor, else b', a: 'step', b: 'step', join: 'and' },
    paths: ['start way', 'way a: x', 'way b', 'a join', 'b join end'],
    faults: ['DEADLOCK join'],
  },
  {
    name: 'a split that is merged as if one of it came',
    elements: { fork: 'and', a: 'step', b: 'step', merge: 'xor', file: 'step' },
    paths: ['start fork', 'fork a merge', 'fork b merge', 'merge file end'],
    faults: ['STEP_OPEN_TWICE file'],
  },
  {
    name: 'a split whose paths both go back to before it',
    elements: {
      again: 'xor',
      ask: 'step',
      fork: 'and',
      a: 'step',
      b: 'step of on back',
      way: 'xor, else done',
      done: 'step',
    },
    paths: ['start again ask fork', 'fork a again', 'fork b way', 'way again: outcome = "back"', 'way done end'],
    faults: ['STEP_OPEN_TWICE a', 'TOKENS_UNBOUNDED a'],
  },
  {
    name: 'a join one path of which has left the split for another end',
    elements: { fork: 'and', a: 'step of on off', way: 'xor, else join', b: 'step', join: 'and', left: 'step' },
    paths: ['start fork', 'fork a way', 'way left: outcome = "off"', 'way join', 'fork b join end', 'left end'],
    faults: ['DEADLOCK join'],
  },
  {
    name: 'a step that nothing comes to',
    elements: { a: 'step', lonely: 'step' },
    paths: ['start a end', 'lonely end'],
    faults: ['DEAD_ELEMENT lonely'],
  },
  {
    name: 'a way that asks for an outcome which the step does not have',
    elements: { a: 'step of approve refuse', way: 'xor, else end', redo: 'step' },
    paths: ['start a way', 'way redo: outcome = "reject"', 'way end', 'redo end'],
    faults: ['DEAD_ELEMENT redo'],
  },
  {
    name: 'a trap behind the question whether a field is filled in',
    elements: { a: 'step', way: 'xor, else end', b: 'step', c: 'step' },
    paths: ['start a way', 'way b: dueOn != null', 'way end', 'b c', 'c b'],
    faults: ['END_UNREACHABLE b c'],
  },
  {
    name: 'a trap behind an outcome or an empty field',
    elements: { a: 'step of on off', way: 'xor, else end', b: 'step', c: 'step' },
    paths: ['start a way', 'way b: outcome = "off" and not(dueOn = null)', 'way end', 'b c', 'c b'],
    faults: ['END_UNREACHABLE b c'],
  },
  {
    name: 'a trap behind a field that is filled in with a certain value',
    elements: { a: 'step', way: 'xor, else end', b: 'step', c: 'step' },
    paths: ['start a way', 'way b: dueOn != null and kind = "urgent"', 'way end', 'b c', 'c b'],
    faults: ['END_UNREACHABLE b c'],
  },
  {
    name: 'a trap behind what only FEEL can tell',
    elements: { a: 'step of on off', way: 'xor, else end', b: 'step', c: 'step' },
    paths: ['start a way', 'way b: units != null and count(units) &gt; 3 or outcome = "none"', 'way end', 'b c', 'c b'],
    faults: ['END_UNREACHABLE b c'],
  },
  {
    name: 'a way that asks one field for two values at once',
    elements: { a: 'step', way: 'xor, else end', odd: 'step' },
    paths: ['start a way', 'way odd: kind = "note" and kind in ("letter", "order")', 'way end', 'odd end'],
    faults: ['DEAD_ELEMENT odd'],
  },
  {
    name: 'steps that only lead to each other',
    elements: { a: 'step of on off', way: 'xor, else end', b: 'step', c: 'step' },
    paths: ['start a way', 'way b: outcome = "off"', 'way end', 'b c', 'c b'],
    faults: ['END_UNREACHABLE b c'],
  },
  {
    name: 'a circle in which nobody is asked',
    elements: { route: 'rule', way: 'xor, else end' },
    paths: ['start route way', 'way route: again', 'way end'],
    faults: ['LOOP_ENDLESS'],
  },
  {
    name: 'a circle in which only a list is asked, and the list may be empty',
    elements: { again: 'xor', sign: 'list', way: 'xor, else end' },
    paths: ['start again sign way', 'way again: again', 'way end'],
    faults: ['LOOP_ENDLESS'],
  },
  {
    name: 'a timer beside a step that comes back into the same path',
    elements: { a: 'step', merge: 'xor', file: 'step' },
    paths: ['start a merge file end', 'late merge'],
    more: '<boundaryEvent id="late" attachedToRef="a" cancelActivity="false"><timerEventDefinition id="t"><timeCycle>R/P1D</timeCycle></timerEventDefinition></boundaryEvent>',
    faults: ['STEP_OPEN_TWICE file', 'TOKENS_UNBOUNDED file'],
  },
  {
    name: 'an error that leaves a sub-process and is caught by nobody',
    elements: {},
    paths: ['start work end'],
    more: `<subProcess id="work"><startEvent id="in"/><userTask id="do" shuniu:duty="registry"/><endEvent id="out"><errorEventDefinition id="e" errorRef="failure"/></endEvent>
      <sequenceFlow id="x" sourceRef="in" targetRef="do"/><sequenceFlow id="y" sourceRef="do" targetRef="out"/></subProcess>`,
    faults: ['ERROR_UNCAUGHT out', 'DEAD_ELEMENT end'],
  },
]

const SOUND: readonly Model[] = [
  {
    name: 'a choice merged, a split joined, a choice of several joined as such',
    elements: {
      way: 'xor, else b',
      a: 'step',
      b: 'step',
      merge: 'xor',
      fork: 'and',
      c: 'step',
      d: 'step',
      join: 'and',
      some: 'or, else e',
      e: 'step',
      f: 'step',
      all: 'or',
    },
    paths: [
      'start way',
      'way a: x',
      'way b',
      'a merge',
      'b merge fork',
      'fork c join',
      'fork d join some',
      'some e all',
      'some f: y',
      'f all end',
    ],
    faults: [],
  },
  {
    name: 'paths of a split that end by themselves',
    elements: { fork: 'and', a: 'step', b: 'step' },
    paths: ['start fork', 'fork a end', 'fork b end'],
    faults: [],
  },
  {
    name: 'a remark that may come at any time to each of several',
    elements: {},
    paths: ['start work end'],
    more: `<subProcess id="work"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>
      <startEvent id="in"/><userTask id="do" shuniu:duty="registry"/><endEvent id="out"/>
      <sequenceFlow id="x" sourceRef="in" targetRef="do"/><sequenceFlow id="y" sourceRef="do" targetRef="out"/>
      <subProcess id="aside" triggeredByEvent="true"><startEvent id="heard" isInterrupting="false"><messageEventDefinition id="m" messageRef="remark"/></startEvent>
      <userTask id="note" shuniu:duty="registry"/><endEvent id="noted"/><sequenceFlow id="z" sourceRef="heard" targetRef="note"/>
      <sequenceFlow id="w" sourceRef="note" targetRef="noted"/></subProcess></subProcess>`,
    faults: [],
  },
  {
    name: 'a circle in which somebody is asked',
    elements: { ask: 'step of yes no', way: 'xor, else end' },
    paths: ['start ask way', 'way ask: outcome = "no"', 'way end'],
    faults: [],
  },
]

/** Conditions of one way out of a step that may hold and may not: both ways are sound. */
const EITHER_WAY = [
  'a != null and b = "x"',
  'not(a = null or b in ("x", "y"))',
  'a in ("x", null) and not(b = true)',
  'if a = null then b else a = "x"',
  'amount &gt; 3 and amount &lt; 4',
  'amount between 1 and 3 and day != null',
  'some unit in units satisfies unit = "x"',
  'date(day) &gt; date("2026-01-01") and outcome = "on"',
  'unheardOf(a) = 3',
  '${camel}',
]

for (const condition of EITHER_WAY)
  test(`a way that is taken when ${condition}: sound`, async () => {
    const model = {
      name: '',
      elements: { a: 'step of on off', way: 'xor, else end', b: 'step' },
      paths: ['start a way', `way b: ${condition}`, 'way end', 'b end'],
      faults: [],
    }
    assert.deepEqual(await faultsOf(draw(model)), [])
  })

const faultsOf = async (xml: string, most?: number): Promise<string[]> => {
  const { graph, faults } = await readProcedure(xml)
  assert.ok(graph, JSON.stringify(faults))
  return soundnessOf(graph, undefined, most).map(({ code, elements }) => `${code} ${elements.join(' ')}`.trim())
}

for (const model of FAULTY)
  test(`${model.name}: ${model.faults.join(', ')}`, async () => {
    const found = await faultsOf(draw(model))
    // Where an endless circle is met first depends on where one enters it.
    assert.deepEqual(
      found.map(fault => fault.replace(/^(LOOP_ENDLESS) .+/, '$1')),
      model.faults,
    )
  })

for (const model of SOUND) test(`${model.name}: sound`, async () => assert.deepEqual(await faultsOf(draw(model)), []))

test('the procedure of every service is sound', async () => {
  const services = globSync('catalogue/*/procedure.bpmn')
  assert.ok(services.length >= 2)
  for (const file of services) assert.deepEqual(await faultsOf(readFileSync(file, 'utf8')), [], file)
})

test('a drawing whose flows have no ids is walked through as any other', async () => {
  const unnamed = (model: Model | undefined): string =>
    draw(model ?? assert.fail()).replaceAll(/<sequenceFlow id="[^"]*"/g, '<sequenceFlow')
  assert.deepEqual(await faultsOf(unnamed(SOUND[1])), [])
  assert.deepEqual(await faultsOf(unnamed(FAULTY[1])), FAULTY[1]?.faults)
})

test('what is too large to be walked through is not called sound', async () => {
  const paths = ['a', 'b', 'c', 'd'].map(path => Array.from({ length: 4 }, (_, index) => `${path}${index}`))
  const model: Model = {
    name: '',
    elements: { fork: 'and', join: 'and', ...Object.fromEntries(paths.flat().map(id => [id, 'step'])) },
    paths: ['start fork', 'join end', ...paths.map(path => ['fork', ...path, 'join'].join(' '))],
    faults: [],
  }
  assert.deepEqual(await faultsOf(draw(model)), [])
  assert.deepEqual(await faultsOf(draw(model), 500), ['SOUNDNESS_NOT_PROVED'])
})

test('from where a matter stands only what can come after it is looked at', async () => {
  const [stuck] = FAULTY
  const { graph } = await readProcedure(draw(stuck ?? assert.fail()))
  assert.ok(graph)
  const standing = (node: string) => ({ tokens: [{ id: 1, node }], next: 2 })
  assert.deepEqual(
    soundnessOf(graph, standing('a')).map(({ code }) => code),
    ['DEADLOCK'],
  )
  const { graph: sound } = await readProcedure(draw(SOUND.at(-1) ?? assert.fail()))
  assert.ok(sound)
  assert.deepEqual(soundnessOf(sound, standing('ask')), [])
})
