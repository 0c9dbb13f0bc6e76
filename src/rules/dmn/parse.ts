import { DmnModdle } from 'dmn-moddle'
import { Problem } from '#base/errors.ts'
import { DMN_1_3, DMN_NAMESPACES, PACKAGES } from './descriptor.ts'
import type { DmnElement } from './element.ts'

/**
 * Reads a DMN file (1.2 to 1.5) into its elements.
 * @returns the root, and what in the file was not understood
 * @throws Problem RULES_UNREADABLE when it is no DMN
 */
export async function parseDmn(xml: string): Promise<{ root: DmnElement; warnings: readonly string[] }> {
  try {
    const moddle = new DmnModdle(PACKAGES)
    const { rootElement, warnings } = await moddle.fromXML(xml.replaceAll(DMN_NAMESPACES, DMN_1_3))
    return { root: rootElement as DmnElement, warnings: warnings.map(warning => warning.message) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Problem('RULES_UNREADABLE', { params: { detail } })
  }
}
