import { LANGUAGES, type Language } from '#base/language.ts'
import { drawnNames } from '#catalogue/drawn-names.ts'
import { columnKey, DECISION_WORDS, isWorded } from '#catalogue/table-words.ts'
import { labelsOwed } from '#catalogue/texts-owed.ts'
import type { Labels, ServiceTexts } from '#catalogue/types.ts'
import type { Graph } from '#procedure/graph.ts'
import type { AllTexts, EditedForm } from './files.ts'
import type { DecisionView } from './rules/view.ts'
import type { Convert } from './to-traditional.ts'

type Part = keyof Labels
const PARTS: readonly Part[] = ['procedure', 'decisions', 'columns']

/** What is written in a drawing and in rule tables and needs words of its own: each key with what stands there. */
export type Written = Readonly<Record<Part, ReadonlyMap<string, string>>>

/** What a service writes where a reader sees it. @param graph null while the drawing cannot be read: then its words stay */
export function writtenIn(
  bpmn: string,
  graph: Graph | null,
  decisions: readonly DecisionView[],
  form: EditedForm,
): Written {
  const names = new Map(drawnNames(bpmn).map(({ id, name }) => [id, name]))
  const columns = decisions.flatMap(({ table }) => [...(table?.inputs ?? []), ...(table?.outputs ?? [])])
  return {
    procedure: new Map(graph ? labelsOwed(bpmn, graph).map(id => [id, names.get(id) ?? id]) : []),
    decisions: new Map(
      decisions.filter(({ id }) => !Object.hasOwn(DECISION_WORDS, id)).map(({ id, name }) => [id, name]),
    ),
    columns: new Map(
      columns.filter(column => !isWorded(form.properties, column)).map(column => [columnKey(column), column.label]),
    ),
  }
}

/**
 * Brings the words of what is written in line with it: what is new is called in all languages as it is written, until
 * somebody writes better words; what is gone takes its words along.
 * @returns null when they are in line
 */
export function syncLabels(
  texts: AllTexts,
  written: Written,
  convert: Convert,
): ((own: ServiceTexts, language: Language) => ServiceTexts) | null {
  const fits = LANGUAGES.every(language =>
    PARTS.every(part => {
      const given = Object.keys(texts[language].labels?.[part] ?? {})
      return given.length === written[part].size && given.every(key => written[part].has(key))
    }),
  )
  if (fits) return null
  return (own, language) => {
    const { labels, ...rest } = own
    const sync = (part: Part) =>
      Object.fromEntries(
        [...written[part]].map(([key, name]) => [
          key,
          labels?.[part][key] ?? (language === 'zh-Hant' ? convert(name) : name),
        ]),
      )
    if (PARTS.every(part => written[part].size === 0)) return rest
    return {
      ...rest,
      labels: { procedure: sync('procedure'), decisions: sync('decisions'), columns: sync('columns') },
    }
  }
}

/**
 * Lets words follow a name that was changed in the drawing itself, where they said what it said before.
 * @returns null when no words do
 */
export function followNames(
  texts: AllTexts,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  convert: Convert,
): ((own: ServiceTexts, language: Language) => ServiceTexts) | null {
  const changed = [...now].filter(([id, name]) => before.has(id) && before.get(id) !== name)
  const said = (own: ServiceTexts, id: string) => own.steps[id]?.name ?? own.ends[id] ?? own.labels?.procedure[id]
  const moved = changed.filter(([id]) => said(texts['zh-Hans'], id) === before.get(id))
  if (moved.length === 0) return null
  return (own, language) =>
    moved.reduce((result, [id, name]) => {
      const spelt = (word: string): string => (language === 'zh-Hant' ? convert(word) : word)
      return said(own, id) === spelt(before.get(id) ?? '') ? renamed(result, id, spelt(name)) : result
    }, own)
}

function renamed(own: ServiceTexts, id: string, name: string): ServiceTexts {
  const step = own.steps[id]
  if (step) return { ...own, steps: { ...own.steps, [id]: { ...step, name } } }
  if (own.ends[id] !== undefined) return { ...own, ends: { ...own.ends, [id]: name } }
  return own.labels ? { ...own, labels: { ...own.labels, procedure: { ...own.labels.procedure, [id]: name } } } : own
}
