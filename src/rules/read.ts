import { Problem, type Refusal } from '#base/errors.ts'
import { DmnModdle } from 'dmn-moddle'
import type { DmnElement } from './dmn-element.ts'
import { DMN_1_3, DMN_NAMESPACES, SHUNIU } from './descriptor.ts'
import { readExpressionDecision } from './read-expression.ts'
import { readTable } from './read-table.ts'
import type { Table } from './types.ts'

/**
 * Reads the decisions of a DMN file (1.2 to 1.5): decision tables, and decisions that are one FEEL expression.
 * @throws Problem RULES_UNREADABLE when it is no DMN; RULES_INVALID listing everything in it that is not supported or
 * wrong, with the element's id (`RULES_UNSUPPORTED`, `RULES_EXPRESSION`, `RULES_ATTRIBUTE`, `RULES_TWICE`)
 */
export async function readRules(xml: string): Promise<Map<string, Table>> {
  const { root, warnings } = await parse(xml)
  const refusals: Refusal[] = warnings.map(detail => ({ code: 'RULES_UNREADABLE', params: { detail } }))
  const refuse = (refusal: Refusal): void => void refusals.push(refusal)
  const tables = new Map<string, Table>()
  for (const element of root.drgElement ?? []) {
    if (element.$type !== 'dmn:Decision') continue
    const id = element.id ?? ''
    if (tables.has(id)) refuse({ code: 'RULES_TWICE', field: id, params: { element: id } })
    const table = readDecision(element, id, refuse)
    if (table) tables.set(id, table)
  }
  if (refusals.length > 0) throw new Problem('RULES_INVALID', { params: { count: refusals.length }, refusals })
  return tables
}

async function parse(xml: string): Promise<{ root: DmnElement; warnings: string[] }> {
  try {
    const moddle = new DmnModdle({ shuniu: SHUNIU })
    const { rootElement, warnings } = await moddle.fromXML(xml.replaceAll(DMN_NAMESPACES, DMN_1_3))
    return { root: rootElement as DmnElement, warnings: warnings.map(warning => warning.message) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Problem('RULES_UNREADABLE', { params: { detail } })
  }
}

function readDecision(element: DmnElement, id: string, refuse: (refusal: Refusal) => void): Table | undefined {
  // A decision asked for inside another would hide which rows decided: the answer has to name them all.
  const required = element.informationRequirement?.find(requirement => requirement.requiredDecision)
  if (required)
    refuse({
      code: 'RULES_UNSUPPORTED',
      field: id,
      params: { element: id, found: 'informationRequirement.requiredDecision' },
    })
  const logic = element.decisionLogic
  if (logic?.$type === 'dmn:DecisionTable') return readTable(element, logic, id, refuse)
  if (logic?.$type === 'dmn:LiteralExpression') return readExpressionDecision(element, logic, id, refuse)
  refuse({ code: 'RULES_UNSUPPORTED', field: id, params: { element: id, found: logic?.$type ?? 'no decisionLogic' } })
  return undefined
}
