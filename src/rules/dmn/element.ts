/** A DMN element as dmn-moddle reads it with our descriptor, as far as decisions need it. */
export interface DmnElement {
  $type: string
  id?: string
  name?: string
  label?: string
  text?: string
  typeRef?: string
  description?: string
  namespace?: string
  /** Requirements and services point at elements by `#id`, or `namespace#id`. */
  href?: string

  // definitions
  import?: DmnElement[]
  itemDefinition?: DmnElement[]
  drgElement?: DmnElement[]

  // types
  isCollection?: boolean
  itemComponent?: DmnElement[]
  functionItem?: DmnElement
  outputTypeRef?: string
  allowedValues?: DmnElement
  typeConstraint?: DmnElement

  // what decisions rest on
  variable?: DmnElement
  decisionLogic?: DmnElement
  encapsulatedLogic?: DmnElement
  informationRequirement?: DmnElement[]
  knowledgeRequirement?: DmnElement[]
  requiredDecision?: DmnElement
  requiredInput?: DmnElement
  requiredKnowledge?: DmnElement
  outputDecision?: DmnElement[]
  inputDecision?: DmnElement[]
  inputData?: DmnElement[]

  // boxed expressions
  contextEntry?: DmnElement[]
  value?: DmnElement
  elements?: DmnElement[]
  column?: DmnElement[]
  row?: DmnElement[]
  kind?: string
  formalParameter?: DmnElement[]
  body?: DmnElement
  calledFunction?: DmnElement
  binding?: DmnElement[]
  parameter?: DmnElement
  bindingFormula?: DmnElement
  if?: DmnElement
  then?: DmnElement
  else?: DmnElement
  in?: DmnElement
  match?: DmnElement
  return?: DmnElement
  satisfies?: DmnElement
  iteratorVariable?: string

  // decision tables
  hitPolicy?: string
  aggregation?: string
  input?: DmnElement[]
  output?: DmnElement[]
  inputExpression?: DmnElement
  inputValues?: DmnElement
  outputValues?: DmnElement
  defaultOutputEntry?: DmnElement
  inputEntry?: DmnElement[]
  outputEntry?: DmnElement[]
  /** The rows of a table; on whatever carries a citation the id of the legal rule. */
  rule?: DmnElement[] | string
  source?: string
  strength?: string
  evidence?: string
  validFrom?: string
  validTo?: string
}

/** Where an expression stands that DMN wraps once more (`if`, `in`, `return` …). */
export const inside = (element: DmnElement | undefined): DmnElement | undefined => element?.value
