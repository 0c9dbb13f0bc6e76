import { BpmnModdle } from 'bpmn-moddle'
import { reachOf, type Flow, type Graph, type Node, type NodeKind } from './graph.ts'
import { readStep, assignmentOf } from './read-step.ts'
import type { Element } from './element.ts'
import type { Assignment, Step } from './types.ts'

/** What the drawing says that the engine cannot do, each with the element it stands on. */
export interface ReadFault {
  element: string
  message: string
}

const KINDS: Readonly<Record<string, NodeKind>> = {
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'end',
  'bpmn:UserTask': 'step',
  'bpmn:Task': 'pass',
  'bpmn:ManualTask': 'pass',
  'bpmn:BusinessRuleTask': 'decision',
  'bpmn:SendTask': 'opening',
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:IntermediateCatchEvent': 'timer',
  'bpmn:BoundaryEvent': 'boundary-timer',
  'bpmn:SubProcess': 'scope',
}

/** Reads a drawn procedure into its graph, or says of every element why it cannot. */
export async function readProcedure(
  xml: string,
): Promise<{ graph: Graph; faults: [] } | { graph: null; faults: ReadFault[] }> {
  const { rootElement } = (await new BpmnModdle().fromXML(xml)) as {
    rootElement: { rootElements?: Element[] }
  }
  const process = (rootElement.rootElements ?? []).find(element => element.$type === 'bpmn:Process')
  if (!process) return { graph: null, faults: [{ element: '', message: 'the file holds no process' }] }
  const reader = new Map<string, Node>()
  const flows = new Map<string, Flow>()
  const steps = new Map<string, Step>()
  const scopeStarts = new Map<string, string>()
  const boundaries = new Map<string, string[]>()
  const faults: ReadFault[] = []
  const lanes = lanesOf(process)
  let start = ''

  const walk = (elements: readonly Element[], parent: string | undefined): void => {
    for (const element of elements) {
      if (element.$type === 'bpmn:SequenceFlow') {
        flows.set(element.id, {
          id: element.id,
          from: element.sourceRef?.id ?? '',
          to: element.targetRef?.id ?? '',
          ...(element.conditionExpression?.body
            ? { condition: element.conditionExpression.body.replace(/^=/, '').trim() }
            : {}),
        })
        continue
      }
      const node = nodeFrom(element, parent, faults)
      if (!node) continue
      reader.set(node.id, node)
      if (node.kind === 'step')
        steps.set(node.id, readStep(element, lanes.get(node.id), node.multi !== undefined, faults))
      if (node.boundary) boundaries.set(node.boundary.host, [...(boundaries.get(node.boundary.host) ?? []), node.id])
      if (node.kind === 'start' && parent === undefined) start = node.id
      if (node.kind === 'start' && parent !== undefined) scopeStarts.set(parent, node.id)
      if (node.kind === 'scope') walk(element.flowElements ?? [], node.id)
    }
  }
  walk(process.flowElements ?? [], undefined)
  if (start === '') faults.push({ element: process.id, message: 'the process has no start event' })
  for (const node of reader.values()) {
    if (node.kind === 'scope' && !scopeStarts.has(node.id))
      faults.push({ element: node.id, message: 'the sub-process has no start event' })
    if (node.kind !== 'exclusive' && node.kind !== 'inclusive') continue
    for (const id of node.outgoing)
      if (node.outgoing.length > 1 && id !== node.default && !flows.get(id)?.condition)
        faults.push({ element: id, message: 'a flow out of a split needs a condition or has to be its default' })
  }
  if (faults.length > 0) return { graph: null, faults }
  return {
    graph: { start, nodes: reader, flows, steps, scopeStarts, boundaries, reach: reachOf(reader, flows, boundaries) },
    faults: [],
  }
}

function lanesOf(process: Element): Map<string, Assignment> {
  const lanes = new Map<string, Assignment>()
  for (const set of process.laneSets ?? [])
    for (const lane of set.lanes ?? []) {
      const assignment = assignmentOf(lane)
      if (assignment) for (const node of lane.flowNodeRef ?? []) lanes.set(node.id, assignment)
    }
  return lanes
}

function nodeFrom(element: Element, parent: string | undefined, faults: ReadFault[]): Node | null {
  let kind = KINDS[element.$type]
  if (!kind) {
    if (!element.$type.startsWith('bpmn:Data') && element.$type !== 'bpmn:TextAnnotation')
      faults.push({ element: element.id, message: `${element.$type} is not supported` })
    return null
  }
  const definition = element.eventDefinitions?.[0]
  const timer = timerOf(element)
  if (kind === 'end' && definition) {
    if (definition.$type !== 'bpmn:TerminateEventDefinition')
      faults.push({ element: element.id, message: `${definition.$type} is not supported on an end event` })
    kind = 'terminate'
  }
  if ((kind === 'timer' || kind === 'boundary-timer') && !timer)
    faults.push({ element: element.id, message: 'only timer events are supported here' })
  if (kind === 'start' && definition)
    faults.push({ element: element.id, message: `${definition.$type} is not supported on a start event` })
  const loop = element.loopCharacteristics
  if (
    loop &&
    (kind !== 'step' || loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics' || !loop.$attrs?.['shuniu:collection'])
  )
    faults.push({ element: element.id, message: 'only multi-instance user tasks over a collection are supported' })
  const decision = element.$attrs?.['shuniu:decision']
  if (kind === 'decision' && !decision)
    faults.push({ element: element.id, message: 'a business rule task names its decision' })
  const opens = element.$attrs?.['shuniu:opens']
  if (kind === 'opening' && !opens)
    faults.push({ element: element.id, message: 'a send task names the service it opens' })
  return {
    id: element.id,
    kind,
    name: element.name ?? element.id,
    incoming: (element.incoming ?? []).map(flow => flow.id),
    outgoing: (element.outgoing ?? []).map(flow => flow.id),
    ...(parent === undefined ? {} : { parent }),
    ...(element.default ? { default: element.default.id } : {}),
    ...(decision ? { decision } : {}),
    ...(timer ? { timer } : {}),
    ...(kind === 'boundary-timer' && element.attachedToRef
      ? { boundary: { host: element.attachedToRef.id, interrupting: element.cancelActivity !== false } }
      : {}),
    ...(kind === 'opening' && opens
      ? {
          opening: {
            step: element.id,
            service: opens,
            relation: element.$attrs?.['shuniu:relation'] ?? 'follows',
            fields: setsOf(element),
          },
        }
      : {}),
    ...(loop?.$attrs?.['shuniu:collection']
      ? {
          multi: {
            collection: loop.$attrs['shuniu:collection'],
            sequential: loop.isSequential === true,
            ...(loop.completionCondition?.body ? { condition: loop.completionCondition.body } : {}),
          },
        }
      : {}),
  }
}

function timerOf(element: Element): Node['timer'] | undefined {
  const definition = element.eventDefinitions?.find(candidate => candidate.$type === 'bpmn:TimerEventDefinition')
  if (definition?.timeDuration?.body) return { type: 'duration', expression: definition.timeDuration.body }
  if (definition?.timeDate?.body) return { type: 'date', expression: definition.timeDate.body }
  return definition?.timeCycle?.body ? { type: 'cycle', expression: definition.timeCycle.body } : undefined
}

const setsOf = (element: Element): Record<string, string> =>
  Object.fromEntries(
    (element.extensionElements?.values ?? [])
      .filter(child => child.$type === 'shuniu:set')
      .map(child => [child.field ?? '', child.value ?? 'null']),
  )
