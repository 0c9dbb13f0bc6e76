import type { Language } from '#base/language.ts'
import type { Graph } from '#procedure/graph.ts'
import { readProcedure } from '#procedure/read/read.ts'
import type { Step } from '#procedure/types.ts'
import { FORM, MANIFEST, partsOf, PROCEDURE, RULES, textsOf, type Files, type Parts } from './files.ts'
import { readDmn } from './rules/dmn.ts'
import { decisionViews, type DecisionView, type RowView } from './rules/view.ts'
import { lines } from './text-lines.ts'

/** One thing that an amendment changes, as somebody who has to approve it reads it. */
export interface Change {
  section: 'basics' | 'procedure' | 'rules' | 'form' | 'texts' | 'other'
  kind: 'added' | 'removed' | 'changed'
  what: string
  from: string
  to: string
}

type Draft = Omit<Change, 'section'>

/** Everything that differs between two states of a service, part by part. */
export async function changesBetween(before: Files, after: Files, language: Language): Promise<Change[]> {
  const [was, is] = [partsOf(before), partsOf(after)]
  const names = (parts: Parts) => parts.texts?.[language]
  const changed = (file: string) => before[file] !== after[file]
  const tag = (section: Change['section'], found: readonly Draft[]): Change[] => found.map(one => ({ section, ...one }))
  const [procedure, rules] = await Promise.all([
    changed(PROCEDURE)
      ? procedureChanges(before, after, id => names(is)?.steps[id]?.name ?? names(was)?.steps[id]?.name ?? id)
      : [],
    changed(RULES) ? ruleChanges(before, after) : [],
  ])
  const texts =
    was.texts && is.texts && changed(textsOf(language))
      ? keyed(
          new Map(lines(was.texts).map(line => [line.key, line.words[language]])),
          new Map(lines(is.texts).map(line => [line.key, line.words[language]])),
        )
      : []
  return [
    ...tag('basics', changed(MANIFEST) ? keyed(flat(was.manifest), flat(is.manifest)) : []),
    ...tag('procedure', procedure),
    ...tag('rules', rules),
    ...tag(
      'form',
      changed(FORM)
        ? keyed(fields(was), fields(is)).map(one => ({
            ...one,
            what: names(is)?.fields[one.what]?.label ?? names(was)?.fields[one.what]?.label ?? one.what,
          }))
        : [],
    ),
    ...tag('texts', texts),
    ...tag('other', otherFiles(before, after)),
  ]
}

/** What two maps have, have not, and have otherwise. */
function keyed(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): Draft[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((what): Draft[] => {
    const [from, to] = [was.get(what), is.get(what)]
    if (from === to) return []
    const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
    return [{ kind, what, from: from ?? '', to: to ?? '' }]
  })
}

const flat = (value: object | null): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(value ?? {}).map(([key, part]) => [key, typeof part === 'string' ? part : JSON.stringify(part)]),
  )

const fields = ({ form }: Parts): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(form?.properties ?? {}).map(([name, field]) => [
      name,
      `${field['x-widget'] ?? ''}${form?.required?.includes(name) ? ' *' : ''} ${JSON.stringify(field.enum ?? '')}`,
    ]),
  )

async function procedureChanges(before: Files, after: Files, nameOf: (id: string) => string): Promise<Draft[]> {
  const [was, is] = await Promise.all(
    [before, after].map(async files => (await readProcedure(files[PROCEDURE] ?? '')).graph),
  )
  if (!is) return [{ kind: 'changed', what: PROCEDURE, from: '', to: '' }]
  const ways = (graph: Graph | null | undefined) =>
    new Map(
      [...(graph?.flows.values() ?? [])].map(({ from, to, condition }) => [
        `${label(graph, from)} → ${label(graph, to)}`,
        condition ?? '',
      ]),
    )
  const label = (graph: Graph | null | undefined, id: string): string => {
    const drawn = graph?.nodes.get(id)?.name
    return graph?.steps.has(id) ? nameOf(id) : (drawn ?? id)
  }
  return [
    ...keyed(stepTexts(was), stepTexts(is)).map(one => ({ ...one, what: nameOf(one.what) })),
    ...keyed(ways(was), ways(is)),
  ]
}

const stepTexts = (graph: Graph | null | undefined): ReadonlyMap<string, string> =>
  new Map([...(graph?.steps ?? [])].map(([id, step]) => [id, stepText(step)]))

/** A step without its name, which stands among the texts. */
function stepText({
  assignment,
  kind,
  limit,
  opinion,
  outcomes,
  fields: asked,
  notActorOf,
  closes,
  answers,
}: Step): string {
  const who = assignment.by === 'item' ? 'item' : `${assignment.by} ${Object.values(assignment)[1] ?? ''}`
  return [
    who,
    kind,
    limit ?? '—',
    opinion,
    outcomes
      .map(
        one =>
          `${one.code}${one.opinion === 'required' ? '!' : ''}${one.requires.length > 0 ? `(${one.requires.join()})` : ''}`,
      )
      .join('/'),
    asked.map(one => `${one.name}${one.required ? '*' : ''}`).join(','),
    notActorOf.join(','),
    closes ? 'closes' : '',
    answers ? 'answers' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

async function ruleChanges(before: Files, after: Files): Promise<Draft[]> {
  const [was, is] = await Promise.all(
    [before, after].map(files => readDmn(files[RULES] ?? '', decisionViews).catch(() => [])),
  )
  const names = new Map([...rowsOf(was), ...rowsOf(is)].map(({ key, name }) => [key, name]))
  return keyed(rowTexts(was), rowTexts(is)).map(one => ({ ...one, what: names.get(one.what) ?? one.what }))
}

const rowTexts = (decisions: readonly DecisionView[] | undefined): ReadonlyMap<string, string> =>
  new Map(rowsOf(decisions).map(({ key, text }) => [key, text]))

const rowsOf = (decisions: readonly DecisionView[] | undefined): { key: string; name: string; text: string }[] =>
  (decisions ?? []).flatMap(({ id, name, table }) =>
    (table?.rows ?? []).map(row => ({ key: `${id} ${row.id}`, name: rowName(name, row), text: rowText(row) })),
  )

const rowName = (table: string, { description, cells }: RowView): string =>
  `${table} · ${description || cells.filter(cell => cell !== '-').join(' ')}`

const rowText = ({ cells, outputs, rule, source, strength, evidence, validFrom, validTo }: RowView): string =>
  `${cells.join(', ')} → ${outputs.join(', ')}（${[rule, source, strength, evidence, validFrom, validTo].filter(Boolean).join('；')}）`

const otherFiles = (before: Files, after: Files): Draft[] =>
  keyed(others(before), others(after)).map(one => ({ ...one, from: '', to: '' }))

const others = (files: Files): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).filter(([file]) => file === 'README.md' || file.startsWith('examples/')))
