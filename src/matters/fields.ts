import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { inEach } from '#base/language.ts'
import { Problem, type Refusal } from '#base/errors.ts'
import { schemaWords } from '#catalogue/schema-words.ts'
import type { Service } from '#catalogue/types.ts'
import { findSecretMark } from '#documents/extraction/secret.ts'
import type { Fields } from './matter.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false })
formats.default(ajv)
const compiled = new WeakMap<Service, ValidateFunction>()

/**
 * Checks a matter's fields against the service's form. What the form calls required is required at registration;
 * what a step requires is asked by the step.
 * @throws Problem FIELD_INVALID with one refusal per field
 */
export function checkFields(service: Service, fields: Fields): void {
  let validate = compiled.get(service)
  if (!validate) compiled.set(service, (validate = ajv.compile(service.form)))
  if (validate(fields)) return
  const refusals: Refusal[] = (validate.errors ?? []).map(error => {
    const isMissing = error.keyword === 'required'
    const within = error.instancePath.split('/').slice(1)
    const lacking = isMissing ? String(error.params['missingProperty']) : error.params['additionalProperty']
    const [name = '', , column] = typeof lacking === 'string' ? [...within, lacking] : within
    const field = inEach(language => {
      const words = service.texts[language].fields[name]
      // Of rows: which cell of which row.
      const cell = column ? ` ${Number(within[1]) + 1} ${words?.columns?.[column]?.label ?? column}` : ''
      return `${words?.label ?? name}${cell}`
    })
    return isMissing
      ? { code: 'FIELD_REQUIRED', field: `fields.${name}`, params: { field } }
      : { code: 'FIELD_INVALID', field: `fields.${name}`, params: { field, detail: schemaWords(error) } }
  })
  const first = refusals[0]
  throw new Problem(first?.code ?? 'FIELD_INVALID', {
    ...(first?.params ? { params: first.params } : {}),
    ...(first?.field ? { field: first.field } : {}),
    refusals,
  })
}

/**
 * Law 12: a state-secret mark anywhere in what was typed or pasted refuses the whole, before anything is written.
 * @throws Problem STATE_SECRET naming the place, never the content
 */
export function refuseSecrets(title: string, fields: Fields): void {
  for (const [name, value] of [['title', title] as const, ...Object.entries(fields)]) {
    const mark = textsWithin(value).map(findSecretMark).find(Boolean)
    if (mark)
      throw new Problem('STATE_SECRET', {
        field: name === 'title' ? 'title' : `fields.${name}`,
        params: { where: mark.where },
      })
  }
}

/** Every text of a value, however deep it stands in lists and rows. */
function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : []
}

/** The names of the fields a service's form has. */
export function fieldNames(service: Service): string[] {
  const { properties } = service.form
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}
