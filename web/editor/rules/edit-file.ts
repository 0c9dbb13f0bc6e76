import { decisionsOf, rowsOf, type Dmn, type DmnElement } from './dmn.ts'
import { addRow, requireTable, setCell, setWords } from './edit-table.ts'

export interface NewTable {
  id: string
  name: string
  hitPolicy: string
  inputs: readonly { name: string; label: string; type: string }[]
  outputs: readonly { name: string; label: string; type: string }[]
}

const WIDTH = 180
const HEIGHT = 80
const APART = 220

/** Adds a decision table with one row, and its place in the drawing. @throws Error when the id is taken */
export function addTable(dmn: Dmn, { id, name, hitPolicy, inputs, outputs }: NewTable): void {
  const { root, create } = dmn
  if (decisionsOf(root).some(decision => decision.id === id)) throw new Error(`there is a table ${id} already`)
  const decision = create('dmn:Decision', { id, name }, root)
  const table = create('dmn:DecisionTable', { id: `${id}_table`, hitPolicy }, decision)
  table.input = inputs.map(({ name: field, label, type }, index) => {
    const input = create('dmn:InputClause', { id: `${id}_input_${index + 1}`, label }, table)
    const expression = { id: `${id}_input_${index + 1}_expression`, typeRef: type, text: field }
    input.inputExpression = create('dmn:LiteralExpression', expression, input)
    return input
  })
  table.output = outputs.map(({ name: field, label, type }, index) =>
    create('dmn:OutputClause', { id: `${id}_output_${index + 1}`, label, name: field, typeRef: type }, table),
  )
  table.rule = []
  decision.decisionLogic = table
  root.drgElement = [...(root.drgElement ?? []), decision]
  draw(dmn, decision)
  addRow(dmn, id, null)
}

/** Takes a decision away, and its place in the drawing. */
export function removeTable({ root }: Dmn, id: string): void {
  root.drgElement = (root.drgElement ?? []).filter(element => element.id !== id)
  for (const diagram of root.dmnDI?.diagrams ?? [])
    diagram.diagramElements = (diagram.diagramElements ?? []).filter(
      shape => (shape as { dmnElementRef?: DmnElement }).dmnElementRef?.id !== id,
    )
}

/** The office's own cap of extensions: its table, made when the service has none of its own. */
export function setExtension(dmn: Dmn, cap: number, rule: string): void {
  if (!decisionsOf(dmn.root).some(decision => decision.id === 'extension'))
    addTable(dmn, {
      id: 'extension',
      name: '延期上限',
      hitPolicy: 'UNIQUE',
      inputs: [{ name: 'service', label: '办理事项', type: 'string' }],
      outputs: [{ name: 'cap', label: '累计最多再延（按原时限的单位）', type: 'number' }],
    })
  const [row] = rowsOf(requireTable(dmn.root, 'extension'))
  if (!row?.id) return
  setCell(dmn, 'extension', row.id, 1, String(cap))
  setWords(dmn, 'extension', row.id, { rule })
}

function draw({ root, create }: Dmn, decision: DmnElement): void {
  const diagram = root.dmnDI?.diagrams?.[0]
  if (!diagram) return
  const shapes = diagram.diagramElements ?? []
  const bounds = { x: 160 + shapes.length * APART, y: 100, width: WIDTH, height: HEIGHT }
  const shape = create(
    'dmndi:DMNShape',
    { id: `${decision.id}_di`, dmnElementRef: decision, bounds: create('dc:Bounds', bounds, undefined) },
    undefined,
  )
  diagram.diagramElements = [...shapes, shape]
}
