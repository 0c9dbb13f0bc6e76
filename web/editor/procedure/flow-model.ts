import { isA, type BpmnElement, type Moddle } from './bpmn.ts'
import type { Drawing } from './modeler.ts'
import { stepView, type OutcomeView } from './step-model.ts'

/** A way out of a split. */
export interface FlowView {
  /** It stands behind a split that chooses. */
  isChosen: boolean
  isDefault: boolean
  condition: string
}

const chooses = (element: BpmnElement | undefined): boolean =>
  element !== undefined && isA(element, 'ExclusiveGateway', 'InclusiveGateway')

export function flowView({ businessObject, source }: BpmnElement): FlowView {
  const condition = businessObject.get<Moddle | undefined>('conditionExpression')?.get<string | undefined>('body')
  return {
    isChosen: chooses(source) && (source?.outgoing ?? []).length > 1,
    isDefault: source?.businessObject.get<Moddle | undefined>('default') === businessObject,
    condition: condition ?? '',
  }
}

/** The way that is taken when no other one is: it has no condition. */
export function setDefault(drawing: Drawing, flow: BpmnElement): void {
  if (!flow.source) return
  drawing.get('modeling').updateProperties(flow, { conditionExpression: undefined })
  drawing.get('modeling').updateProperties(flow.source, { default: flow.businessObject })
}

/** When a way is taken, in FEEL. */
export function setCondition(drawing: Drawing, flow: BpmnElement, body: string): void {
  const modeling = drawing.get('modeling')
  if (flow.source?.businessObject.get('default') === flow.businessObject)
    modeling.updateProperties(flow.source, { default: undefined })
  const expression = body === '' ? undefined : drawing.get('bpmnFactory').create('bpmn:FormalExpression', { body })
  if (expression) expression.$parent = flow.businessObject
  modeling.updateProperties(flow, { conditionExpression: expression })
}

/** The outcomes of the steps that come right before a split: what it most often asks for. */
export function outcomesBefore(flow: BpmnElement): { step: BpmnElement; outcome: OutcomeView }[] {
  const seen = new Set<BpmnElement>()
  const walk = (element: BpmnElement | undefined): BpmnElement[] => {
    if (!element || seen.has(element)) return []
    seen.add(element)
    if (isA(element, 'UserTask')) return [element]
    return (element.incoming ?? []).flatMap(incoming => walk(incoming.source))
  }
  return walk(flow.source).flatMap(step => stepView(step).outcomes.map(outcome => ({ step, outcome })))
}
