import { isA, type BpmnElement } from './bpmn.ts'
import type { Drawing } from './modeler.ts'

const WIDTH = 100
const HEIGHT = 80
const GAP = 40
/** What stands in something else, and is not in the way of it. */
const CONTAINERS = ['Participant', 'Lane', 'SubProcess', 'AdHocSubProcess', 'Collaboration', 'Process']

/**
 * Puts a step right behind another element, on its way to what comes next: no mouse is needed, and what stands there makes
 * room. Behind an element with several ways out, or none, it is only appended.
 * @returns the new step
 */
export function insertAfter(drawing: Drawing, source: BpmnElement, type = 'bpmn:UserTask'): BpmnElement {
  const shape = drawing.get('elementFactory').createShape({ type })
  const flows = (source.outgoing ?? []).filter(flow => isA(flow, 'SequenceFlow'))
  const [flow] = flows
  if (!flow || flows.length > 1) return drawing.get('autoPlace').append(source, shape)
  const left = source.x + source.width + GAP
  makeRoom(drawing, source, left)
  return drawing.get('modeling').createShape(shape, { x: left + WIDTH / 2, y: source.y + source.height / 2 }, flow)
}

function makeRoom(drawing: Drawing, source: BpmnElement, left: number): void {
  const middle = source.y + source.height / 2
  const isInTheWay = (element: BpmnElement) =>
    element !== source &&
    !isA(element, ...CONTAINERS) &&
    element.labelTarget === undefined &&
    element.width > 0 &&
    element.x < left + WIDTH + GAP &&
    element.x + element.width > left &&
    element.y < middle + HEIGHT / 2 + 10 &&
    element.y + element.height > middle - HEIGHT / 2 - 10
  const registry = drawing.get('elementRegistry')
  if (registry.filter(isInTheWay).length === 0) return
  const delta = WIDTH + GAP
  const start = source.x + source.width + GAP / 4
  const root = drawing.get('canvas').getRootElement()
  const shapes = registry.filter(element => element !== root)
  const { movingShapes, resizingShapes } = drawing.get('spaceTool').calculateAdjustments(shapes, 'x', delta, start)
  drawing.get('modeling').createSpace(movingShapes, resizingShapes, { x: delta, y: 0 }, 'e', start)
}
