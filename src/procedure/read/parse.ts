import { BpmnModdle, type Parsed } from 'bpmn-moddle'
import { SHUNIU } from './descriptor.ts'
import type { Element } from './element.ts'
import { warn, type Findings } from './fault.ts'

export interface Definitions {
  $attrs?: Readonly<Record<string, string | undefined>>
  targetNamespace?: string
  rootElements?: Element[]
}

/** References that decide how a procedure runs; others name data types and diagrams. */
const DECIDING =
  /^(?:bpmn:)?(?:sourceRef|targetRef|attachedToRef|default|flowNodeRef|(?:message|signal|error|escalation)Ref)$/

/** Reads the XML into a tree whose references are resolved as far as they can be. @throws Error when it is no BPMN */
export async function parse(xml: string, findings: Findings): Promise<Definitions> {
  const parsed = await new BpmnModdle({ shuniu: SHUNIU }).fromXML(xml)
  const definitions = parsed.rootElement as Definitions
  resolvePrefixed(parsed, definitions, findings)
  for (const { message, element } of parsed.warnings) {
    const [, what, name = ''] = /^(unresolved reference|unknown attribute) <(.*)>$/.exec(message) ?? []
    if (what === 'unresolved reference') continue
    if (what === 'unknown attribute') warn(findings, 'ATTRIBUTE_UNKNOWN', element?.id ?? '', { attribute: name })
    else warn(findings, 'CONTENT_IGNORED', element?.id ?? '', { detail: message.split('\n')[0] ?? '' })
  }
  foreignExtensions(parsed, findings)
  return definitions
}

/** References are qualified names: with a prefix that stands for the file's own namespace they mean an element of the file. */
function resolvePrefixed(parsed: Parsed, { $attrs, targetNamespace }: Definitions, findings: Findings): void {
  for (const { element, property, id } of parsed.references) {
    if (id in parsed.elementsById) continue
    const [prefix = '', local = ''] = id.split(':')
    const target = $attrs?.[`xmlns:${prefix}`] === targetNamespace ? parsed.elementsById[local] : undefined
    if (target === undefined) {
      if (DECIDING.test(property)) warn(findings, 'REFERENCE_UNRESOLVED', element.id ?? '', { reference: id })
      continue
    }
    const present = element.get(property)
    if (Array.isArray(present)) present.push(target)
    else element.set(property, target)
  }
}

/** What other products wrote for themselves has no effect here; told once per product. */
function foreignExtensions(parsed: Parsed, findings: Findings): void {
  const found = new Map<string, { element: string; count: number }>()
  const see = (name: string, element: string) => {
    const [prefix, local] = name.split(':')
    if (prefix === undefined || local === undefined || OURS.has(prefix)) return
    const first = found.get(prefix)
    found.set(prefix, { element: first?.element ?? element, count: (first?.count ?? 0) + 1 })
  }
  for (const [id, element] of Object.entries(parsed.elementsById as Record<string, Element>)) {
    if (!element.$type.startsWith('bpmn:')) continue
    for (const name of Object.keys(element.$attrs ?? {})) see(name, id)
    for (const child of element.extensionElements?.values ?? []) see(child.$type, id)
  }
  for (const [prefix, { element, count }] of found) warn(findings, 'EXTENSION_IGNORED', element, { prefix, count })
}

const OURS: ReadonlySet<string> = new Set(['shuniu', 'bpmn', 'bpmndi', 'dc', 'di', 'xsi', 'xml', 'xmlns'])
