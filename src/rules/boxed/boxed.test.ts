import assert from 'node:assert/strict'
import test from 'node:test'
import { readRules } from '../read.ts'
import { definitions } from '../testing.ts'
import type { Inputs } from '../types.ts'

const text = (expression: string): string =>
  `<literalExpression><text>${expression.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></literalExpression>`
const entry = (name: string, expression: string): string =>
  `<contextEntry>${name === '' ? '' : `<variable name="${name}"/>`}${expression}</contextEntry>`

/** What a decision with that expression comes to: its value, or what it lacks. */
async function ask(expression: string, inputs: Inputs = {}): Promise<unknown> {
  const rules = await readRules(definitions(`<decision id="x"><variable name="v"/>${expression}</decision>`))
  const decision = rules.get('x')?.evaluate(inputs, '2026-05-01')
  assert.ok(decision)
  return decision.kind === 'decided' ? decision.outputs[0]?.['v'] : { lacks: decision.missing }
}

test('a context knows its entries from above, and comes to the one without a name', async () => {
  const fees = [entry('pages', text('copies * 2')), entry('fee', text('pages * 50'))].join('')
  assert.deepEqual(await ask(`<context>${fees}</context>`), { lacks: ['copies'] })
  assert.deepEqual(await ask(`<context>${fees}</context>`, { copies: 3 }), { pages: 6, fee: 300 })
  assert.equal(await ask(`<context>${fees}${entry('', text('fee + 1'))}</context>`, { copies: 3 }), 301)
})

test('an entry of another type than it says is undecided', async () => {
  const typed = `<context><contextEntry><variable name="n" typeRef="number"/>${text('"x"')}</contextEntry></context>`
  assert.deepEqual(await ask(typed), { lacks: ['n'] })
})

test('lists and relations hold what their parts come to', async () => {
  assert.deepEqual(await ask(`<list>${text('gone')}</list>`), { lacks: ['gone'] })
  assert.deepEqual(await ask(`<list>${text('a')}${text('a + 1')}</list>`, { a: 1 }), [1, 2])
  const relation = `<relation><column name="unit"/><column name="days"/><row>${text('"u1"')}${text('days')}</row></relation>`
  assert.deepEqual(await ask(relation), { lacks: ['days'] })
  assert.deepEqual(await ask(relation, { days: 5 }), [{ unit: 'u1', days: 5 }])
})

test('a conditional looks only at the part that counts, and only at true or false', async () => {
  const conditional = `<conditional><if>${text('urgent')}</if><then>${text('1')}</then><else>${text('days')}</else></conditional>`
  assert.deepEqual(await ask(conditional, { urgent: 'yes' }), { lacks: ['x'] })
  assert.deepEqual(await ask(conditional), { lacks: ['urgent'] })
  assert.deepEqual(await ask(conditional, { urgent: false }), { lacks: ['days'] })
  assert.equal(await ask(conditional, { urgent: true }), 1)
})

const over = (kind: string, inner: string): string =>
  `<${kind} iteratorVariable="unit"><in>${text('units')}</in>${inner}</${kind}>`

test('for, every, some and filter go through lists, and through nothing else', async () => {
  const each = over('for', `<return>${text('unit.days + count(partial)')}</return>`)
  const every = over('every', `<satisfies>${text('unit.days < 3')}</satisfies>`)
  const some = over('some', `<satisfies>${text('unit.days < 3')}</satisfies>`)
  const filter = `<filter><in>${text('units')}</in><match>${text('item.days > 1 and days > 1')}</match></filter>`
  const units = [{ days: 1 }, { days: 2 }, { days: 5 }]
  for (const expression of [each, every, some, filter]) {
    assert.deepEqual(await ask(expression), { lacks: ['units'] })
    assert.deepEqual(await ask(expression, { units: 'u1' }), { lacks: ['x'] })
  }
  assert.deepEqual(await ask(each, { units }), [1, 3, 7])
  assert.equal(await ask(every, { units }), false)
  assert.equal(await ask(some, { units }), true)
  assert.deepEqual(await ask(filter, { units }), [{ days: 2 }, { days: 5 }])
  assert.deepEqual(await ask(some, { units: [{ days: 'x' }] }), { lacks: ['unit.days < 3'] })
})

test('a function is called by name with all its arguments, each of its type', async () => {
  const call = (binding: string): string =>
    `<invocation>${text('fee')}<binding><parameter name="${binding}"/>${text('amount')}</binding></invocation>`
  const fee = `<functionDefinition><formalParameter name="n" typeRef="number"/>${text('n * 2')}</functionDefinition>`
  const calling = (binding: string): string => `<context>${entry('fee', fee)}${entry('', call(binding))}</context>`
  assert.deepEqual(await ask(calling('n')), { lacks: ['amount'] })
  assert.deepEqual(await ask(calling('n'), { amount: 'x' }), { lacks: ['n'] })
  assert.deepEqual(await ask(calling('m'), { amount: 4 }), { lacks: ['fee(m: argument0)'] })
  assert.equal(await ask(calling('n'), { amount: 4 }), 8)
})

test('functions that call each other without end leave a decision undecided', async () => {
  const xml = definitions(
    `<businessKnowledgeModel id="k" name="again"><encapsulatedLogic><formalParameter name="n"/>${text('again(n + 1) + again(n)')}</encapsulatedLogic><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement></businessKnowledgeModel>` +
      `<decision id="x" name="x"><variable name="v"/><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>${text('again(1)')}</decision>`,
  )
  const decision = (await readRules(xml)).get('x')?.evaluate({}, '2026-05-01')
  assert.deepEqual(decision, { kind: 'undecided', decision: 'x', missing: ['v'] })
})

test('what comes to nothing without being written as nothing is undecided', async () => {
  assert.deepEqual(await ask(text('1 / 0')), { lacks: ['1 / 0'] })
  assert.equal(await ask(text('null')), null)
})
