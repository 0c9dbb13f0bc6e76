import type { BpmnElement, Moddle } from './bpmn.ts'
import type { Drawing } from './modeler.ts'

const DAYS = /^(R\/)?P(\d+)D$/

/** When a timer comes: after days, again and again after days, or by an expression. */
export interface TimerView {
  days: number | null
  repeats: boolean
  expression: string
  interrupts: boolean
}

const definitionOf = (bo: Moddle): Moddle | undefined =>
  bo.get<Moddle[] | undefined>('eventDefinitions')?.find(one => one.$type === 'bpmn:TimerEventDefinition')

export function timerView({ businessObject }: BpmnElement): TimerView | null {
  const definition = definitionOf(businessObject)
  if (!definition) return null
  const body = (name: string) => definition.get<Moddle | undefined>(name)?.get<string | undefined>('body')
  const cycle = body('timeCycle')
  const expression = cycle ?? body('timeDuration') ?? body('timeDate') ?? ''
  const days = DAYS.exec(expression)?.[2]
  return {
    days: days === undefined ? null : Number(days),
    repeats: cycle !== undefined,
    expression,
    interrupts: businessObject.get('cancelActivity') !== false,
  }
}

export function setTimer(
  drawing: Drawing,
  element: BpmnElement,
  { expression, repeats }: Pick<TimerView, 'expression' | 'repeats'>,
): void {
  const definition = definitionOf(element.businessObject)
  if (!definition) return
  const value = drawing.get('bpmnFactory').create('bpmn:FormalExpression', { body: expression })
  value.$parent = definition
  drawing.get('modeling').updateModdleProperties(element, definition, {
    timeCycle: repeats ? value : undefined,
    timeDuration: repeats ? undefined : value,
    timeDate: undefined,
  })
}

/** Puts a timer on a step, that opens another step beside it when it comes. */
export function addTimer(drawing: Drawing, step: BpmnElement): BpmnElement {
  const factory = drawing.get('elementFactory')
  const shape = factory.createShape({
    type: 'bpmn:BoundaryEvent',
    eventDefinitionType: 'bpmn:TimerEventDefinition',
    cancelActivity: false,
  })
  const at = { x: step.x + step.width - 20, y: step.y + step.height }
  const timer = drawing.get('modeling').createShape(shape, at, step, { attach: true })
  setTimer(drawing, timer, { expression: 'P3D', repeats: false })
  return timer
}
