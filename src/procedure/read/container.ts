import { TOP } from '../graph.ts'
import { textOf, type Element } from './element.ts'
import { fault } from './fault.ts'
import { readNode } from './node.ts'
import { push, type Reading } from './reading.ts'
import { readStep } from './step.ts'

/** Reads what stands in a process or sub-process, and in the sub-processes in it. */
export function readContainer(container: Element, id: string, isHandler: boolean, reading: Reading): void {
  const elements = container.flowElements ?? []
  const inside = new Set(elements.map(element => element.id))
  for (const element of elements) {
    if (element.$type === 'bpmn:SequenceFlow') continue
    const node = readNode(element, id, isHandler, reading)
    if (!node) continue
    reading.nodes.set(node.id, node)
    if (node.kind === 'step' || node.kind === 'adhoc')
      reading.steps.set(
        node.id,
        readStep(element, reading.lanes.get(node.id), node.multi !== undefined, reading.findings),
      )
    if (node.host) push(reading.boundaries, node.host, node.id)
    if (node.kind === 'event-scope') push(reading.handlers, id, node.id)
    if (node.kind === 'scope' || node.kind === 'adhoc' || node.kind === 'event-scope')
      readContainer(element, node.id, node.kind === 'event-scope', reading)
  }
  readFlows(elements, inside, reading)
  readStarts(container, id, elements, isHandler, reading)
}

function readFlows(elements: readonly Element[], inside: ReadonlySet<string>, reading: Reading): void {
  for (const element of elements) {
    if (element.$type !== 'bpmn:SequenceFlow') continue
    const { id, sourceRef, targetRef } = element
    if (!sourceRef || !targetRef || !inside.has(sourceRef.id) || !inside.has(targetRef.id)) {
      fault(reading.findings, 'FLOW_LOOSE', id)
      continue
    }
    const condition = textOf(element.conditionExpression)
    reading.flows.set(id, { id, from: sourceRef.id, to: targetRef.id, ...(condition ? { condition } : {}) })
    reading.nodes.get(sourceRef.id)?.outgoing.push(id)
    reading.nodes.get(targetRef.id)?.incoming.push(id)
  }
  // Conditions are asked in the order in which the element lists its flows; not every editor lists them.
  for (const element of elements) {
    const listed = (element.outgoing ?? []).map(flow => flow.id)
    reading.nodes.get(element.id)?.outgoing.sort((a, b) => orderIn(listed, a) - orderIn(listed, b))
  }
}

const orderIn = (listed: readonly string[], id: string): number =>
  listed.includes(id) ? listed.indexOf(id) : listed.length

/** Where tokens begin: at the start event; without one, everywhere that no flow leads to. */
function readStarts(
  container: Element,
  id: string,
  elements: readonly Element[],
  isHandler: boolean,
  reading: Reading,
): void {
  const nodes = elements.flatMap(element => reading.nodes.get(element.id) ?? [])
  const drawn = elements.filter(element => element.$type === 'bpmn:StartEvent')
  const links = new Set(reading.linkTargets.values())
  const loose = nodes.filter(
    node =>
      node.incoming.length === 0 && node.kind !== 'boundary' && node.kind !== 'event-scope' && !links.has(node.id),
  )
  const begin = drawn.length > 0 ? nodes.filter(node => node.kind === 'start') : loose
  if (drawn.length > 1) fault(reading.findings, 'STARTS_MANY', container.id)
  // Only a matter's beginning is always drawn. A start that was refused has its own fault.
  if (drawn.length === 0 && (id === TOP || begin.length === 0)) fault(reading.findings, 'START_MISSING', container.id)
  reading.starts.set(
    id,
    begin.map(node => node.id),
  )
  const [start] = begin
  const handler = reading.nodes.get(id)
  if (!isHandler || !handler || !start?.trigger) return
  reading.nodes.set(id, { ...handler, trigger: start.trigger, interrupts: start.interrupts ?? true })
}
