import assert from 'node:assert/strict'
import test from 'node:test'
import { Problem, sentence } from '#base/errors.ts'
import { readRules } from './read.ts'
import { definitions, dmnOf } from './testing.ts'

const refusalsOf = async (xml: string) => {
  try {
    await readRules(xml)
  } catch (error) {
    if (error instanceof Problem) return error.refusals.map(refusal => [refusal.code, refusal.field])
    throw error
  }
  return []
}

const plain = { inputs: ['a:number'], outputs: ['o'], rows: [['> 1', '2']] }

test('what other tools write and is no decision is told by its line, in the language of the reader', async () => {
  const odd =
    '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">\n<oddity id="u"/></definitions>'
  const told = async (xml: string) => {
    const problem = await readRules(xml).then(
      () => assert.fail('it is refused'),
      (error: unknown) => error as Problem,
    )
    return [problem, ...problem.refusals].map(({ code, params }) => sentence(code, 'zh-Hans', params)).join()
  }
  assert.match(await told(odd), /第 2 行的 <oddity>/)
  assert.match(await told('<a/>'), /这不是 DMN 文件/)
  assert.match(await told(dmnOf({ ...plain, rows: [["'x'", '2']] })), /文字要用英文双引号/)
  assert.match(await told(dmnOf({ ...plain, rows: [['[3..1]', '2']] })), /起点在终点之后/)
})

test('files of DMN 1.1 and 1.3 are read as they come, with picture and organisation, however their address is written', async () => {
  const xml = dmnOf(plain).replace(
    '</definitions>',
    `<organizationUnit id="u"/><dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"><dmndi:DMNDiagram/></dmndi:DMNDI></definitions>`,
  )
  for (const address of ['20151101', '20151101/dmn.xsd', '20180521/MODEL/', '20191111/MODEL/', '20230324/DMN15.xsd'])
    assert.ok((await readRules(xml.replace('20191111/MODEL/', address))).has('t'), address)
})

test('what is no DMN is refused', async () => {
  for (const xml of ['', '<a', '<definitions/>'])
    await assert.rejects(readRules(xml), { code: 'RULES_UNREADABLE' }, xml)
})

test('what is not supported is refused with its id, all of it at once', async () => {
  assert.deepEqual(await refusalsOf(dmnOf({ ...plain, policy: 'SOMETIMES' })), [['RULES_UNSUPPORTED', 't']])
  assert.deepEqual(await refusalsOf(dmnOf({ ...plain, policy: 'UNIQUE" aggregation="SUM' })), [
    ['RULES_UNSUPPORTED', 't'],
  ])
  assert.deepEqual(await refusalsOf(dmnOf({ ...plain, rows: [['1', '2', '3']] })), [['RULES_UNSUPPORTED', 'r1']])
  assert.deepEqual(await refusalsOf(definitions('<decision id="x"/>')), [['RULES_UNSUPPORTED', 'x']])
})

const refusedIn = async (elements: string) => (await refusalsOf(definitions(elements))).map(([, element]) => element)

const requires = (id: string): string =>
  `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`

test('what decisions rest on has to be there, to be FEEL, and not to rest on them', async () => {
  const text = '<literalExpression><text>1</text></literalExpression>'
  assert.deepEqual(await refusedIn(`<decision id="a">${requires('gone')}${text}</decision>`), ['a'])
  assert.deepEqual(
    await refusedIn(
      `<decision id="a">${requires('b')}${text}</decision><decision id="b">${requires('a')}${text}</decision>`,
    ),
    ['a', 'b'],
  )
  assert.deepEqual(await refusedIn(`<decision id="a"><variable name="a" typeRef="tGone"/>${text}</decision>`), ['a'])
  assert.deepEqual(await refusedIn('<itemDefinition id="t" name="t"><typeRef>tGone</typeRef></itemDefinition>'), ['t'])
  assert.deepEqual(await refusedIn('<import id="i" name="other" namespace="urn:gone" importType="x"/>'), ['i'])
  assert.deepEqual(
    await refusedIn(
      `<businessKnowledgeModel id="k" name="k"><encapsulatedLogic kind="Java">${text}</encapsulatedLogic></businessKnowledgeModel>`,
    ),
    ['k'],
  )
})

test('cells and outputs that are not FEEL, empty ranges and the clock of the machine are refused', async () => {
  for (const cell of ['> ', '[1..', '[3..1]', '< today()', '? = now()'])
    assert.deepEqual(await refusalsOf(dmnOf({ ...plain, rows: [[cell, '2']] })), [['RULES_EXPRESSION', 'r1']], cell)
  assert.deepEqual(await refusalsOf(dmnOf({ ...plain, rows: [['1', '2 +']] })), [['RULES_EXPRESSION', 'r1']])
})

const withRow = (attributes: string) => refusalsOf(dmnOf({ ...plain, attributes: { 0: attributes } }))

test('half a citation, an unknown strength, a date that is none and a misspelt attribute are refused', async () => {
  const whole = 'shuniu:rule="A" shuniu:source="B" shuniu:strength="MUST" shuniu:evidence="found"'
  assert.deepEqual(await withRow(''), [])
  assert.deepEqual(await withRow(`${whole} shuniu:validFrom="2026-01-01" shuniu:validTo=""`), [])
  assert.deepEqual(await withRow('shuniu:rule="A" shuniu:strength="MUST" shuniu:evidence="found"'), [
    ['RULES_ATTRIBUTE', 'r1'],
  ])
  assert.deepEqual(await withRow(whole.replace('MUST', 'must')), [['RULES_ATTRIBUTE', 'r1']])
  assert.deepEqual(await withRow(`${whole} shuniu:validTo="2026-02-30"`), [['RULES_ATTRIBUTE', 'r1']])
  assert.deepEqual(await withRow(whole.replace('strength', 'strengh')), [
    ['RULES_UNREADABLE', undefined],
    ['RULES_ATTRIBUTE', 'r1'],
  ])
})

test('the versions of DMN that people draw with are read', async () => {
  for (const version of ['20180521', '20191111', '20211108', '20230324'])
    assert.deepEqual([...(await readRules(dmnOf(plain).replace('20191111', version))).keys()], ['t'])
})

test('a decision that is one expression answers with its citation, or names what it lacks', async () => {
  const xml = definitions(
    '<decision id="fee" name="费" shuniu:rule="A" shuniu:source="B" shuniu:strength="LOCAL" shuniu:evidence="convention"><variable name="amount"/><literalExpression id="x"><text>pages * 2</text></literalExpression></decision>',
  )
  const fee = (await readRules(xml)).get('fee')
  const decision = fee?.evaluate({ pages: 3 }, '2026-05-01')
  assert.ok(decision?.kind === 'decided')
  assert.deepEqual([decision.outputs, decision.rows[0]?.citation?.rule], [[{ amount: 6 }], 'A'])
  assert.deepEqual(fee?.evaluate({}, '2026-05-01'), { kind: 'undecided', decision: 'fee', missing: ['pages'] })
})
