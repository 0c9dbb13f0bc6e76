/** A DMN element as dmn-moddle reads it, as far as decision tables need it. */
export interface DmnElement {
  $type: string
  $attrs: Readonly<Record<string, string | undefined>>
  id?: string
  name?: string
  text?: string
  typeRef?: string
  hitPolicy?: string
  drgElement?: DmnElement[]
  decisionLogic?: DmnElement
  input?: DmnElement[]
  output?: DmnElement[]
  rule?: DmnElement[]
  inputExpression?: DmnElement
  inputEntry?: DmnElement[]
  outputEntry?: DmnElement[]
}
