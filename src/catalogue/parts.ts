import { Problem, sentences } from '#base/errors.ts'
import { unreadableWords } from '#base/unreadable.ts'
import { LANGUAGES, type Language, type Text } from '#base/language.ts'
import type { Graph } from '#procedure/graph.ts'
import type { ReadFault, ReadWarning } from '#procedure/read/fault.ts'
import { readProcedure } from '#procedure/read/read.ts'
import { readRules } from '#rules/read.ts'
import type { RuleBook } from '#rules/types.ts'
import { SHARED, type ServiceFiles } from './read.ts'
import { isForm, isManifest, isTexts, type Form } from './schemas.ts'
import type { ServiceManifest, ServiceTexts } from './types.ts'

/** A service folder taken apart. A part that is not what it has to be is absent, so that checks see all the rest. */
export interface ServiceParts {
  /** The folder's name. */
  id: string
  files: ServiceFiles
  /** Every JSON file as it was read, valid or not. */
  json: ReadonlyMap<string, unknown>
  manifest?: ServiceManifest
  form?: Form
  texts: Partial<Record<Language, ServiceTexts>>
  graph?: Graph
  procedureFaults: readonly ReadFault[]
  procedureWarnings: readonly ReadWarning[]
  /** The decisions by the file they stand in: the service's own and the shared ones. */
  rulesByFile: ReadonlyMap<string, RuleBook>
  /** The shared decisions with the service's own over them. */
  rules?: RuleBook
  /** Files that are missing or no JSON, BPMN or DMN at all. */
  faults: readonly PartFault[]
}

export interface PartFault {
  file: string
  why: 'missing' | 'unreadable'
  detail: string | Text
  element?: string
}

export const textsFile = (language: Language): string => `texts/${language}.json`

const RULE_FILES: readonly string[] = [`${SHARED}/rules.dmn`, `${SHARED}/drafting.dmn`, 'rules.dmn']

/** Takes a folder apart. Nothing is thrown for what the files say: that is for the checks to tell. */
export async function readParts(id: string, files: ServiceFiles): Promise<ServiceParts> {
  const faults: PartFault[] = []
  async function part<T>(file: string, read: (text: string) => T | Promise<T>): Promise<T | undefined> {
    const text = files.get(file)
    if (text === undefined) {
      faults.push({ file, why: 'missing', detail: '' })
      return undefined
    }
    try {
      return await read(text)
    } catch (error) {
      faults.push(...unreadable(file, error))
      return undefined
    }
  }
  const json = new Map<string, unknown>()
  for (const file of ['service.json', 'form.schema.json', ...LANGUAGES.map(textsFile)])
    json.set(file, await part(file, (text): unknown => JSON.parse(text)))
  const manifest = json.get('service.json')
  const form = json.get('form.schema.json')
  const texts: Partial<Record<Language, ServiceTexts>> = {}
  for (const language of LANGUAGES) {
    const read = json.get(textsFile(language))
    if (isTexts(read)) texts[language] = read
  }
  const procedure = await part('procedure.bpmn', readProcedure)
  const rulesByFile = new Map<string, RuleBook>()
  for (const file of RULE_FILES) {
    const shared = [...rulesByFile.keys()].map(known => files.get(known) ?? '')
    const rules = await part(file, text => readRules(text, shared))
    if (rules) rulesByFile.set(file, rules)
  }
  return {
    id,
    files,
    json,
    texts,
    procedureFaults: procedure?.faults ?? [],
    procedureWarnings: procedure?.warnings ?? [],
    faults,
    ...(isManifest(manifest) ? { manifest } : {}),
    ...(isForm(form) ? { form } : {}),
    ...(procedure?.graph ? { graph: procedure.graph } : {}),
    rulesByFile,
    // A service's decision of the same id wins over the shared one.
    ...(rulesByFile.size === RULE_FILES.length
      ? { rules: new Map([...rulesByFile.values()].flatMap(book => [...book])) }
      : {}),
  }
}

/** A reader that refuses lists all it refuses, each with its element. */
function unreadable(file: string, error: unknown): PartFault[] {
  if (error instanceof Problem && error.refusals.length > 0)
    return error.refusals.map(({ code, params, field }) => ({
      file,
      why: 'unreadable',
      detail: sentences(code, params),
      ...(field ? { element: field } : {}),
    }))
  if (error instanceof Problem) return [{ file, why: 'unreadable', detail: sentences(error.code, error.params) }]
  return [{ file, why: 'unreadable', detail: unreadableWords(error) }]
}
