import type { Graph, Node } from '#procedure/graph.ts'
import { drawnNames } from './drawn-names.ts'
import { columnsOf, propertiesOf, type Property } from './form.ts'
import type { ServiceParts } from './parts.ts'
import { columnKey, DECISION_WORDS, isWorded, type ColumnHead } from './table-words.ts'
import type { ServiceTexts } from './types.ts'

/** What a service owes words for; a part that is absent owes none. */
export interface Owing extends Pick<ServiceParts, 'graph' | 'form' | 'manifest' | 'rules'> {
  bpmn?: string | undefined
  /** The decisions of the service's own file. */
  own?: readonly TableHead[] | undefined
}

/** A decision and its columns. */
export interface TableHead {
  id: string
  inputs: readonly ColumnHead[]
  outputs: readonly string[]
}

/** The key of every text a service owes its people, e.g. `steps.review.outcomes.pass`. */
export function textsOwed({ graph, form, manifest, rules, bpmn, own }: Owing): Set<string> {
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
  for (const node of graph?.nodes.values() ?? []) if (isOutermostEnd(node)) owed.add(`ends.${node.id}`)
  for (const { decision } of manifest?.guards ?? [])
    for (const row of rules?.get(decision)?.rows ?? []) owed.add(`rules.${row.id}`)
  for (const id of labelsOwed(bpmn, graph)) owed.add(`labels.procedure.${id}`)
  for (const { id, inputs, outputs } of form ? (own ?? []) : []) {
    if (!Object.hasOwn(DECISION_WORDS, id)) owed.add(`labels.decisions.${id}`)
    for (const column of [...inputs, ...outputs.map(name => ({ name }))])
      if (!isWorded(form?.properties ?? {}, column)) owed.add(`labels.columns.${columnKey(column)}`)
  }
  return owed
}

/** Elements with a name that is seen in the drawing and stands nowhere among the texts. */
export function labelsOwed(bpmn: string | undefined, graph: Graph | undefined): string[] {
  if (bpmn === undefined || !graph) return []
  const worded = new Set([
    ...graph.steps.keys(),
    ...[...graph.nodes.values()].filter(isOutermostEnd).map(({ id }) => id),
  ])
  return drawnNames(bpmn)
    .filter(({ id, duty, field }) => !worded.has(id) && duty === undefined && field === undefined)
    .map(({ id }) => id)
}

const isOutermostEnd = ({ kind, parent }: Node): boolean =>
  (kind === 'end' || kind === 'terminate') && parent === undefined

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
  for (const [part, words] of Object.entries(texts.labels ?? {}))
    for (const name of Object.keys(words)) given.add(`labels.${part}.${name}`)
  for (const row of Object.keys(texts.rules ?? {})) given.add(`rules.${row}`)
  return given
}

const optionsOf = ({ enum: options = [] }: Property): string[] => options.filter(option => typeof option === 'string')
