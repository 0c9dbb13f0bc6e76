import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readRules } from '#rules/read.ts'
import type { Inputs } from '#rules/types.ts'
import { editDmn, readDmn, type Dmn } from './dmn.ts'
import { addTable, removeTable, setExtension } from './edit-file.ts'
import { addRow, moveRow, removeRow, setCell, setWords } from './edit-table.ts'
import { addLimit, limitsOf, setLimit } from './limits.ts'
import { decisionViews } from './view.ts'

const xml = readFileSync('catalogue/incoming-document/rules.dmn', 'utf8')

/** A change, and what the product's own reader makes of the file afterwards. */
async function after(...changes: ((dmn: Dmn) => void)[]) {
  let text = xml
  for (const change of changes) text = await editDmn(text, change)
  const rules = await readRules(text)
  const decide = (decision: string, inputs: Inputs) => {
    const answer = rules.get(decision)?.evaluate(inputs, '2026-09-01')
    return answer?.kind === 'decided' ? answer.outputs : answer
  }
  return { text, rules, decide }
}

test('a file that nothing was changed in says the same, drawing included', async () => {
  const { text } = await after(() => {})
  const [was, is] = await Promise.all([xml, text].map(file => readDmn(file, decisionViews)))
  assert.deepEqual(is, was)
  assert.equal(text.match(/<dmndi:DMNShape /g)?.length, xml.match(/<dmndi:DMNShape /g)?.length)
  assert.match(text, /xmlns:shuniu="urn:shuniu:dmn:1"/)
})

test('the limit of a step is read and set by its urgency, and its article stays', async () => {
  const { decide, rules, text } = await after(dmn => setLimit(dmn, 'review', 'normal', { amount: 4, unit: 'day' }))
  assert.deepEqual(decide('limits', { step: 'review', urgency: 'normal' }), [
    { amount: 4, unit: 'day', rollForward: false },
  ])
  const limits = await readDmn(text, root => limitsOf(root, 'review'))
  assert.deepEqual([limits.normal?.amount, limits.urgent?.amount], [4, 1])
  assert.equal(rules.get('limits')?.rows[0]?.citation?.rule, 'DOC-I03')
})

test('a new limit is allowed, cited, and answered for every urgency', async () => {
  const { decide, rules } = await after(dmn => addLimit(dmn, 'countersign'))
  assert.deepEqual(decide('limits', { step: 'countersign', urgency: 'urgent' }), [
    { amount: 1, unit: 'workday', rollForward: false },
  ])
  assert.ok(rules.get('limits')?.rows.every(row => row.citation !== undefined))
})

test('rows are added, moved, worded and taken away', async () => {
  const { rules } = await after(
    dmn => {
      const id = addRow(dmn, 'routing', 'routing_1')
      setCell(dmn, 'routing', id, 0, 'false')
      setWords(dmn, 'routing', id, { source: '区委办〔2026〕3号', validFrom: '2026-01-01', description: '' })
    },
    dmn => moveRow(dmn, 'routing', 'routing_1', 1),
    dmn => removeRow(dmn, 'routing', 'routing_5'),
  )
  const rows = rules.get('routing')?.rows ?? []
  assert.deepEqual(
    rows.slice(0, 2).map(row => row.id),
    ['routing_6', 'routing_1'],
  )
  assert.deepEqual(
    [rows[0]?.citation?.source, rows[0]?.validFrom, rows[0]?.cells[0]],
    ['区委办〔2026〕3号', '2026-01-01', 'false'],
  )
  assert.ok(!rows.some(row => row.id === 'routing_5'))
})

test('a table of one’s own is read by the product and drawn; taken away it leaves nothing', async () => {
  const table = {
    id: 'needs-room',
    name: '要不要会议室',
    hitPolicy: 'FIRST',
    inputs: [{ name: 'kind', label: '文种', type: 'string' }],
    outputs: [{ name: 'needsInstruction', label: '要批示', type: 'boolean' }],
  }
  const made = await after(dmn => addTable(dmn, table))
  assert.deepEqual(made.decide('needs-room', { kind: '通知' }), [{ needsInstruction: false }])
  assert.match(made.text, /dmnElementRef="needs-room"/)
  await assert.rejects(
    after(dmn => addTable(dmn, { ...table, id: 'routing' })),
    /already/,
  )
  const gone = await after(
    dmn => addTable(dmn, table),
    dmn => removeTable(dmn, 'needs-room'),
  )
  assert.ok(!gone.text.includes('needs-room'))
})

test('the cap of extensions becomes the service’s own', async () => {
  const { decide } = await after(dmn => setExtension(dmn, 9, 'OWN-02'))
  assert.deepEqual(decide('extension', { service: 'incoming-document' }), [{ cap: 9 }])
})
