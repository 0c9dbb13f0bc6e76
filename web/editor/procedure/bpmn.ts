/** What of bpmn-js the editor uses; its own types name more than they promise. */

import type { Box } from '../../diagrams/fit.ts'

export interface Moddle {
  $type: string
  $parent?: Moddle
  id: string
  get<T = unknown>(name: string): T
}

export interface BpmnElement {
  id: string
  type: string
  businessObject: Moddle
  parent?: BpmnElement
  children?: BpmnElement[]
  incoming?: BpmnElement[]
  outgoing?: BpmnElement[]
  attachers?: BpmnElement[]
  source?: BpmnElement
  target?: BpmnElement
  x: number
  y: number
  width: number
  height: number
  labelTarget?: BpmnElement
}

interface Point {
  x: number
  y: number
}

export interface Modeling {
  updateProperties(element: BpmnElement, properties: Record<string, unknown>): void
  updateModdleProperties(element: BpmnElement, part: Moddle, properties: Record<string, unknown>): void
  createShape(shape: BpmnElement, at: Point, parent: BpmnElement, hints?: Record<string, unknown>): BpmnElement
  createSpace(moving: BpmnElement[], resizing: BpmnElement[], by: Point, direction: string, start: number): void
  removeElements(elements: BpmnElement[]): void
}

export interface Registry {
  get(id: string): BpmnElement | undefined
  filter(keep: (element: BpmnElement) => boolean): BpmnElement[]
}

export interface Canvas {
  addMarker(element: string, marker: string): void
  removeMarker(element: string, marker: string): void
  zoom(level?: number | 'fit-viewport', center?: 'auto'): number
  viewbox(): { inner: Box }
  viewbox(box: Box): unknown
  scrollToElement(element: BpmnElement, padding?: number): void
  getRootElement(): BpmnElement
}

export interface Overlays {
  add(element: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): void
  remove(filter: { type: string }): void
}

export interface Selection {
  select(elements: BpmnElement | BpmnElement[] | null): void
  get(): BpmnElement[]
}

export interface ElementFactory {
  createShape(attributes: Record<string, unknown>): BpmnElement
}

export interface BpmnFactory {
  create(type: string, attributes?: Record<string, unknown>): Moddle & Record<string, unknown>
}

export interface SpaceTool {
  calculateAdjustments(
    elements: BpmnElement[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ): { movingShapes: BpmnElement[]; resizingShapes: BpmnElement[] }
}

export interface AutoPlace {
  append(source: BpmnElement, shape: BpmnElement, hints?: Record<string, unknown>): BpmnElement
}

export interface BpmnReplace {
  replaceElement(element: BpmnElement, target: { type: string }): BpmnElement
}

export interface CommandStack {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
}

export interface EventBus {
  on(events: string | string[], listener: (event: never) => void): void
}

export const isA = (element: BpmnElement, ...types: string[]): boolean =>
  types.some(type => element.type === `bpmn:${type}`)
