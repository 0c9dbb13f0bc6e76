import type { Node } from '../graph.ts'
import { activityOf } from './activity.ts'
import type { Element } from './element.ts'
import { eventOf, throwOf, triggerOf, type EventPlace } from './event.ts'
import { fault } from './fault.ts'
import { loopOf } from './loop.ts'
import { linkKey, type DraftNode, type Own, type Reading } from './reading.ts'

const GATEWAYS: Readonly<Record<string, Node['kind']>> = {
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:EventBasedGateway': 'race',
}

/** Said for readers of the drawing; nothing runs on it. */
const SILENT = /^bpmn:(?:Data\w*|TextAnnotation|Association|Group)$/

/** Kinds that stand and wait, so that a boundary event has something to stand on. */
const WAITING: ReadonlySet<Node['kind']> = new Set(['step', 'catch', 'scope', 'adhoc', 'call'])

/** Reads one element of a sub-process; `undefined` for what does not run, with a fault when it should have. */
export function readNode(
  element: Element,
  parent: string,
  isHandler: boolean,
  reading: Reading,
): DraftNode | undefined {
  if (SILENT.test(element.$type)) return undefined
  const before = reading.findings.faults.length
  const own = ownOf(element, parent, isHandler, reading)
  if (!own) {
    if (reading.findings.faults.length === before)
      fault(reading.findings, 'ELEMENT_UNSUPPORTED', element.id, { type: element.$type })
    return undefined
  }
  return {
    id: element.id,
    name: element.name ?? element.id,
    incoming: [],
    outgoing: [],
    ...(parent === '' ? {} : { parent }),
    ...(element.default ? { default: element.default.id } : {}),
    ...own,
  }
}

function ownOf(element: Element, parent: string, isHandler: boolean, reading: Reading): Own | undefined {
  const { findings } = reading
  const gateway = GATEWAYS[element.$type]
  if (gateway) return element.eventGatewayType === 'Parallel' || element.instantiate ? undefined : { kind: gateway }
  switch (element.$type) {
    case 'bpmn:StartEvent':
      return startOf(element, isHandler ? 'handler-start' : parent === '' ? 'start' : 'inner-start', reading)
    case 'bpmn:EndEvent':
      return thrownBy(element, 'end', parent, reading)
    case 'bpmn:IntermediateThrowEvent':
      return thrownBy(element, 'throw', parent, reading)
    case 'bpmn:IntermediateCatchEvent':
      return caughtBy(element, parent, reading)
    case 'bpmn:BoundaryEvent':
      return boundaryOf(element, reading)
    default: {
      const activity = activityOf(element, findings)
      return activity && { ...activity, ...loopOf(element, findings) }
    }
  }
}

function startOf(element: Element, place: EventPlace, { findings }: Reading): Own | undefined {
  const event = eventOf(element, place, findings)
  if (!event) return undefined
  // At the top the registration of the matter is what the start waits for, whatever it is called.
  if (place !== 'handler-start') return { kind: 'start' }
  const trigger = triggerOf(event, element, findings)
  return trigger && { kind: 'start', trigger, interrupts: trigger.on === 'error' || element.isInterrupting !== false }
}

function thrownBy(element: Element, place: 'end' | 'throw', parent: string, reading: Reading): Own | undefined {
  const event = eventOf(element, place, reading.findings)
  if (!event) return undefined
  if (event.type === 'Link') {
    reading.links.push({ from: element.id, parent, name: event.definition?.name ?? '' })
    return { kind: 'pass' }
  }
  if (event.type === 'Terminate') return { kind: 'terminate' }
  const throws = throwOf(event, element, reading.findings)
  return { kind: place, ...(throws ? { throws } : {}) }
}

function caughtBy(element: Element, parent: string, reading: Reading): Own | undefined {
  const event = eventOf(element, 'catch', reading.findings)
  if (event?.type === 'Link') {
    reading.linkTargets.set(linkKey(parent, event.definition?.name ?? ''), element.id)
    return { kind: 'pass' }
  }
  const trigger = event && triggerOf(event, element, reading.findings)
  return trigger && { kind: 'catch', trigger }
}

function boundaryOf(element: Element, { findings }: Reading): Own | undefined {
  const event = eventOf(element, 'boundary', findings)
  const trigger = event && triggerOf(event, element, findings)
  if (!trigger) return undefined
  const interrupts = trigger.on === 'error' || element.cancelActivity !== false
  return { kind: 'boundary', trigger, interrupts, host: element.attachedToRef?.id ?? '' }
}

/** A boundary event stands on what waits; an error or escalation comes out of what has an inside. */
export function fitsHost(boundary: Node, host: Node | undefined): boolean {
  if (!host || !WAITING.has(host.kind)) return false
  if (boundary.trigger?.on === 'error') return host.kind !== 'step' && host.kind !== 'catch'
  return boundary.trigger?.on !== 'escalation' || host.kind === 'scope' || host.kind === 'adhoc'
}
