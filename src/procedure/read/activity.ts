import { EFFECTS } from '../effects.ts'
import type { Node } from '../graph.ts'
import { childrenOf, textOf, type Element } from './element.ts'
import { receivedBy } from './event.ts'
import { fault, type Findings } from './fault.ts'
import type { Own } from './reading.ts'

/** What an activity is to the engine, its loop aside; `undefined` when it cannot be run. */
export function activityOf(element: Element, findings: Findings): Own | undefined {
  const { id } = element
  if (element.isForCompensation === true) {
    fault(findings, 'ELEMENT_UNSUPPORTED', id, { type: 'isForCompensation' })
    return undefined
  }
  switch (element.$type) {
    case 'bpmn:Task':
    case 'bpmn:ManualTask':
      return { kind: 'pass' }
    case 'bpmn:UserTask':
      return { kind: 'step' }
    case 'bpmn:BusinessRuleTask':
      if (!element.decision) fault(findings, 'DECISION_MISSING', id)
      return { kind: 'decision', decision: element.decision ?? '' }
    case 'bpmn:ServiceTask':
      return effectOf(element, findings)
    case 'bpmn:SendTask':
      return sentBy(element, findings)
    case 'bpmn:ReceiveTask': {
      if (element.instantiate === true) fault(findings, 'ELEMENT_UNSUPPORTED', id, { type: 'instantiate' })
      const trigger = receivedBy(element, findings)
      return trigger ? { kind: 'catch', trigger } : undefined
    }
    case 'bpmn:CallActivity':
      return callOf(element, findings)
    case 'bpmn:SubProcess':
      return { kind: element.triggeredByEvent === true ? 'event-scope' : 'scope' }
    case 'bpmn:AdHocSubProcess':
      return adhocOf(element)
    default:
      return undefined
  }
}

function effectOf(element: Element, findings: Findings): Own {
  const name = element.effect ?? ''
  if (!EFFECTS.includes(name)) fault(findings, 'EFFECT_UNKNOWN', element.id, { effect: name })
  return { kind: 'effect', effect: { name, values: pairs(element, 'shuniu:Set') } }
}

function sentBy(element: Element, findings: Findings): Own {
  const name = element.messageRef?.name ?? element.messageRef?.id
  if (!element.opens && name) return { kind: 'pass', throws: { on: 'message', name } }
  if (!element.opens) fault(findings, 'OPENING_MISSING', element.id)
  return { kind: 'opening', opening: openingOf(element, element.opens ?? '', 'follows') }
}

/** A called procedure is another service's, by its id; a prefix names the file it stands in. */
function callOf(element: Element, findings: Findings): Own {
  const service = element.opens ?? element.calledElement?.replace(/^.*:/, '')
  if (!service) fault(findings, 'OPENING_MISSING', element.id)
  return { kind: 'call', opening: openingOf(element, service ?? '', 'calls') }
}

const openingOf = (element: Element, service: string, relation: string): NonNullable<Node['opening']> => ({
  step: element.id,
  service,
  relation: element.relation ?? relation,
  fields: pairs(element, 'shuniu:Set'),
  results: pairs(element, 'shuniu:Get'),
})

function adhocOf(element: Element): Own {
  const until = textOf(element.completionCondition)
  return {
    kind: 'adhoc',
    adhoc: {
      sequential: element.ordering === 'Sequential',
      cancels: element.cancelRemainingInstances !== false,
      ...(until === undefined ? {} : { until }),
    },
  }
}

const pairs = (element: Element, type: string): Record<string, string> =>
  Object.fromEntries(childrenOf(element, type).map(child => [child.field ?? '', child.value ?? 'null']))
