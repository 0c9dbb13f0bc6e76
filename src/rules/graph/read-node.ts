import { fitting } from '../boxed/fitting.ts'
import { parametersOf } from '../boxed/function.ts'
import { unsupported, type Compiling } from '../boxed/compiling.ts'
import { readCited } from '../dmn/citation.ts'
import type { DmnElement } from '../dmn/element.ts'
import type { Part } from '../feel/text.ts'
import { columnType } from '../table/column.ts'
import { readTable } from '../table/read.ts'
import type { Text } from '#base/language.ts'
import type { Row, Table } from '../types.ts'
import type { Node } from './node.ts'

const EMPTY: Text = {
  'zh-Hans': '里面没有写怎样判定',
  'zh-Hant': '裡面沒有寫怎樣判定',
  en: 'it does not say how it decides',
}

/** Reads an element that decisions are made of or rest on; sources of knowledge and notes are `undefined`. */
export function readNode(element: DmnElement, id: string, compiling: Compiling): Node | undefined {
  const { variable } = element
  const named = {
    id,
    name: variable?.name ?? element.name ?? id,
    shape: compiling.shapeOf(variable?.typeRef),
  }
  switch (element.$type) {
    case 'dmn:InputData':
      return { kind: 'input', ...named }
    case 'dmn:Decision': {
      if (!element.decisionLogic) compiling.refuse(unsupported(id, EMPTY))
      const logic = readLogic(element, element.decisionLogic, named, compiling)
      return { kind: 'decision', ...named, ...logic, requires: [], part: fitting(logic.part, named.shape, named.name) }
    }
    case 'dmn:BusinessKnowledgeModel': {
      const encapsulated = element.encapsulatedLogic
      const kind = encapsulated?.kind ?? 'FEEL'
      if (kind !== 'FEEL') compiling.refuse(unsupported(id, `a function in ${kind}`))
      const logic = readLogic(element, kind === 'FEEL' ? encapsulated?.body : undefined, named, compiling)
      const result = fitting(logic.part, compiling.shapeOf(encapsulated?.typeRef), named.name)
      const parameters = encapsulated ? parametersOf(encapsulated, compiling) : []
      return { kind: 'knowledge', ...named, ...logic, requires: [], part: result, parameters }
    }
    case 'dmn:DecisionService':
      return { kind: 'service', ...named, parameters: [], outputs: [], table: emptyTable(id, named.name) }
    default:
      return undefined
  }
}

type Logic = { part: Part; table: Table; isTable: boolean; inner: readonly Table[] } & ReturnType<typeof readCited>

/** The expression of a decision or of a knowledge model, with its rows as people read them. */
function readLogic(
  element: DmnElement,
  logic: DmnElement | undefined,
  { id, name, shape }: Pick<Node, 'id' | 'name' | 'shape'>,
  compiling: Compiling,
): Logic {
  if (logic?.$type === 'dmn:DecisionTable') {
    const { shown, part } = readTable(logic, id, compiling)
    return { part, table: shown, isTable: true, inner: [] }
  }
  const cited = readCited(element, id, compiling.refuse)
  const text = logic?.text?.trim()
  const row: Row = { id, cells: [], outputs: text === undefined ? [] : [text], ...cited }
  const table = {
    ...emptyTable(id, element.name ?? id),
    outputs: [name],
    outputTypes: [columnType(shape).type],
    rows: [row],
  }
  const part = compiling.compile(logic)
  return { part, table, isTable: false, inner: compiling.tables, ...cited }
}

const emptyTable = (id: string, name: string): Table => ({
  id,
  name,
  hitPolicy: 'UNIQUE',
  inputs: [],
  outputs: [],
  outputTypes: [],
  rows: [],
  given: [],
})
