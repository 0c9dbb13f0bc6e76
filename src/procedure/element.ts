/** A BPMN element as bpmn-moddle reads it, as far as the engine looks. */
export interface Element {
  $type: string
  $attrs?: Readonly<Record<string, string | undefined>>
  id: string
  name?: string
  flowElements?: Element[]
  laneSets?: { lanes?: (Element & { flowNodeRef?: Element[] })[] }[]
  sourceRef?: Element
  targetRef?: Element
  attachedToRef?: Element
  cancelActivity?: boolean
  default?: Element
  incoming?: Element[]
  outgoing?: Element[]
  conditionExpression?: { body?: string }
  eventDefinitions?: {
    $type: string
    timeDuration?: { body?: string }
    timeDate?: { body?: string }
    timeCycle?: { body?: string }
  }[]
  loopCharacteristics?: {
    $type: string
    $attrs?: Readonly<Record<string, string | undefined>>
    isSequential?: boolean
    completionCondition?: { body?: string }
  }
  extensionElements?: { values?: ExtensionElement[] }
}

/** A child of `extensionElements` in the product's own namespace. */
export interface ExtensionElement {
  $type: string
  code?: string
  opinion?: string
  requires?: string
  name?: string
  required?: string
  field?: string
  value?: string
}
