import type { Say } from '../../texts/language.tsx'
import type { Lines } from '../differences.ts'
import type { ServiceWords } from '../service-words.ts'
import { valuesOf } from './feel.ts'
import type { Column, DecisionView, RowView } from './view.ts'

const STRENGTHS = ['MUST', 'GENERAL', 'RECOMMEND', 'LOCAL'] as const
const EVIDENCE = ['found', 'secondary', 'memory', 'convention'] as const

/** The rows of all tables, each in the parts that a reader says it in. */
export const rowLines = (decisions: readonly DecisionView[], words: ServiceWords, t: Say): Lines =>
  new Map(
    decisions.flatMap(({ id, name, table }) =>
      (table?.rows ?? []).map(row => {
        const asked = (table?.inputs ?? []).flatMap((column, at) => condition(column, row.cells[at], words, t))
        const given = (table?.outputs ?? []).map(
          (column, at) => `${words.column(column)} ${cellWords(column, row.outputs[at] ?? '', words, t)}`,
        )
        const title = row.description || asked.join('，') || row.id
        return [
          `${id} ${row.id}`,
          {
            what: `${words.decision({ id, name })} · ${title}`,
            parts: [...asked, ...given.map(one => `→ ${one}`), ...origin(row, t)],
          },
        ] as const
      }),
    ),
  )

const condition = (column: Column, cell: string | undefined, words: ServiceWords, t: Say): string[] =>
  cell === undefined || cell === '-' ? [] : [`${words.column(column)} ${cellWords(column, cell, words, t)}`]

function cellWords({ name }: Column, cell: string, words: ServiceWords, t: Say): string {
  if (cell === 'true' || cell === 'false') return t(cell === 'true' ? 'form.yes' : 'form.no')
  return (
    valuesOf(cell)
      ?.map(code => words.value(name, code))
      .join('、') ?? cell
  )
}

function origin({ rule, source, strength, evidence, validFrom, validTo }: RowView, t: Say): string[] {
  const [strong, known] = [STRENGTHS.find(one => one === strength), EVIDENCE.find(one => one === evidence)]
  return [
    rule,
    source,
    strong ? t(`strength.${strong}`) : '',
    known ? t(`evidence.${known}`) : '',
    validFrom && `${t('rules.validFrom')} ${validFrom}`,
    validTo && `${t('rules.validTo')} ${validTo}`,
  ]
}
