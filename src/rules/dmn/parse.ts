import { DmnModdle } from 'dmn-moddle'
import { Problem } from '#base/errors.ts'
import type { Text } from '#base/language.ts'
import { unreadableWords } from '#base/unreadable.ts'
import { DMN_1_3, DMN_NAMESPACES, PACKAGES } from './descriptor.ts'
import type { DmnElement } from './element.ts'

/** What stands beside decisions and decides nothing: the picture, who owns them, how well they do. */
const BESIDE = /^(?:[\w-]+:)?(?:DMNDI|organizationUnit|performanceIndicator)$/

/** What moddle says of an element that it does not know. */
const UNKNOWN = /unparsable content <([\w:.-]+)> detected\s+line: (\d+)/

/** What in a file was not understood, in words for whoever brings it; nothing for what decides nothing. */
function wordsOf(message: string): readonly (string | Text)[] {
  const [, element, line] = UNKNOWN.exec(message) ?? []
  if (element === undefined || line === undefined) return [unreadableWords(message)]
  if (BESIDE.test(element)) return []
  return [
    {
      'zh-Hans': `第 ${Number(line) + 1} 行的 <${element}> 不是判定，请删去`,
      'zh-Hant': `第 ${Number(line) + 1} 行的 <${element}> 不是判定，請刪去`,
      en: `<${element}> in line ${Number(line) + 1} is no decision; take it out`,
    },
  ]
}

/**
 * Reads a DMN file (1.1 to 1.5) into its elements.
 * @returns the root, and what in the file was not understood
 * @throws Problem RULES_UNREADABLE when it is no DMN
 */
export async function parseDmn(xml: string): Promise<{ root: DmnElement; warnings: readonly (string | Text)[] }> {
  try {
    const moddle = new DmnModdle(PACKAGES)
    const { rootElement, warnings } = await moddle.fromXML(xml.replaceAll(DMN_NAMESPACES, DMN_1_3))
    return { root: rootElement as DmnElement, warnings: warnings.flatMap(warning => wordsOf(warning.message)) }
  } catch (error) {
    throw new Problem('RULES_UNREADABLE', { params: { detail: unreadableWords(error) } })
  }
}
