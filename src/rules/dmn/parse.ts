import { DmnModdle } from 'dmn-moddle'
import { Problem } from '#base/errors.ts'
import type { Text } from '#base/language.ts'
import { DMN_1_3, DMN_NAMESPACES, PACKAGES } from './descriptor.ts'
import type { DmnElement } from './element.ts'

/** The first DMN: its names are other ones, and tools that read it write a later one. */
const DMN_1_1 = 'http://www.omg.org/spec/DMN/20151101/'
const TOO_OLD: Text = {
  'zh-Hans': '这是 DMN 1.1 的文件，请用画它的工具另存为 DMN 1.3',
  'zh-Hant': '這是 DMN 1.1 的檔案，請用畫它的工具另存為 DMN 1.3',
  en: 'this is DMN 1.1; save it as DMN 1.3 with the tool that drew it',
}

/** What moddle says of an element that it does not know, in words. */
const UNKNOWN = /unparsable content <([\w:.-]+)> detected\s+line: (\d+)/

/** What in a file was not understood, in words for whoever brings it. */
function wordsOf(message: string): string | Text {
  const [, element, line] = UNKNOWN.exec(message) ?? []
  if (element === undefined || line === undefined) return message
  return {
    'zh-Hans': `第 ${Number(line) + 1} 行的 <${element}> 不是判定，请删去`,
    'zh-Hant': `第 ${Number(line) + 1} 行的 <${element}> 不是判定，請刪去`,
    en: `<${element}> in line ${Number(line) + 1} is no decision; take it out`,
  }
}

/**
 * Reads a DMN file (1.2 to 1.5) into its elements.
 * @returns the root, and what in the file was not understood
 * @throws Problem RULES_UNREADABLE when it is no DMN
 */
export async function parseDmn(xml: string): Promise<{ root: DmnElement; warnings: readonly (string | Text)[] }> {
  if (xml.includes(DMN_1_1)) throw new Problem('RULES_UNREADABLE', { params: { detail: TOO_OLD } })
  try {
    const moddle = new DmnModdle(PACKAGES)
    const { rootElement, warnings } = await moddle.fromXML(xml.replaceAll(DMN_NAMESPACES, DMN_1_3))
    return { root: rootElement as DmnElement, warnings: warnings.map(warning => wordsOf(warning.message)) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Problem('RULES_UNREADABLE', { params: { detail } })
  }
}
