import { columnsOf, propertiesOf, type Property } from './form.ts'
import type { ServiceParts } from './parts.ts'
import type { ServiceTexts } from './types.ts'

/** The key of every text a service owes its people, e.g. `steps.review.outcomes.pass`. */
export function textsOwed({
  graph,
  form,
  manifest,
  rules,
}: Pick<ServiceParts, 'graph' | 'form' | 'manifest' | 'rules'>): Set<string> {
  const owed = new Set(['name', 'summary'])
  for (const [field, property] of form ? propertiesOf(form) : []) {
    const key = `fields.${field}`
    owed.add(key)
    for (const option of optionsOf(property)) owed.add(`${key}.options.${option}`)
    for (const [column, cell] of columnsOf(property)) {
      owed.add(`${key}.columns.${column}`)
      for (const option of optionsOf(cell)) owed.add(`${key}.columns.${column}.options.${option}`)
    }
  }
  for (const step of graph?.steps.values() ?? []) {
    owed.add(`steps.${step.id}`)
    for (const outcome of step.outcomes) owed.add(`steps.${step.id}.outcomes.${outcome.code}`)
    if (step.limit) owed.add(`limits.${step.limit}`)
  }
  for (const node of graph?.nodes.values() ?? [])
    if ((node.kind === 'end' || node.kind === 'terminate') && node.parent === undefined) owed.add(`ends.${node.id}`)
  for (const { decision } of manifest?.guards ?? [])
    for (const row of rules?.get(decision)?.rows ?? []) owed.add(`rules.${row.id}`)
  return owed
}

/** The key of every text that is given. */
export function textsGiven(texts: ServiceTexts): Set<string> {
  const given = new Set(['name', 'summary'])
  for (const [field, { options = {}, columns = {} }] of Object.entries(texts.fields)) {
    const key = `fields.${field}`
    given.add(key)
    for (const option of Object.keys(options)) given.add(`${key}.options.${option}`)
    for (const [column, cell] of Object.entries(columns)) {
      given.add(`${key}.columns.${column}`)
      for (const option of Object.keys(cell.options ?? {})) given.add(`${key}.columns.${column}.options.${option}`)
    }
  }
  for (const [step, { outcomes }] of Object.entries(texts.steps)) {
    given.add(`steps.${step}`)
    for (const code of Object.keys(outcomes)) given.add(`steps.${step}.outcomes.${code}`)
  }
  for (const end of Object.keys(texts.ends)) given.add(`ends.${end}`)
  for (const limit of Object.keys(texts.limits)) given.add(`limits.${limit}`)
  for (const row of Object.keys(texts.rules ?? {})) given.add(`rules.${row}`)
  return given
}

const optionsOf = ({ enum: options = [] }: Property): string[] => options.filter(option => typeof option === 'string')
