import { LANGUAGES, type Language } from '#base/language.ts'
import type { ServiceManifest, ServiceTexts } from '#catalogue/types.ts'

export type Files = Readonly<Record<string, string>>
/** What was changed and is not saved yet; null takes a file away. */
export type Edits = Readonly<Record<string, string | null>>

export const PROCEDURE = 'procedure.bpmn'
export const RULES = 'rules.dmn'
export const SHARED_RULES = '_shared/rules.dmn'
export const FORM = 'form.schema.json'
export const MANIFEST = 'service.json'
export const README = 'README.md'
export const LETTERS = 'letters.json'
export const textsOf = (language: Language): string => `texts/${language}.json`

/** The files as they stand with the edits over them. */
export function withEdits(saved: Files, edits: Edits): Files {
  const files: Record<string, string> = { ...saved }
  for (const [file, text] of Object.entries(edits))
    if (text === null) delete files[file]
    else files[file] = text
  return files
}

/** The edits without those that say what is saved already. */
export const realEdits = (saved: Files, edits: Edits): Edits =>
  Object.fromEntries(Object.entries(edits).filter(([file, text]) => (saved[file] ?? null) !== text))

/** A form as far as the editor changes it. */
export interface EditedForm {
  required?: string[]
  properties: Record<string, EditedField>
  [keyword: string]: unknown
}

export interface EditedField {
  type?: string
  enum?: string[]
  'x-widget'?: string
  readOnly?: boolean
  /** What one of a list is; of rows, a form of its own. */
  items?: { properties?: Record<string, EditedField>; additionalProperties?: boolean; [keyword: string]: unknown }
  [keyword: string]: unknown
}

export type AllTexts = Readonly<Record<Language, ServiceTexts>>

/** The parts of a service that are JSON; one that cannot be read is null, and its text is edited as it is. */
export interface Parts {
  manifest: ServiceManifest | null
  form: EditedForm | null
  texts: AllTexts | null
}

export function partsOf(files: Files): Parts {
  const [hans, hant, en] = LANGUAGES.map(language => parse<ServiceTexts>(files[textsOf(language)], hasTexts))
  return {
    manifest: parse<ServiceManifest>(files[MANIFEST], isObject),
    form: parse<EditedForm>(files[FORM], value => isObject(value) && isObject(value['properties'])),
    texts: hans && hant && en ? { 'zh-Hans': hans, 'zh-Hant': hant, en } : null,
  }
}

/** JSON as the catalogue writes it. */
export const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasTexts = (value: unknown): boolean =>
  isObject(value) && ['fields', 'steps', 'ends', 'limits'].every(part => isObject(value[part]))

function parse<T>(text: string | undefined, is: (value: unknown) => boolean): T | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return is(value) ? (value as T) : null
  } catch {
    return null
  }
}
