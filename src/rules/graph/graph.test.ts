import assert from 'node:assert/strict'
import test from 'node:test'
import { decisionByStandard, serviceByStandard } from '#test/tck/standard.ts'
import { readRules } from '../read.ts'
import { definitions, dmnOf } from '../testing.ts'
import type { Inputs } from '../types.ts'
import { readModel } from './read.ts'

const text = (expression: string): string =>
  `<literalExpression><text>${expression.replaceAll('<', '&lt;')}</text></literalExpression>`
const decision = (id: string, requires: readonly string[], logic: string, more = ''): string =>
  `<decision id="${id}" name="${id}" ${more}><variable name="${id}"/>${requires.join('')}${logic}</decision>`
const needs = (kind: 'Decision' | 'Input', id: string): string =>
  `<informationRequirement><required${kind} href="#${id}"/></informationRequirement>`
const knows = (id: string): string => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`
const input = (id: string, type: string): string =>
  `<inputData id="${id}" name="${id}"><variable name="${id}" typeRef="${type}"/></inputData>`
const cited = (rule: string): string =>
  `shuniu:rule="${rule}" shuniu:source="《某条例》第一条" shuniu:strength="MUST" shuniu:evidence="found"`

/** A fee by pages, and a table that needs it only for what is not urgent. */
const FEES = definitions(
  input('pages', 'number') +
    decision('fee', [needs('Input', 'pages')], text('pages * 50'), cited('FEE-01')) +
    decision(
      'way',
      [needs('Decision', 'fee')],
      `<decisionTable hitPolicy="FIRST"><input><inputExpression typeRef="string"><text>urgency</text></inputExpression></input><input><inputExpression typeRef="number"><text>fee</text></inputExpression></input><output name="to"/>
      <rule id="w1" ${cited('WAY-01')}><inputEntry><text>"urgent"</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"head"</text></outputEntry></rule>
      <rule id="w2" ${cited('WAY-02')}><inputEntry><text>-</text></inputEntry><inputEntry><text>>= 100</text></inputEntry><outputEntry><text>"cashier"</text></outputEntry></rule></decisionTable>`,
    ),
)

const ask = async (xml: string, id: string, inputs: Inputs, on = '2026-05-01') => {
  const answer = (await readRules(xml)).get(id)?.evaluate(inputs, on)
  assert.ok(answer)
  return answer
}

test('what a required decision lacks is what is asked for, and a wrong type counts as lacking', async () => {
  for (const inputs of [
    { urgency: 'normal' },
    { urgency: 'normal', pages: null },
    { urgency: 'normal', pages: 'three' },
  ])
    assert.deepEqual(await ask(FEES, 'way', inputs), { kind: 'undecided', decision: 'way', missing: ['pages'] })
})

test('a required decision that no possible row needs does not matter', async () => {
  const answer = await ask(FEES, 'way', { urgency: 'urgent' })
  assert.deepEqual(answer.kind === 'decided' && answer.outputs, [{ to: 'head' }])
})

test('the answer names the rows of everything it rests on, its own first', async () => {
  const answer = await ask(FEES, 'way', { urgency: 'normal', pages: 3 })
  assert.ok(answer.kind === 'decided')
  assert.deepEqual(
    answer.rows.map(row => [row.decision, row.row, row.citation?.rule, row.outputs]),
    [
      ['way', 'w2', 'WAY-02', { to: 'cashier' }],
      ['fee', 'fee', 'FEE-01', { fee: 150 }],
    ],
  )
  assert.deepEqual(answer.rows[0]?.cells, [{ input: 'fee', test: '>= 100', value: 150 }])
})

test('what is not in force on the date of the matter decides nothing', async () => {
  const later = FEES.replace('FEE-01"', 'FEE-01" shuniu:validFrom="2026-06-01"')
  assert.equal((await ask(later, 'way', { urgency: 'normal', pages: 3 })).kind, 'undecided')
  assert.equal((await ask(later, 'way', { urgency: 'normal', pages: 3 }, '2026-06-01')).kind, 'decided')
})

const KNOWLEDGE = definitions(
  `<businessKnowledgeModel id="k" name="surcharge" ${cited('FEE-09')}><variable name="surcharge"/><encapsulatedLogic><formalParameter name="amount" typeRef="number"/>${text('amount * 2')}</encapsulatedLogic></businessKnowledgeModel>` +
    decision('total', [knows('k')], text('surcharge(fee) + 1'), cited('FEE-10')),
)

test('knowledge is applied to its parameters and cited with them, never to another type', async () => {
  assert.deepEqual(await ask(KNOWLEDGE, 'total', {}), { kind: 'undecided', decision: 'total', missing: ['fee'] })
  const wrong = await ask(KNOWLEDGE, 'total', { fee: 'x' })
  assert.ok(wrong.kind === 'undecided' && wrong.missing.includes('amount'))
  const answer = await ask(KNOWLEDGE, 'total', { fee: 5 })
  assert.ok(answer.kind === 'decided')
  assert.deepEqual(
    answer.rows.map(row => [row.decision, row.citation?.rule, row.outputs]),
    [
      ['total', 'FEE-10', { total: 11 }],
      ['k', 'FEE-09', { surcharge: 10 }],
    ],
  )
  assert.deepEqual(answer.rows[1]?.cells, [{ input: 'amount', test: '-', value: 5 }])
})

const SERVICE = definitions(
  input('pages', 'number') +
    decision('fee', [needs('Input', 'pages')], text('pages * 50')) +
    decision('rebate', [needs('Decision', 'fee')], text('fee / 2')) +
    decision('both', [knows('s')], text('fees(4)')) +
    '<decisionService id="s" name="fees"><variable name="fees"/><outputDecision href="#fee"/><outputDecision href="#rebate"/><inputData href="#pages"/></decisionService>',
)

test('a decision service answers with its output decisions, asked or called', async () => {
  assert.deepEqual(await ask(SERVICE, 's', {}), { kind: 'undecided', decision: 's', missing: ['pages'] })
  const asked = await ask(SERVICE, 's', { pages: 2 })
  assert.deepEqual(asked.kind === 'decided' && asked.outputs, [{ fee: 100, rebate: 50 }])
  const called = await ask(SERVICE, 'both', { pages: 9 })
  assert.deepEqual(called.kind === 'decided' && called.outputs, [{ both: { fee: 200, rebate: 100 } }])
})

test('days that are declared as days are compared as days in every decision', async () => {
  const xml = definitions(
    input('due', 'date') +
      decision('early', [needs('Input', 'due')], text('due - duration("P2D")')) +
      decision('late', [needs('Decision', 'early')], text('early < date("2026-03-01")')),
  )
  assert.deepEqual(await ask(xml, 'late', { due: 'soon' }), { kind: 'undecided', decision: 'late', missing: ['due'] })
  const answer = await ask(xml, 'early', { due: '2026-03-02' })
  assert.deepEqual(answer.kind === 'decided' && answer.outputs, [{ early: '2026-02-28' }])
  const late = await ask(xml, 'late', { due: '2026-03-02' })
  assert.deepEqual(late.kind === 'decided' && late.outputs, [{ late: true }])
})

test('a value may be asked whether it is of a type of the file', async () => {
  const xml = definitions(
    '<itemDefinition id="i" name="tUnit"><itemComponent id="n" name="days"><typeRef>number</typeRef></itemComponent></itemDefinition>' +
      decision('is', [], text('unit instance of tUnit')),
  )
  for (const [unit, expected] of [
    [{ days: 3 }, true],
    [{ days: 'x' }, false],
    [{}, false],
  ] as const) {
    const answer = await ask(xml, 'is', { unit })
    assert.deepEqual(answer.kind === 'decided' && answer.outputs, [{ is: expected }])
  }
})

test('money is whole 分: fractions are neither taken nor given', async () => {
  const xml = definitions(
    input('amount', 'money') +
      `<decision id="fee" name="fee"><variable name="fee" typeRef="money"/>${needs('Input', 'amount')}${text('amount * 0.05')}</decision>`,
  )
  for (const amount of [10.5, '100', 30])
    assert.equal((await ask(xml, 'fee', { amount })).kind, 'undecided', String(amount))
  const answer = await ask(xml, 'fee', { amount: 100 })
  assert.deepEqual(answer.kind === 'decided' && answer.outputs, [{ fee: 5 }])
  const table = dmnOf({ inputs: ['fee:money'], outputs: ['o'], rows: [['>= 100', '1']] })
  assert.deepEqual(await ask(table, 't', { fee: 100.5 }), { kind: 'undecided', decision: 't', missing: ['fee'] })
})

test('one row of many, and their sum, rest on every row that applies', async () => {
  const rows = [
    ['> 1', '10'],
    ['> 2', '20'],
    ['> 3', '40'],
  ]
  const sum = dmnOf({ policy: 'COLLECT" aggregation="SUM', inputs: ['n:number'], outputs: ['fee'], rows })
  assert.equal((await ask(sum, 't', {})).kind, 'undecided')
  const answer = await ask(sum, 't', { n: 3 })
  assert.ok(answer.kind === 'decided')
  assert.deepEqual(answer.outputs, [{ fee: 30 }])
  assert.deepEqual(
    answer.rows.map(row => row.row),
    ['r1', 'r2'],
  )
})

test('files know what they import by its name, and nothing else of it', async () => {
  const using = definitions(
    `<import name="shared" namespace="urn:t" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>` +
      decision(
        'twice',
        ['<informationRequirement><requiredDecision href="urn:t#fee"/></informationRequirement>'],
        text('shared.fee * 2'),
      ),
  ).replace('namespace="urn:t">', 'namespace="urn:u">')
  const answer = (await readRules(using, [FEES])).get('twice')?.evaluate({ pages: 2 }, '2026-05-01')
  assert.ok(answer?.kind === 'decided')
  assert.deepEqual(answer.outputs, [{ twice: 200 }])
  assert.deepEqual(
    answer.rows.map(row => row.citation?.rule),
    [undefined, 'FEE-01'],
  )
})

test('by the standard what lacks is null, and not asked for', async () => {
  const { model } = await readModel(SERVICE)
  const [fee, service] = ['fee', 's'].map(id => model.nodes.get(id))
  assert.ok(fee?.kind === 'decision' && service?.kind === 'service')
  assert.equal(decisionByStandard(fee, {}), null)
  assert.equal(decisionByStandard(fee, { pages: 3 }), 150)
  assert.equal(serviceByStandard(service, 'rebate', { pages: 'x' }), null)
  assert.equal(serviceByStandard(service, 'rebate', { pages: 4 }), 100)
})
