import type { Citation } from '#base/citation.ts'
import type { Parameter } from '../boxed/function.ts'
import type { Shape } from '../dmn/shape.ts'
import type { Part } from '../feel/text.ts'
import type { Table } from '../types.ts'

/** Where a decision or a knowledge model is cited, and when it is in force. */
interface Cited {
  citation?: Citation
  validFrom?: string
  validTo?: string
}

interface Named {
  id: string
  /** The name that expressions know its value by. */
  name: string
  shape: Shape
}

export interface InputNode extends Named {
  kind: 'input'
}

export interface DecisionNode extends Named, Cited {
  kind: 'decision'
  /** What its expression knows. */
  requires: readonly Requirement[]
  part: Part
  /** As people read it. */
  table: Table
  /** Whether it is a decision table: its rows then stand for themselves, and need no row for the whole. */
  isTable: boolean
  inner: readonly Table[]
}

export interface KnowledgeNode extends Named, Cited {
  kind: 'knowledge'
  parameters: readonly Parameter[]
  requires: readonly Requirement[]
  part: Part
  table: Table
  isTable: boolean
  inner: readonly Table[]
}

export interface ServiceNode extends Named {
  kind: 'service'
  /** Its parameters in the standard's order: input data, then input decisions. */
  parameters: readonly (InputNode | DecisionNode)[]
  outputs: readonly DecisionNode[]
  table: Table
}

export type Node = InputNode | DecisionNode | KnowledgeNode | ServiceNode

/** An element that another one knows, under the name of the file it is imported from where it is. */
export interface Requirement {
  node: Node
  file: string | undefined
}

/** One DMN file, compiled. */
export interface Model {
  namespace: string
  /** By id. */
  nodes: ReadonlyMap<string, Node>
  types: (typeRef: string) => Shape | undefined
}
