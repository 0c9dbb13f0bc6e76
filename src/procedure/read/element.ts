interface Expression {
  body?: string
}

export interface EventDefinition {
  $type: string
  name?: string
  timeDuration?: Expression
  timeDate?: Expression
  timeCycle?: Expression
  condition?: Expression
  messageRef?: Named
  signalRef?: Named
  errorRef?: Named & { errorCode?: string }
  escalationRef?: Named & { escalationCode?: string }
}

interface Named {
  id: string
  name?: string
}

export interface LoopCharacteristics {
  $type: string
  isSequential?: boolean
  completionCondition?: Expression
  loopCardinality?: Expression
  testBefore?: boolean
  loopMaximum?: number
  loopCondition?: Expression
  collection?: string
}

export interface Lane extends Assigned {
  flowNodeRef?: Element[]
  childLaneSet?: LaneSet
}

export interface LaneSet {
  lanes?: Lane[]
}

/** Whose a lane or a step is. */
export interface Assigned {
  duty?: string
  field?: string
  actorOf?: string
  item?: boolean
}

/** A BPMN element as bpmn-moddle reads it, as far as the engine looks. */
export interface Element extends Assigned {
  $type: string
  $attrs?: Readonly<Record<string, string | undefined>>
  $parent?: Element
  id: string
  name?: string
  isExecutable?: boolean
  flowElements?: Element[]
  laneSets?: LaneSet[]
  sourceRef?: Element
  targetRef?: Element
  attachedToRef?: Element
  cancelActivity?: boolean
  isInterrupting?: boolean
  triggeredByEvent?: boolean
  instantiate?: boolean
  default?: Element
  outgoing?: Element[]
  conditionExpression?: Expression
  completionCondition?: Expression
  ordering?: string
  cancelRemainingInstances?: boolean
  calledElement?: string
  messageRef?: Named
  eventDefinitions?: EventDefinition[]
  eventDefinitionRef?: EventDefinition[]
  parallelMultiple?: boolean
  eventGatewayType?: string
  isForCompensation?: boolean
  loopCharacteristics?: LoopCharacteristics
  extensionElements?: { values?: ExtensionElement[] }
  kind?: string
  opinion?: string
  limit?: string
  notActorOf?: string
  draft?: string
  rule?: string
  holds?: boolean
  closes?: boolean
  answers?: boolean
  decision?: string
  effect?: string
  opens?: string
  relation?: string
}

/** A child of `extensionElements` in the product's own namespace. */
export interface ExtensionElement {
  $type: string
  code?: string
  opinion?: string
  requires?: string
  reviewed?: boolean
  document?: string
  archive?: string
  name?: string
  required?: boolean
  field?: string
  value?: string
}

/** An expression's text; some editors write FEEL with a `=` before it. */
export const textOf = (expression: Expression | undefined): string | undefined =>
  expression?.body?.replace(/^\s*=/, '').trim() || undefined

export const childrenOf = (element: Element, type: string): ExtensionElement[] =>
  (element.extensionElements?.values ?? []).filter(child => child.$type === type)
