import { decisionsOf, rowsOf, type DmnElement } from './dmn.ts'
import { valuesOf } from './feel.ts'

export interface Column {
  /** What is looked at (of an input), or the name of the field that is set (of an output). */
  name: string
  /** The id of an input. */
  id?: string
  label: string
  type: string
  /** The values that it may have, where the table lists them. */
  allowed: readonly string[] | null
}

export interface RowView {
  id: string
  cells: readonly string[]
  outputs: readonly string[]
  description: string
  rule: string
  source: string
  strength: string
  evidence: string
  validFrom: string
  validTo: string
}

/** A decision as it is edited; `table` is null for one that is an expression and no table. */
export interface DecisionView {
  id: string
  name: string
  table: { hitPolicy: string; inputs: readonly Column[]; outputs: readonly Column[]; rows: readonly RowView[] } | null
}

/** The decisions of a DMN file, as a person reads and changes them. */
export const decisionViews = (root: DmnElement): DecisionView[] =>
  decisionsOf(root).map(({ id = '', name = '', decisionLogic: logic }) => ({
    id,
    name,
    table:
      logic?.$type === 'dmn:DecisionTable'
        ? {
            hitPolicy: logic.hitPolicy ?? 'UNIQUE',
            inputs: (logic.input ?? []).map(inputColumn),
            outputs: (logic.output ?? []).map(outputColumn),
            rows: rowsOf(logic).map(rowView),
          }
        : null,
  }))

const inputColumn = ({ id, label, inputExpression, inputValues }: DmnElement): Column => ({
  name: inputExpression?.text ?? '',
  ...(id === undefined ? {} : { id }),
  label: label ?? inputExpression?.text ?? '',
  type: inputExpression?.typeRef ?? 'string',
  allowed: valuesOf(inputValues?.text),
})

const outputColumn = ({ name, label, typeRef, outputValues }: DmnElement): Column => ({
  name: name ?? '',
  label: label ?? name ?? '',
  type: typeRef ?? 'string',
  allowed: valuesOf(outputValues?.text),
})

const rowView = ({ id, inputEntry, outputEntry, description, rule, ...row }: DmnElement): RowView => ({
  id: id ?? '',
  cells: (inputEntry ?? []).map(entry => entry.text ?? '-'),
  outputs: (outputEntry ?? []).map(entry => entry.text ?? ''),
  description: description ?? '',
  rule: typeof rule === 'string' ? rule : '',
  source: row.source ?? '',
  strength: row.strength ?? '',
  evidence: row.evidence ?? '',
  validFrom: row.validFrom ?? '',
  validTo: row.validTo ?? '',
})
