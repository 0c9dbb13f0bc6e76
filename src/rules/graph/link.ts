import type { Refusal } from '#base/errors.ts'
import { unsupported } from '../boxed/compiling.ts'
import type { DmnElement } from '../dmn/element.ts'
import type { DecisionNode, InputNode, Model, Node, Requirement } from './node.ts'

type Refuse = (refusal: Refusal) => void

/** Gives every node what it requires. What is required and not there, and what requires itself, is refused. */
export function link(
  model: Model,
  elements: ReadonlyMap<Node, DmnElement>,
  files: ReadonlyMap<string, Model>,
  refuse: Refuse,
): void {
  const find = (element: DmnElement | undefined, from: Node): Requirement | undefined => {
    const [namespace = '', id = ''] = (element?.href ?? '').split('#')
    const [file, other] =
      namespace === '' || namespace === model.namespace
        ? [undefined, model]
        : ([...files].find(([, one]) => one.namespace === namespace) ?? [undefined, undefined])
    const node = other?.nodes.get(id)
    if (!node)
      refuse(
        unsupported(from.id, {
          'zh-Hans': `它所依据的“${element?.href}”不在这里`,
          'zh-Hant': `它所依據的「${element?.href}」不在這裡`,
          en: `what it requires is not here: ${element?.href}`,
        }),
      )
    return node && { node, file }
  }
  for (const [node, element] of elements) Object.assign(node, linksOf(node, element, find))
  for (const node of elements.keys()) {
    const circle = circleFrom(node)
    if (circle)
      refuse(
        unsupported(node.id, {
          'zh-Hans': `绕回了自己：${circle.join(' → ')}`,
          'zh-Hant': `繞回了自己：${circle.join(' → ')}`,
          en: `a circle: ${circle.join(' → ')}`,
        }),
      )
  }
}

type Find = (element: DmnElement | undefined, from: Node) => Requirement | undefined

function linksOf(node: Node, element: DmnElement, find: Find): Partial<Node> {
  const nodesOf = (references: readonly DmnElement[] | undefined, kinds: readonly Node['kind'][]) =>
    (references ?? [])
      .flatMap(reference => find(reference, node)?.node ?? [])
      .filter(({ kind }) => kinds.includes(kind))
  if (node.kind === 'input') return {}
  if (node.kind === 'service') {
    const inputs = nodesOf(element.inputData, ['input'])
    const outputs = nodesOf(element.outputDecision, ['decision']) as DecisionNode[]
    return {
      parameters: [...inputs, ...nodesOf(element.inputDecision, ['decision'])] as (InputNode | DecisionNode)[],
      outputs,
      table: { ...node.table, outputs: outputs.map(({ name }) => name) },
    }
  }
  const requires = [
    ...(element.informationRequirement ?? []).map(
      ({ requiredDecision, requiredInput }) => requiredDecision ?? requiredInput,
    ),
    ...(element.knowledgeRequirement ?? []).map(({ requiredKnowledge }) => requiredKnowledge),
  ].flatMap(reference => find(reference, node) ?? [])
  const parameters = node.kind === 'knowledge' ? node.parameters.map(({ name }) => name) : []
  const given = [...requires.filter(other => other.node.kind !== 'input').map(nameOf), ...parameters]
  return { requires, table: { ...node.table, given } }
}

const nameOf = ({ node, file }: Requirement): string => file ?? node.name

/** The way from a decision back to itself, if there is one. */
function circleFrom(start: Node): string[] | undefined {
  const seen = new Set<Node>()
  const walk = (node: Node, path: readonly string[]): string[] | undefined => {
    for (const { node: next } of 'requires' in node ? node.requires : []) {
      if (next === start) return [...path, next.name]
      if (next.kind !== 'decision' || seen.has(next)) continue
      seen.add(next)
      const circle = walk(next, [...path, next.name])
      if (circle) return circle
    }
    return undefined
  }
  return start.kind === 'decision' ? walk(start, [start.name]) : undefined
}
