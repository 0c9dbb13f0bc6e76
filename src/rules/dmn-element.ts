/** A DMN element as dmn-moddle reads it with our descriptor, as far as decisions need it. */
export interface DmnElement {
  $type: string
  id?: string
  name?: string
  label?: string
  text?: string
  typeRef?: string
  description?: string
  hitPolicy?: string
  aggregation?: string
  drgElement?: DmnElement[]
  decisionLogic?: DmnElement
  variable?: DmnElement
  informationRequirement?: { id?: string; requiredDecision?: { href?: string } }[]
  input?: DmnElement[]
  output?: DmnElement[]
  inputExpression?: DmnElement
  inputValues?: DmnElement
  outputValues?: DmnElement
  defaultOutputEntry?: DmnElement
  inputEntry?: DmnElement[]
  outputEntry?: DmnElement[]
  /** The rows of a table; on a row (and on a decision that is one expression) the id of the legal rule. */
  rule?: DmnElement[] | string
  source?: string
  strength?: string
  evidence?: string
  validFrom?: string
  validTo?: string
}
