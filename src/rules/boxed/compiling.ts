import type { Refusal } from '#base/errors.ts'
import type { Text } from '#base/language.ts'
import type { DmnElement } from '../dmn/element.ts'
import type { Shape } from '../dmn/shape.ts'
import type { Part } from '../feel/text.ts'
import type { Scope } from '../feel/value.ts'
import type { Table } from '../types.ts'

/** What the parts of a decision need while they are read and compiled. */
export interface Compiling {
  /** The decision or knowledge model it is about. */
  owner: { id: string; name: string }
  /** Told everything that cannot be what it is, with the element's id. */
  refuse: (refusal: Refusal) => void
  /** The type that a `typeRef` names. */
  shapeOf: (typeRef: string | undefined) => Shape
  /** The types of the file, as names that FEEL can ask about. */
  typeNames: Scope
  /** Compiles an expression of whatever kind; an absent one is null. */
  compile: (element: DmnElement | undefined) => Part
  /** The tables that were met inside. */
  tables: Table[]
}

/** The refusal of what is read but not carried out. */
export const unsupported = (element: string, found: string | Text): Refusal => ({
  code: 'RULES_UNSUPPORTED',
  field: element,
  params: { element, found },
})
