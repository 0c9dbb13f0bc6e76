import { Problem } from '#base/errors.ts'
import { deciderOf } from './graph/decider.ts'
import { readModel } from './graph/read.ts'
import type { Decider } from './types.ts'

/**
 * Reads the decisions of a DMN file (1.1 to 1.5): decision tables and boxed expressions of every kind, the decisions and
 * knowledge they require, and decision services. Each is compiled once and can be asked from then on.
 * @param imports the files it may import and require decisions and knowledge of
 * @returns decisions, knowledge models and services by id
 * @throws Problem RULES_UNREADABLE when it is no DMN; RULES_INVALID listing everything in it that is not supported or
 * wrong, with the element's id (`RULES_UNSUPPORTED`, `RULES_EXPRESSION`, `RULES_ATTRIBUTE`, `RULES_TWICE`)
 */
export async function readRules(xml: string, imports: readonly string[] = []): Promise<Map<string, Decider>> {
  const imported = xml.includes('import ') ? await Promise.all(imports.map(file => readModel(file))) : []
  const { model, refusals } = await readModel(
    xml,
    imported.map(one => one.model),
  )
  if (refusals.length > 0) throw new Problem('RULES_INVALID', { params: { count: refusals.length }, refusals })
  return new Map([...model.nodes.values()].flatMap(node => (node.kind === 'input' ? [] : [[node.id, deciderOf(node)]])))
}
