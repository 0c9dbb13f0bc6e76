import type { Language } from '#base/language.ts'
import type { Service } from '#catalogue/types.ts'

/** One question of a public form: a field of the service, or how to reach whoever asks. */
export type Question =
  | { kind: 'contact'; mayBeNameless: boolean }
  | {
      kind: 'field'
      name: string
      label: string
      help: string | null
      isRequired: boolean
      input: 'line' | 'long' | 'date' | 'number' | 'choice'
      most: number
      options: readonly { code: string; label: string }[]
    }

interface Property {
  type?: unknown
  format?: unknown
  maxLength?: unknown
  enum?: unknown
  'x-widget'?: unknown
}

/** The most characters of an answer when the form names none. */
const LONGEST = 4000

/** The questions a service asks the public, in its order; the last is always how to reach them. */
export function questionsOf(service: Service, language: Language): Question[] {
  const properties = (service.form['properties'] ?? {}) as Readonly<Record<string, Property>>
  const required = service.form['required']
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name)
  const texts = service.texts[language].fields
  const fields = (service.manifest.window?.fields ?? []).map((name): Question => {
    const property = properties[name] ?? {}
    const options = Array.isArray(property.enum) ? property.enum.map(String) : []
    return {
      kind: 'field',
      name,
      label: texts[name]?.label ?? name,
      help: texts[name]?.help ?? null,
      isRequired: isRequired(name),
      input: inputOf(property),
      most: typeof property.maxLength === 'number' ? property.maxLength : LONGEST,
      options: options.map(code => ({ code, label: texts[name]?.options?.[code] ?? code })),
    }
  })
  return [...fields, { kind: 'contact', mayBeNameless: service.manifest.window?.nameless !== undefined }]
}

function inputOf(property: Property): 'line' | 'long' | 'date' | 'number' | 'choice' {
  if (Array.isArray(property.enum)) return 'choice'
  if (property.format === 'date') return 'date'
  if (property.type === 'number' || property.type === 'integer') return 'number'
  return property['x-widget'] === 'longtext' ? 'long' : 'line'
}

/** What was typed, as the form's fields want it; what was left empty is left out. */
export function fieldsOf(questions: readonly Question[], given: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    questions.flatMap(question => {
      if (question.kind !== 'field') return []
      const value = (given[question.name] ?? '').trim()
      if (value === '') return []
      return [[question.name, question.input === 'number' ? Number(value) : value]]
    }),
  )
}
