import { DmnModdle } from 'dmn-moddle'
import { PACKAGES } from '#rules/dmn/descriptor.ts'

/** An element of a DMN file, as far as tables are edited. */
export interface DmnElement {
  $type: string
  $parent?: DmnElement
  id?: string
  name?: string
  label?: string
  text?: string
  typeRef?: string
  description?: string
  hitPolicy?: string
  drgElement?: DmnElement[]
  decisionLogic?: DmnElement
  input?: DmnElement[]
  output?: DmnElement[]
  inputExpression?: DmnElement
  inputValues?: DmnElement
  outputValues?: DmnElement
  /** Rows of a table; on a row it is the rule's id. */
  rule?: DmnElement[] | string
  inputEntry?: DmnElement[]
  outputEntry?: DmnElement[]
  source?: string
  strength?: string
  evidence?: string
  validFrom?: string
  validTo?: string
  dmnDI?: { diagrams?: { diagramElements?: DmnElement[] }[] }
}

/** A DMN file taken apart, to be changed and written again. */
export interface Dmn {
  root: DmnElement
  create: (type: string, attributes: Record<string, unknown>, parent: DmnElement | undefined) => DmnElement
}

/**
 * Changes a DMN file.
 * @returns the file anew: what was not touched says what it said, layout included
 * @throws Error when it is no DMN
 */
export async function editDmn(xml: string, change: (dmn: Dmn) => void): Promise<string> {
  const moddle = new DmnModdle(PACKAGES)
  const { rootElement } = await moddle.fromXML(xml)
  const root = rootElement as DmnElement
  change({
    root,
    create: (type, attributes, parent) => {
      const made = moddle.create(type, attributes) as DmnElement
      if (parent) made.$parent = parent
      return made
    },
  })
  const written = await moddle.toXML(root, { format: true })
  return written.xml
}

/** Looks at a DMN file. @throws Error when it is no DMN */
export async function readDmn<T>(xml: string, look: (root: DmnElement) => T): Promise<T> {
  const { rootElement } = await new DmnModdle(PACKAGES).fromXML(xml)
  return look(rootElement as DmnElement)
}

export const decisionsOf = (root: DmnElement): DmnElement[] =>
  (root.drgElement ?? []).filter(element => element.$type === 'dmn:Decision')

/** The decision table of a decision. */
export function tableOf(root: DmnElement, decision: string): DmnElement | undefined {
  const logic = decisionsOf(root).find(element => element.id === decision)?.decisionLogic
  return logic?.$type === 'dmn:DecisionTable' ? logic : undefined
}

export const rowsOf = (table: DmnElement): DmnElement[] => (Array.isArray(table.rule) ? table.rule : [])
