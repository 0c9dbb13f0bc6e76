import type { BpmnElement, Moddle } from './bpmn.ts'
import type { Drawing } from './modeler.ts'

export interface OutcomeView {
  code: string
  opinion: 'required' | 'optional'
  requires: readonly string[]
  reviewed: boolean
}

export interface AskedField {
  name: string
  required: boolean
}

/** Whose a step is; by its lane when it does not say. */
export type Who = { by: 'lane' } | { by: 'duty' | 'field' | 'actorOf'; name: string } | { by: 'item' }

/** A step as its panel shows it. */
export interface StepView {
  id: string
  name: string
  kind: 'task' | 'reading'
  who: Who
  opinion: string
  limit: string | null
  outcomes: readonly OutcomeView[]
  fields: readonly AskedField[]
  notActorOf: readonly string[]
  /** What it does with the official draft: `write`, `review`, or both. */
  draft: readonly string[]
  closes: boolean
  answers: boolean
  /** The list whose every element has an instance of it. */
  collection: string | null
}

const words = (text: unknown): string[] => (typeof text === 'string' ? text.split(/\s+/).filter(Boolean) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads a step from the drawing. */
export function stepView({ id, businessObject: bo }: BpmnElement): StepView {
  const kind = bo.get('shuniu:kind') === 'reading' ? 'reading' : 'task'
  const loop = bo.get<Moddle | undefined>('loopCharacteristics')
  const outcomes = childrenOf(bo, 'shuniu:Outcome').map((child): OutcomeView => ({
    code: textOf(child.get('code')),
    opinion: child.get('opinion') === 'required' ? 'required' : 'optional',
    requires: words(child.get('requires')),
    reviewed: child.get('reviewed') === true,
  }))
  const only: OutcomeView = {
    code: kind === 'reading' ? 'read' : 'done',
    opinion: 'optional',
    requires: [],
    reviewed: false,
  }
  return {
    id,
    name: textOf(bo.get('name')),
    kind,
    who: whoOf(bo),
    opinion: textOf(bo.get('shuniu:opinion')) || 'remark',
    limit: textOf(bo.get('shuniu:limit')) || null,
    outcomes: outcomes.length > 0 && kind === 'task' ? outcomes : [only],
    fields: childrenOf(bo, 'shuniu:Field').map(child => ({
      name: textOf(child.get('name')),
      required: child.get('required') === true,
    })),
    notActorOf: words(bo.get('shuniu:notActorOf')),
    draft: words(bo.get('shuniu:draft')),
    closes: bo.get('shuniu:closes') === true,
    answers: bo.get('shuniu:answers') === true,
    collection: textOf(loop?.get('shuniu:collection')) || null,
  }
}

/** Whose the steps of a lane, or one step, are. */
export function whoOf(bo: Moddle): Who {
  for (const by of ['duty', 'field', 'actorOf'] as const) {
    const name = textOf(bo.get(`shuniu:${by}`))
    if (name !== '') return { by, name }
  }
  return bo.get('shuniu:item') === true ? { by: 'item' } : { by: 'lane' }
}

export function setWho(drawing: Drawing, element: BpmnElement, who: Who): void {
  const own = {
    'shuniu:duty': undefined,
    'shuniu:field': undefined,
    'shuniu:actorOf': undefined,
    'shuniu:item': undefined,
  }
  const chosen = 'name' in who ? { [`shuniu:${who.by}`]: who.name } : who.by === 'item' ? { 'shuniu:item': true } : {}
  drawing.get('modeling').updateProperties(element, { ...own, ...chosen })
}

/** Lets a step be done once by every element of a list, or by one post. */
export function setCollection(drawing: Drawing, element: BpmnElement, collection: string | null): void {
  const loop =
    collection === null
      ? undefined
      : drawing
          .get('bpmnFactory')
          .create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: false, 'shuniu:collection': collection })
  if (loop) loop.$parent = element.businessObject
  drawing.get('modeling').updateProperties(element, { loopCharacteristics: loop })
}

export const setOutcomes = (drawing: Drawing, element: BpmnElement, outcomes: readonly OutcomeView[]): void =>
  setChildren(
    drawing,
    element,
    'shuniu:Outcome',
    outcomes.map(({ code, opinion, requires, reviewed }) => ({
      code,
      opinion,
      ...(requires.length > 0 ? { requires: requires.join(' ') } : {}),
      ...(reviewed ? { reviewed } : {}),
    })),
  )

export const setFields = (drawing: Drawing, element: BpmnElement, fields: readonly AskedField[]): void =>
  setChildren(
    drawing,
    element,
    'shuniu:Field',
    fields.map(({ name, required }) => ({ name, required })),
  )

/** What a task that opens a matter gives it: field of the new matter → FEEL. */
export const setsOf = ({ businessObject }: BpmnElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    childrenOf(businessObject, 'shuniu:Set').map(child => [textOf(child.get('field')), textOf(child.get('value'))]),
  )

export const setSets = (drawing: Drawing, element: BpmnElement, sets: Readonly<Record<string, string>>): void =>
  setChildren(
    drawing,
    element,
    'shuniu:Set',
    Object.entries(sets).map(([field, value]) => ({ field, value })),
  )

function childrenOf(bo: Moddle, type: string): Moddle[] {
  const extensions = bo.get<Moddle | undefined>('extensionElements')
  return (extensions?.get<Moddle[] | undefined>('values') ?? []).filter(child => child.$type === type)
}

/** Replaces the children of one type; others, and what other editors put there, stay. */
function setChildren(
  drawing: Drawing,
  element: BpmnElement,
  type: string,
  children: readonly Record<string, unknown>[],
): void {
  const factory = drawing.get('bpmnFactory')
  const { businessObject } = element
  const before = businessObject.get<Moddle | undefined>('extensionElements')
  const extensions = factory.create('bpmn:ExtensionElements', {})
  const others = (before?.get<Moddle[] | undefined>('values') ?? []).filter(child => child.$type !== type)
  const values = [...others, ...children.map(attributes => factory.create(type, attributes))]
  for (const value of values) value.$parent = extensions
  extensions['values'] = values
  extensions.$parent = businessObject
  drawing.get('modeling').updateProperties(element, { extensionElements: values.length > 0 ? extensions : undefined })
}
