import type { Throw, Trigger } from '../graph.ts'
import type { Element, EventDefinition } from './element.ts'
import { textOf } from './element.ts'
import { fault, type Findings } from './fault.ts'

/** Where an event stands, which decides what it may wait for or throw. */
export type EventPlace = keyof typeof PLACES

const WAITS = ['Timer', 'Message', 'Signal', 'Conditional'] as const

const PLACES = {
  start: ['Message'],
  'inner-start': [],
  'handler-start': [...WAITS, 'Error', 'Escalation'],
  catch: [...WAITS, 'Link'],
  boundary: [...WAITS, 'Error', 'Escalation'],
  throw: ['Message', 'Signal', 'Escalation', 'Link'],
  end: ['Message', 'Signal', 'Escalation', 'Error', 'Terminate'],
} as const satisfies Record<string, readonly string[]>

export interface EventRead {
  /** `None` when the event has no definition. */
  type: string
  definition?: EventDefinition
}

/** The one definition of an event, if it may stand where it does. */
export function eventOf(element: Element, place: EventPlace, findings: Findings): EventRead | undefined {
  const definitions = [...(element.eventDefinitions ?? []), ...(element.eventDefinitionRef ?? [])]
  const [definition] = definitions
  const type = definition ? nameOf(definition) : 'None'
  const allowed: readonly string[] = PLACES[place]
  if (definitions.length > 1 || element.parallelMultiple === true) {
    fault(findings, 'EVENT_UNSUPPORTED', element.id, { event: 'Multiple' })
    return undefined
  }
  if (definition ? !allowed.includes(type) : place === 'catch' || place === 'boundary' || place === 'handler-start') {
    fault(findings, 'EVENT_UNSUPPORTED', element.id, { event: type })
    return undefined
  }
  return definition ? { type, definition } : { type }
}

const nameOf = ({ $type }: EventDefinition): string => $type.replace('bpmn:', '').replace('EventDefinition', '')

/** What a catching event waits for. */
export function triggerOf({ type, definition }: EventRead, element: Element, findings: Findings): Trigger | undefined {
  const trigger = definition && triggerFrom(type, definition)
  if (definition && !trigger && type !== 'Link') fault(findings, 'EVENT_INCOMPLETE', element.id, { event: type })
  return trigger
}

function triggerFrom(type: string, definition: EventDefinition): Trigger | undefined {
  switch (type) {
    case 'Timer':
      return timerOf(definition)
    case 'Message':
      return named('message', definition.messageRef?.name ?? definition.messageRef?.id)
    case 'Signal':
      return named('signal', definition.signalRef?.name ?? definition.signalRef?.id)
    case 'Conditional': {
      const expression = textOf(definition.condition)
      return expression ? { on: 'condition', expression } : undefined
    }
    case 'Error':
      return coded('error', codeOfError(definition))
    case 'Escalation':
      return coded('escalation', codeOfEscalation(definition))
    default:
      return undefined
  }
}

/** What a throwing event throws. */
export function throwOf({ type, definition }: EventRead, element: Element, findings: Findings): Throw | undefined {
  const thrown = definition && throwFrom(type, definition)
  if (definition && !thrown && type !== 'Link' && type !== 'Terminate')
    fault(findings, 'EVENT_INCOMPLETE', element.id, { event: type })
  return thrown
}

function throwFrom(type: string, definition: EventDefinition): Throw | undefined {
  const code = type === 'Error' ? codeOfError(definition) : codeOfEscalation(definition)
  if (type === 'Error' || type === 'Escalation')
    return code ? { on: type === 'Error' ? 'error' : 'escalation', code } : undefined
  const trigger = triggerFrom(type, definition)
  return trigger?.on === 'message' || trigger?.on === 'signal' ? trigger : undefined
}

function timerOf({ timeDuration, timeDate, timeCycle }: EventDefinition): Trigger | undefined {
  for (const [type, expression] of [
    ['duration', textOf(timeDuration)],
    ['date', textOf(timeDate)],
    ['cycle', textOf(timeCycle)],
  ] as const)
    if (expression) return { on: 'timer', type, expression }
  return undefined
}

const named = (on: 'message' | 'signal', name: string | undefined): Trigger | undefined =>
  name ? { on, name } : undefined
const coded = (on: 'error' | 'escalation', code: string | undefined): Trigger => (code ? { on, code } : { on })
const codeOfError = ({ errorRef }: EventDefinition) => errorRef?.errorCode ?? errorRef?.name
const codeOfEscalation = ({ escalationRef }: EventDefinition) => escalationRef?.escalationCode ?? escalationRef?.name

/** A receive task waits for its message as a catching event does. */
export function receivedBy(element: Element, findings: Findings): Trigger | undefined {
  const trigger = named('message', element.messageRef?.name ?? element.messageRef?.id)
  if (!trigger) fault(findings, 'EVENT_INCOMPLETE', element.id, { event: 'Message' })
  return trigger
}
