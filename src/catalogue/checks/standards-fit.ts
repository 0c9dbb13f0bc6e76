import { propertiesOf } from '../form.ts'
import { isStandardKind, STANDARD_KINDS } from '../standard-kinds.ts'
import { standardNames } from '../standards.ts'
import { check } from './check.ts'

const FILE = 'service.json'

/** What is looked up is of a kind that there is, by fields of the form, for grades the kind has, and under a name that is no field. */
export const standardsFit = check('standards-fit', ({ manifest, form }, found) => {
  if (!form) return
  const fields = propertiesOf(form)
  for (const name of standardNames(manifest?.standards))
    if (fields.has(name)) found('STANDARD_NAMED', { file: FILE }, { name })
  for (const { kind, place, grade, on } of Object.values(manifest?.standards ?? {})) {
    if (!isStandardKind(kind)) found('STANDARD_UNKNOWN', { file: FILE }, { kind })
    for (const field of [place, grade, on])
      if (field !== undefined && !fields.has(field)) found('FIELD_UNKNOWN', { file: FILE }, { field })
    const grades = STANDARD_KINDS[kind]?.grades ?? {}
    for (const value of fields.get(grade ?? '')?.enum ?? [])
      if (typeof value === 'string' && !Object.hasOwn(grades, value))
        found('GRADE_UNKNOWN', { file: FILE }, { grade: value, kind })
  }
})
