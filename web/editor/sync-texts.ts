import { type Language, LANGUAGES } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { Graph } from '#procedure/graph.ts'
import { DEFAULTS, outcomeWord } from './default-words.ts'
import type { AllTexts, EditedField, EditedForm } from './files.ts'
import { rowForm } from './form/form-ops.ts'

/** Words of elements that are gone: an element that comes back (undo) has its own again. */
export type Remembered = Map<string, unknown>

type Steps = ServiceTexts['steps'][string]
type Fields = ServiceTexts['fields'][string]

/**
 * Brings texts in line with a procedure and a form: what is new gets words to be made better, what is gone takes its words
 * along. Texts that fit are left as they are.
 */
export function syncTexts(texts: AllTexts, graph: Graph, form: EditedForm, gone: Remembered): AllTexts {
  const [hans, hant, en] = LANGUAGES.map(language => syncOne(texts[language], language, graph, form, gone))
  return { 'zh-Hans': hans ?? texts['zh-Hans'], 'zh-Hant': hant ?? texts['zh-Hant'], en: en ?? texts.en }
}

function syncOne(
  texts: ServiceTexts,
  language: Language,
  graph: Graph,
  form: EditedForm,
  gone: Remembered,
): ServiceTexts {
  const part = <T>(
    name: string,
    had: Readonly<Record<string, T>>,
    keys: readonly string[],
    make: (key: string) => T,
  ) => {
    const at = (key: string) => `${language} ${name} ${key}`
    for (const [key, words] of Object.entries(had)) if (!keys.includes(key)) gone.set(at(key), words)
    return Object.fromEntries(keys.map(key => [key, had[key] ?? (gone.get(at(key)) as T | undefined) ?? make(key)]))
  }
  const named = (drawn: string | undefined, id: string, otherwise: string): string =>
    language === 'zh-Hans' && drawn !== undefined && drawn !== id ? drawn : otherwise
  const steps = [...graph.steps.values()]
  const ends = [...graph.nodes.values()].filter(
    node => (node.kind === 'end' || node.kind === 'terminate') && node.parent === undefined,
  )
  const limits = [...new Set(steps.flatMap(step => step.limit ?? []))]
  const fields = part<Fields>('field', texts.fields, Object.keys(form.properties), () => ({
    label: DEFAULTS.field[language],
    why: DEFAULTS.why[language],
  }))
  const known = part<Steps>(
    'step',
    texts.steps,
    steps.map(step => step.id),
    id => ({
      name: named(graph.steps.get(id)?.name, id, DEFAULTS.step[language]),
      asks: DEFAULTS.asks[language],
      outcomes: {},
    }),
  )
  return {
    ...texts,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, words]) => [name, fitted(words, form.properties[name], language)]),
    ),
    steps: Object.fromEntries(
      steps.map(({ id, outcomes }) => [
        id,
        {
          ...(known[id] ?? { name: id, asks: '' }),
          outcomes: part(
            `outcome ${id}`,
            known[id]?.outcomes ?? {},
            outcomes.map(one => one.code),
            code => ({
              label: outcomeWord(code, language),
              effect: DEFAULTS.effect[language],
            }),
          ),
        },
      ]),
    ),
    ends: part(
      'end',
      texts.ends,
      ends.map(end => end.id),
      id => named(graph.nodes.get(id)?.name, id, DEFAULTS.end[language]),
    ),
    limits: part('limit', texts.limits, limits, key => {
      const step = steps.find(one => one.limit === key)
      return (step && known[step.id]?.name) ?? DEFAULTS.limit[language]
    }),
  }
}

/** The words of a field, with those of its options and columns, no more and no fewer. */
function fitted(words: Fields, field: EditedField | undefined, language: Language): Fields {
  const { columns, ...own } = withOptions(words, field?.enum, language)
  const row = field && rowForm(field)
  if (!row) return own
  const names = Object.entries(row.properties).map(([name, cell]) => [
    name,
    withOptions(columns?.[name] ?? { label: DEFAULTS.column[language] }, cell.enum, language),
  ])
  return { ...own, columns: Object.fromEntries(names) }
}

function withOptions<Words extends { options?: Readonly<Record<string, string>> }>(
  words: Words,
  codes: readonly string[] | undefined,
  language: Language,
): Words {
  const { options, ...rest } = words
  if (!codes) return options ? (rest as Words) : words
  return {
    ...words,
    options: Object.fromEntries(codes.map(code => [code, options?.[code] ?? `${DEFAULTS.option[language]} ${code}`])),
  }
}
